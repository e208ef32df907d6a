import { type Day, daysAfter } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";
import type { TrainingOutcome } from "./outcomes";

/** So many days after its day a result is still news. */
export const daysOfNews = 14;

type Recorded = { enrolmentId: string; outcome: TrainingOutcome; recordedFor: Day };

/** A step: tells the boards what came of a course for their members. Filled in much later, it is no news. */
export async function announceResults(tx: Transaction, results: Recorded[]): Promise<void> {
  const recorded = new Map(results.map((result) => [result.enrolmentId, result]));
  const enrolments = await tx.enrolment.findMany({
    where: { id: { in: [...recorded.keys()] } },
    select: { id: true, personId: true, person: { select: { name: true } }, batch: { select: { title: true } } },
  });
  await announceToBoards(
    tx,
    enrolments.flatMap(({ id, personId, person, batch }) => {
      const result = recorded.get(id);
      if (!result) return [];
      const { outcome, recordedFor } = result;
      return {
        occasion: `result ${id}`,
        facts: {
          kind: "RESULT_RECORDED" as const,
          ...{ personId, name: person.name, result: outcome, of: batch.title, recordedFor },
        },
        lastDay: daysAfter(recordedFor, daysOfNews),
      };
    }),
  );
}
