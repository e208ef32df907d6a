import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { CooperativeIdentity } from "@/lib/cooperatives/public-queries";
import { type RegistryState, registryStateOn } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";

const tones: Record<RegistryState, Tone> = {
  NONE: "idle",
  ISSUED_UNCERTIFIED: "note",
  CERTIFIED: "good",
  CERTIFICATE_LAPSED: "warn",
};

type Props = { cooperative: CooperativeIdentity; on: Day; language: Language };

/** What is public of it: names, numbers, places. */
export function Identity({ cooperative, on, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const { legalName, legalEntityNumber, legalEntityOn, registryNumber, registryCertifiedUntil, serves } = cooperative;
  const state = registryStateOn(on, registryNumber, registryCertifiedUntil);
  const until = registryCertifiedUntil ? dayText(registryCertifiedUntil, language) : "";
  return (
    <Section id="identity" title={say("identity")} text={cooperative.hasNamesake ? say("namesake") : undefined}>
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
                  <Badge tone={tones[state]}>{say(`registry.${state}`, { day: until })}</Badge>
                </span>
              ),
            },
            { term: say("facts.seat"), description: <Seat cooperative={cooperative} /> },
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
function Seat({ cooperative: { address, seat } }: { cooperative: CooperativeIdentity }) {
  return (
    <>
      {address && <span className="block">{address}</span>}
      {seat.toReversed().map(({ code, name }, at) => (
        <span key={code}>
          {at > 0 && ", "}
          <a href={`/coverage/${code}`}>{name}</a>
        </span>
      ))}
    </>
  );
}
