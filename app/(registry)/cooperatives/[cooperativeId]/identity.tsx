import { wordsIn } from "@/app/messages/words";
import { registryTones } from "@/app/registry-tones";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { CooperativeIdentity } from "@/lib/cooperatives/public-queries";
import { registryStateOn } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";

type Props = {
  cooperative: CooperativeIdentity;
  on: Day;
  /** Whether the reader keeps this cooperative, and so its formation and meetings. */
  keeps: boolean;
  language: Language;
};

/** What is public of it: names, numbers, places. */
export function Identity({ cooperative, on, keeps, language }: Props) {
  const [say, more] = [wordsIn(language, "cooperative"), wordsIn(language, "identity")];
  const { legalName, legalEntityNumber, legalEntityOn, registryNumber, registryCertifiedUntil, serves } = cooperative;
  const state = registryStateOn(on, registryNumber, registryCertifiedUntil);
  const until = registryCertifiedUntil ? dayText(registryCertifiedUntil, language) : "";
  return (
    <Section
      id="identity"
      title={say("identity")}
      text={cooperative.hasNamesake ? say("namesake") : undefined}
      actions={
        <>
          {keeps && <ButtonLink href={`/cooperatives/${cooperative.id}/identity`}>{more("link")}</ButtonLink>}
          <a href={`/q/${cooperative.publicCode}`}>{more("card.link")}</a>
        </>
      }
    >
      <div className="panel">
        <DescriptionList
          facts={[
            { term: say("facts.legalName"), description: legalName },
            {
              term: say("facts.legalEntity"),
              description:
                legalEntityNumber === null
                  ? say("facts.legalEntityNone")
                  : legalEntityOn === null
                    ? legalEntityNumber
                    : say("facts.legalEntityOn", { number: legalEntityNumber, day: dayText(legalEntityOn, language) }),
            },
            {
              term: say("facts.registry"),
              description: (
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {registryNumber && <span className="tabular-nums">{registryNumber}</span>}
                  <Badge tone={registryTones[state]}>{say(`registry.${state}`, { day: until })}</Badge>
                </span>
              ),
            },
            { term: say("facts.seat"), description: <Seat cooperative={cooperative} language={language} /> },
            ...(serves.length > 0
              ? [{ term: say("facts.serves"), description: serves.map(({ name }) => name).join(", ") }]
              : []),
            { term: say("facts.foundedOn"), description: dayText(cooperative.foundedOn, language) },
          ]}
        />
      </div>
    </Section>
  );
}

/** From the village up, each leading to its coverage. */
function Seat({ cooperative, language }: { cooperative: CooperativeIdentity; language: Language }) {
  const { address, seat } = cooperative;
  const village = seat.at(-1)?.code;
  return (
    <>
      {address && <span className="block">{address}</span>}
      {seat.toReversed().map(({ code, name }, at) => (
        <span key={code}>
          {at > 0 && ", "}
          <a href={`/coverage/${code}`}>{name}</a>
        </span>
      ))}
      {village && (
        <a className="block" href={`/centres/near?village=${village}`}>
          {wordsIn(language, "centres")("near.link")}
        </a>
      )}
    </>
  );
}
