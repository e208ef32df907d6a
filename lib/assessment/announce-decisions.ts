import { type Day, daysAfter } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";
import type { EnteredDecision } from "./decision-rules";

/** So many days after its day a decision is still news. */
export const daysOfNews = 14;

type Decided = {
  results: EnteredDecision[];
  decidedOn: Day;
  /** Each is told once: what the pleno decided, and what became of an appeal against it. */
  occasion?: "decision" | "appeal";
};

/** A step: tells the boards what the pleno decided about their members. */
export async function announceDecisions(
  tx: Transaction,
  { results, decidedOn, occasion = "decision" }: Decided,
): Promise<void> {
  const decisions = new Map(results.map(({ assessmentId, decision }) => [assessmentId, decision]));
  const assessments = await tx.assessment.findMany({
    where: { id: { in: [...decisions.keys()] } },
    select: { id: true, personId: true, person: { select: { name: true } }, scheme: { select: { title: true } } },
  });
  await announceToBoards(
    tx,
    assessments.flatMap(({ id, personId, person, scheme }) => {
      const result = decisions.get(id);
      if (!result) return [];
      return {
        occasion: `${occasion} ${id}`,
        facts: {
          kind: "RESULT_RECORDED" as const,
          ...{ personId, name: person.name, result, of: scheme.title, recordedFor: decidedOn },
        },
        lastDay: daysAfter(decidedOn, daysOfNews),
      };
    }),
  );
}
