import type { Day } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";
import type { EnteredDecision } from "./decision-rules";

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
      const told = { occasion: `${occasion} ${id}`, personId, name: person.name };
      return { ...told, result, of: scheme.title, recordedFor: decidedOn };
    }),
  );
}
