import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { dayText, instantText } from "@/lib/calendar/day-text";
import type { CertificateCheck, PublicCertificate } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";
import { statusLooks } from "./status-badge";

type Props = { answer: CertificateCheck; language: Language };

/** What the registry says of a number, on which day and at what time; what cannot be found is said with the next step. */
export function Answer({ answer, language }: Props) {
  const say = wordsIn(language, "check");
  const { certificate, number, readAt } = answer;
  return (
    <section className="check-answer grid gap-5" aria-live="polite">
      {certificate ? (
        <Found certificate={certificate} language={language} />
      ) : (
        <Notice tone="idle" title={say("unknown")}>
          <p>{say("unknownText", { number })}</p>
          <ul>
            <li>{say("unknownSteps.compare")}</li>
            <li>{say("unknownSteps.other")}</li>
            <li>{say("unknownSteps.ask")}</li>
          </ul>
        </Notice>
      )}
      <p className="as-of">
        {say("checked", { time: instantText(readAt, language) })}. {say("reference")}
      </p>
    </section>
  );
}

function Found({ certificate, language }: { certificate: PublicCertificate; language: Language }) {
  const say = wordsIn(language, "check");
  const { status, statusSince, validFrom, validTo } = certificate;
  const days = {
    validFrom: dayText(validFrom, language),
    validTo: dayText(validTo, language),
    since: statusSince === null ? "" : dayText(statusSince, language),
  };
  return (
    <>
      <Notice tone={statusLooks[status].tone} title={say(`headline.${status}`)}>
        <p>{say(`meaning.${status}`, days)}</p>
      </Notice>
      <Panel title={say("facts")}>
        <Facts certificate={certificate} language={language} />
      </Panel>
    </>
  );
}

function Facts({ certificate, language }: { certificate: PublicCertificate; language: Language }) {
  const [say, posts] = [wordsIn(language, "check"), wordsIn(language, "coverage")];
  const { number, registrationNumber, holderName, scheme, positions, issuer, validFrom, validTo } = certificate;
  const facts = [
    { term: say("holder"), description: <strong>{holderName}</strong> },
    { term: say("certificateNumber"), description: <span className="tabular-nums">{number}</span> },
    registrationNumber && {
      term: say("registrationNumber"),
      description: <span className="tabular-nums">{registrationNumber}</span>,
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
    {
      term: say("issuer"),
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
