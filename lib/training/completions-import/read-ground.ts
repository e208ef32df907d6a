import type { Day } from "@/lib/calendar/day";
import { findPeople } from "@/lib/cooperatives/people-import/read-ground";
import type { Transaction } from "@/lib/db/database";
import { distinctOf } from "../named-rows/find-batches";
import { readParticipants } from "../read-participants";
import { taughtBatch, taughtFields } from "../taught-batch";
import type { Ground, HashedRow, KnownBatch, KnownParticipant } from "./decide-row";

/** What is known of these batches and of whom the rows name. For a change, read it once the batches are locked. */
export async function readGround(tx: Transaction, batchIds: string[], rows: HashedRow[], today: Day): Promise<Ground> {
  const batches = await tx.batch.findMany({
    where: { id: { in: batchIds } },
    select: { id: true, title: true, ...taughtFields },
  });
  const hashes = distinctOf(rows.map(({ hash }) => hash));
  const people = hashes.length === 0 ? new Map() : await findPeople(tx, hashes);
  const inBatch = Map.groupBy(await knownParticipants(tx, batchIds), ({ batchId }) => batchId);
  return {
    today,
    people,
    batches: batches.map(
      (batch): KnownBatch => ({
        ...{ id: batch.id, title: batch.title, ...taughtBatch(batch) },
        participants: inBatch.get(batch.id) ?? [],
      }),
    ),
  };
}

async function knownParticipants(
  tx: Transaction,
  batchIds: string[],
): Promise<(KnownParticipant & { batchId: string })[]> {
  const participants = [...(await readParticipants(tx, batchIds)).values()];
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(participants.map(({ personId }) => personId))] } },
    select: { id: true, name: true, birthDate: true },
  });
  const byId = new Map(people.map(({ id, name, birthDate }) => [id, { name, birthYear: birthDate.getUTCFullYear() }]));
  return participants.flatMap((participant) => {
    const person = byId.get(participant.personId);
    return person ? [{ ...participant, ...person }] : [];
  });
}
