import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { welfareFacilities } from "@/lib/worker-cooperatives/lists";
import type { WorkerCooperativeDetails } from "@/lib/worker-cooperatives/queries";

type Props = { cooperative: WorkerCooperativeDetails; language: Language };

/** The company or union behind the cooperative, and what it runs. */
export function BehindSection({ cooperative, language }: Props) {
  const say = wordsIn(language, "workers");
  const { companyName, companySector, companySize, companyRegion, unionName, federation, businessUnits } = cooperative;
  return (
    <Section id="behind" title={say("behindTitle")}>
      <div className="panel">
        <DescriptionList
          facts={[
            {
              term: say("company"),
              description:
                companyName && companySector && companySize ? (
                  <>
                    <span className="block font-semibold">{companyName}</span>
                    {say("companyLine", {
                      sector: say(`sectors.${companySector}`),
                      size: say(`sizes.${companySize}`).toLowerCase(),
                      region: companyRegion ?? "",
                    })}
                  </>
                ) : (
                  say("companyNone")
                ),
            },
            { term: say("unionName"), description: unionName ?? say("unionNone") },
            ...(federation ? [{ term: say("federation"), description: federation }] : []),
            { term: say("businessUnits"), description: businessUnits.join(", ") || say("none") },
            {
              term: say("seat"),
              description: [cooperative.address, ...cooperative.seat.map(({ name }) => name).toReversed()]
                .filter(Boolean)
                .join(", "),
            },
            { term: say("foundedOn"), description: dayText(cooperative.foundedOn, language) },
          ]}
        />
      </div>
    </Section>
  );
}

export function FacilitiesSection({ cooperative, language }: Props) {
  const say = wordsIn(language, "workers");
  return (
    <Section id="facilities" title={say("facilitiesTitle")} text={say("facilitiesText")}>
      <ul className="panel grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {welfareFacilities.map((facility) => {
          const there = cooperative.facilities.includes(facility);
          return (
            <li key={facility} className="flex flex-wrap items-center justify-between gap-2">
              <span className={there ? "font-semibold" : "text-soft"}>{say(`facilityNames.${facility}`)}</span>
              <Badge tone={there ? "good" : "idle"}>{say(there ? "there" : "notThere")}</Badge>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
