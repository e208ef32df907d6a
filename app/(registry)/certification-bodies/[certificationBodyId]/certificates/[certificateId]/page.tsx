import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { StatusBadge } from "@/app/(public)/check/status-badge";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/columns";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { type CertificateInFull, findCertificate } from "@/lib/certificates/find-certificate";
import { maySign } from "@/lib/certificates/validity";
import type { Language } from "@/lib/language";
import { bodyHref } from "../../stations";
import { ActForm } from "./act-form";
import { actsOn, askedAct } from "./acts";
import { Findings } from "./findings";
import { History } from "./history";
import { Waiting } from "./waiting";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/certificates/[certificateId]">;

const certificateAt = cache(async (certificationBodyId: string, id: string) => {
  const certificate = await findCertificate(await requireOfficer(), uuidParam(id), today());
  return certificate?.certificationBody.id === certificationBodyId ? certificate : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { certificationBodyId, certificateId } = await params;
  return { title: (await certificateAt(certificationBodyId, certificateId)).number };
}

/** A certificate with its history, for those whose business its holder is; its LSP asks for it to be suspended or revoked here. */
export default async function CertificatePage({ params, searchParams }: Props) {
  const [{ certificationBodyId, certificateId }, search, language] = await Promise.all([
    params,
    searchParams,
    languageOf(),
  ]);
  const certificate = await certificateAt(certificationBodyId, certificateId);
  const [say, common] = [wordsIn(language, "certificates"), wordsIn(language, "common")];
  const { number, certificationBody, mayChange } = certificate;
  const here = `${bodyHref(certificationBodyId)}/certificates/${certificateId}`;
  const act = mayChange ? askedAct(search.act) : null;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: certificationBody.name, href: bodyHref(certificationBodyId) }, { label: say("kicker") }]}
          />
        }
        kicker={say("kicker")}
        title={number}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {certificate.holderName}
            <StatusBadge status={certificate.status} language={language} />
          </span>
        }
        actions={
          <>
            <ButtonLink href={`${here}/pdf`}>
              {say(mayChange && maySign(certificate.status) ? "print.original" : "print.copy")}
            </ButtonLink>
            <ButtonLink href={`/check?${new URLSearchParams({ number })}`}>{say("page.publicAnswer")}</ButtonLink>
          </>
        }
      />
      <div className="mb-8 grid gap-5 empty:hidden">
        <Held certificate={certificate} language={language} />
        <Waiting certificate={certificate} language={language} />
        <Findings certificate={certificate} language={language} />
      </div>
      {act && <ActForm possible={actsOn(certificate).includes(act)} {...{ act, certificate, language, here }} />}
      <div className={act ? "section" : undefined}>
        <Columns
          aside={
            <Section title={say("page.history")}>
              <History certificate={certificate} language={language} />
            </Section>
          }
        >
          <div className="grid gap-10">
            <Section title={say("page.facts")}>
              <Facts certificate={certificate} language={language} />
            </Section>
            {mayChange && <Acts certificate={certificate} here={here} language={language} />}
          </div>
        </Columns>
      </div>
    </>
  );
}

function Facts({ certificate, language }: { certificate: CertificateInFull; language: Language }) {
  const say = wordsIn(language, "certificates");
  const {
    holderName,
    number,
    registrationNumber,
    scheme,
    certificationBody,
    issuerName,
    issuedOn,
    validFrom,
    validTo,
  } = certificate;
  const body = `${certificationBody.name} (${certificationBody.licenceNumber})`;
  const { predecessor, renewedBy, replacedBy, claimId } = certificate;
  const linked = (term: "predecessor" | "renewedBy" | "replacedBy", to: typeof predecessor) =>
    to
      ? [
          {
            term: say(`page.${term}`),
            description: <a href={`${bodyHref(to.certificationBodyId)}/certificates/${to.id}`}>{to.number}</a>,
          },
        ]
      : [];
  return (
    <DescriptionList
      facts={[
        { term: say("page.holder"), description: holderName },
        { term: say("page.number"), description: number },
        { term: say("page.registrationNumber"), description: registrationNumber ?? "–" },
        { term: say("page.scheme"), description: scheme },
        ...(issuerName
          ? [
              { term: say("page.printedIssuer"), description: issuerName },
              { term: say("page.verifier"), description: body },
            ]
          : [{ term: say("page.issuer"), description: body }]),
        { term: say("page.validFrom"), description: dayText(issuedOn, language) },
        ...(issuedOn < validFrom
          ? [{ term: say("page.moments.begins"), description: dayText(validFrom, language) }]
          : []),
        { term: say("page.validTo"), description: dayText(validTo, language) },
        ...linked("predecessor", predecessor),
        ...linked("renewedBy", renewedBy),
        ...linked("replacedBy", replacedBy),
        ...(claimId
          ? [{ term: say("page.claim"), description: <a href={`/claims/${claimId}`}>{say("page.toClaim")}</a> }]
          : []),
      ]}
    />
  );
}

function Held({ certificate, language }: { certificate: CertificateInFull; language: Language }) {
  const say = wordsIn(language, "certificates");
  const { disputeId, mayChange } = certificate;
  if (disputeId === null) return null;
  return (
    <Notice tone="warn" title={say("page.held")}>
      <p>{say("page.heldText")}</p>
      {mayChange && (
        <p>
          <a href={`/disputes/${disputeId}`}>{say("page.toDispute")}</a>
        </p>
      )}
    </Notice>
  );
}

type ActsProps = { certificate: CertificateInFull; here: string; language: Language };

function Acts({ certificate, here, language }: ActsProps) {
  const say = wordsIn(language, "certificates");
  const possible = actsOn(certificate);
  return (
    <Section title={say("page.acts")} text={say(possible.length > 0 ? "page.actsText" : "page.noActs")}>
      <div className="actions">
        {possible.map((act) => (
          <ButtonLink key={act} href={`${here}?act=${act}#act`}>
            {say(`${act}.open`)}
          </ButtonLink>
        ))}
      </div>
    </Section>
  );
}
