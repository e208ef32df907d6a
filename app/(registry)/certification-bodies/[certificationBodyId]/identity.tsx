import { wordsIn } from "@/app/messages/words";
import { DescriptionList } from "@/components/description-list";
import { Panel } from "@/components/panel";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificationBody } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";

/** What everybody may know of an LSP. */
export function Identity({ body, language }: { body: CertificationBody; language: Language }) {
  const say = wordsIn(language, "certificationBody");
  const { kind, licenceNumber, licensedFrom, licensedTo } = body;
  return (
    <Panel title={say("identity")}>
      <DescriptionList
        facts={[
          { term: say("kind"), description: say(`kindsInFull.${kind}`) },
          { term: say("licence"), description: <span className="tabular-nums">{licenceNumber}</span> },
          {
            term: say("licensed"),
            description: say("licensedSpan", {
              from: dayText(licensedFrom, language),
              to: dayText(licensedTo, language),
            }),
          },
        ]}
      />
    </Panel>
  );
}
