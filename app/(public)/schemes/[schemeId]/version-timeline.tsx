import { wordsIn } from "@/app/messages/words";
import { Timeline } from "@/components/timeline";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeVersion } from "@/lib/schemes/public-queries";

type Props = { versions: SchemeVersion[]; language: Language };

/** The editions of a scheme, the newest first, with what each did to its units. */
export function VersionTimeline({ versions, language }: Props) {
  const say = wordsIn(language, "schemes");
  return (
    <Timeline
      moments={versions.map((version, at) => {
        const { number, effectiveOn, owner, legalBasis, state, units } = version;
        const before = versions[at + 1];
        const missing = (from: SchemeVersion, of: SchemeVersion) =>
          from.units.map(({ code }) => code).filter((code) => of.units.every((unit) => unit.code !== code));
        const [added, gone] = before ? [missing(version, before), missing(before, version)] : [[], []];
        return {
          key: String(number),
          day: dayText(effectiveOn, language),
          tone: state === "IN_FORCE" ? "good" : state === "COMING" ? "note" : "idle",
          title: `${say("versionOf", { number })} · ${say(`versionStates.${state}`)}`,
          text: (
            <>
              <p>
                {legalBasis} · {owner}
              </p>
              <p>{say("versionUnits", { count: units.length })}</p>
              {added.length > 0 && <p>{say("unitsAdded", { units: added.join(", ") })}</p>}
              {gone.length > 0 && <p>{say("unitsGone", { units: gone.join(", ") })}</p>}
            </>
          ),
        };
      })}
    />
  );
}
