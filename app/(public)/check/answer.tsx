import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { searchHref } from "@/components/search-href";
import { dayText, instantText } from "@/lib/calendar/day-text";
import type { CertificateCheck, PublicCertificate } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";
import { PublicHistory } from "./public-history";
import { statusLooks } from "./status-badge";

type Props = { answer: CertificateCheck; language: Language };

/** What the registry says of a number, on which day and at what time; what cannot be found is said with the next step. */
export function Answer({ answer, language }: Props) {
  const say = wordsIn(language, "check");
  const { certificate, others, number, asOf, readAt } = answer;
  return (
    <section className="grid gap-5">
      {certificate ? (
        <>
          <Headline certificate={certificate} language={language} />
          {[certificate, ...others].map((one) => (
            <Panel key={`${one.issuer.id} ${one.holderName} ${one.validFrom}`} title={say("facts")}>
              <Facts certificate={one} language={language} />
            </Panel>
          ))}
          <PublicHistory certificate={certificate} language={language} />
        </>
      ) : (
        <Notice tone="warn" title={say("unknown")}>
          <p>{say("unknownText", { number })}</p>
          <ul>
            <li>{say("unknownSteps.compare")}</li>
            <li>{say("unknownSteps.other")}</li>
            <li>{say("unknownSteps.ask")}</li>
          </ul>
        </Notice>
      )}
      <p className="as-of">
        {say("checked", { day: dayText(asOf, language), time: instantText(readAt, language) })} {say("reference")}
      </p>
    </section>
  );
}

type Of = { certificate: PublicCertificate; language: Language };

function Headline({ certificate, language }: Of) {
  const say = wordsIn(language, "check");
  const { status, statusSince, validFrom, validTo, replacedBy, renewedBy } = certificate;
  const days = {
    validFrom: dayText(validFrom, language),
    validTo: dayText(validTo, language),
    since: statusSince === null ? "" : dayText(statusSince, language),
  };
  const successor = status === "REPLACED" ? replacedBy : renewedBy;
  return (
    <div className="[&_.notice-title]:text-xl">
      <Notice tone={statusLooks[status].tone} title={say(`headline.${status}`)}>
        <p>{say(`meaning.${status}`, days)}</p>
        {successor && (
          <p>
            {say(status === "REPLACED" ? "replacedBy" : "renewedBy")}{" "}
            <a href={searchHref("/check", {}, { number: successor })}>
              <Grouped>{successor}</Grouped>
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}

function Facts({ certificate, language }: Of) {
  const [say, posts] = [wordsIn(language, "check"), wordsIn(language, "coverage")];
  const { number, registrationNumber, holderName, scheme, positions, issuer, validFrom, validTo } = certificate;
  const facts = [
    { term: say("holder"), description: <strong>{holderName}</strong> },
    { term: say("certificateNumber"), description: <Grouped>{number}</Grouped> },
    registrationNumber && {
      term: say("registrationNumber"),
      description: <Grouped>{registrationNumber}</Grouped>,
    },
    {
      term: say("scheme"),
      description: (
        <span className="flex flex-wrap items-center gap-2">
          {scheme.title}
          {scheme.example && (
            <Badge tone="warn" icon="info">
              {say("example")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      term: say("positions"),
      description:
        positions.length > 0 ? positions.map((position) => posts(`cuts.${position}`)).join(", ") : say("noPositions"),
    },
    issuer.printed && { term: say("issuer"), description: issuer.printed },
    {
      term: say(issuer.printed ? "verifier" : "issuer"),
      description: (
        <>
          <a href={`/certification-bodies/${issuer.id}`}>{issuer.name}</a>
          <span className="block text-sm text-soft">{say("licence", { number: issuer.licenceNumber })}</span>
        </>
      ),
    },
    { term: say("validFrom"), description: dayText(validFrom, language) },
    { term: say("validTo"), description: dayText(validTo, language) },
  ];
  return <DescriptionList facts={facts.filter((fact) => fact !== null && fact !== "")} />;
}

/** Its groups are set apart: a number is compared digit by digit with the paper. */
const Grouped = ({ children }: { children: string }) => (
  <span className="tabular-nums [word-spacing:0.35em]">{children}</span>
);
