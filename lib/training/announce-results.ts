import { type Day, daysAfter } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";
import type { TrainingOutcome } from "./outcomes";

/** So many days after it was recorded a result is still news. */
export const daysOfNews = 14;

type Recorded = { batchId: string; results: { enrolmentId: string; outcome: TrainingOutcome }[]; recordedFor: Day };

/** A step: tells the boards what came of the course for their members. Filled in much later, it is no news. */
export async function announceResults(tx: Transaction, { batchId, results, recordedFor }: Recorded): Promise<void> {
  const { title } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { title: true } });
  const enrolments = await tx.enrolment.findMany({
    where: { id: { in: results.map(({ enrolmentId }) => enrolmentId) } },
    select: { id: true, personId: true, person: { select: { name: true } } },
  });
  const outcomes = new Map(results.map(({ enrolmentId, outcome }) => [enrolmentId, outcome]));
  await announceToBoards(
    tx,
    enrolments.flatMap(({ id, personId, person }) => {
      const result = outcomes.get(id);
      if (!result) return [];
      return {
        occasion: `result ${id}`,
        facts: { kind: "RESULT_RECORDED" as const, personId, name: person.name, result, of: title, recordedFor },
        lastDay: daysAfter(recordedFor, daysOfNews),
      };
    }),
  );
}
