import { wordsIn } from "@/app/messages/words";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { AssessmentInFull } from "@/lib/assessment/assessment-queries";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";

type Props = { appeal: NonNullable<AssessmentInFull["appeal"]>; language: Language };

/** The appeal as it was filed, what it is against, and what came of it. */
export function AppealSection({ appeal, language }: Props) {
  const say = wordsIn(language, "results");
  const nameOr = (name: string | null) => name ?? say("unknownOfficer");
  const answer = (yes: boolean) => say(yes ? "appeal.yes" : "appeal.no");
  const { before, outcome, outcomeOn, outcomeReason, outcomeBy, outcomeMembers } = appeal;
  return (
    <Section title={say("appeal.title")}>
      <div className="grid gap-4">
        {outcome === null && <Notice title={say("appeal.waiting")} />}
        <DescriptionList
          facts={[
            { term: say("appeal.day"), description: dayText(appeal.filedOn, language) },
            {
              term: say("appeal.reason"),
              description: <span className="whitespace-pre-line">{appeal.reason}</span>,
            },
            { term: say("appeal.processExplained"), description: answer(appeal.processExplained) },
            { term: say("appeal.discussedWithAssessor"), description: answer(appeal.discussedWithAssessor) },
            { term: say("appeal.otherPersonInvolved"), description: answer(appeal.otherPersonInvolved) },
            {
              term: say("appeal.before"),
              description: say("decidedBy", {
                result: wordsIn(language, "assessment")("results.NOT_YET_COMPETENT"),
                day: dayText(before.decidedOn, language),
                name: nameOr(before.by),
              }),
            },
            ...(outcome && outcomeOn
              ? [
                  {
                    term: say("settle.outcome"),
                    description: `${say(`settle.outcomes.${outcome}`)}, ${dayText(outcomeOn, language)}`,
                  },
                  {
                    term: say("settle.outcomeBy"),
                    description: [outcomeBy, ...outcomeMembers].map(nameOr).join(", "),
                  },
                  { term: say("settle.reason"), description: outcomeReason ?? "–" },
                ]
              : []),
          ]}
        />
      </div>
    </Section>
  );
}
