import { wordsIn } from "@/app/messages/words";
import { type Moment, Timeline } from "@/components/timeline";
import type { AssessmentInFull } from "@/lib/assessment/assessment-queries";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";

type Event = Omit<Moment, "day"> & { on: Day };

/** What happened, in the order of its days. After an appeal the decision before it stands here as it was. */
export function History({ assessment, language }: { assessment: AssessmentInFull; language: Language }) {
  const say = wordsIn(language, "results");
  const { assessedOn, assessor, decision, appeal, certificate } = assessment;
  const by = (name: string | null) => say("by", { name: name ?? say("unknownOfficer") });
  const before = appeal?.before ?? decision;
  const events: (Event | null)[] = [
    { key: "assessed", on: assessedOn, title: say("moments.assessed"), text: by(assessor) },
    before && { key: "decided", on: before.decidedOn, title: say("moments.decided"), text: by(before.by) },
    appeal && { key: "filed", on: appeal.filedOn, title: say("moments.filed"), tone: "warn" },
    appeal?.outcomeOn
      ? {
          ...{ key: "settled", on: appeal.outcomeOn, text: by(appeal.outcomeBy) },
          title: say(appeal.outcome === "COMPETENT" ? "moments.granted" : "moments.turnedDown"),
          tone: appeal.outcome === "COMPETENT" ? "good" : "idle",
        }
      : null,
    certificate && { key: "issued", on: certificate.validFrom, title: say("moments.issued"), tone: "good" },
  ];
  const moments = events
    .filter((event) => event !== null)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .map(({ on, ...moment }) => ({ ...moment, day: dayText(on, language) }));
  return <Timeline moments={moments} />;
}
