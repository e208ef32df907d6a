import type { Day } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";
import type { TrainingOutcome } from "./outcomes";

type Recorded = { enrolmentId: string; outcome: TrainingOutcome; recordedFor: Day };

/** A step: tells the boards what came of a course for their members. */
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
      const occasion = `result ${id}`;
      return { occasion, personId, name: person.name, result: outcome, of: batch.title, recordedFor };
    }),
  );
}
