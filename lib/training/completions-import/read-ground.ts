import * as z from "zod";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { findPeople } from "@/lib/cooperatives/people-import/read-ground";
import type { Transaction } from "@/lib/db/database";
import { readParticipants } from "../read-participants";
import { batchesRunBy } from "../visibility";
import type { Ground, HashedRow, KnownBatch, KnownParticipant } from "./decide-row";

/** The batches that the rows may be about, as far as this officer runs them. */
export async function findBatches(
  tx: Transaction,
  officer: Officer,
  rows: HashedRow[],
  fixed: string | null,
): Promise<string[]> {
  const said = rows.map(({ row }) => row.batch);
  const ids = distinct([fixed, ...said.map(({ id }) => id)]).filter((id) => z.uuid().safeParse(id).success);
  const titles = distinct(said.map(({ title }) => title));
  const named = fixed === null ? [{ id: { in: ids } }, ...titles.map(bearing)] : [{ id: fixed }];
  const found = await tx.batch.findMany({
    where: { AND: [batchesRunBy(officer), { OR: named }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return found.map(({ id }) => id);
}

const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
/** Whatever the case; how exactly the title has to fit is for the decision. */
const bearing = (title: string) => ({
  title: { equals: title.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const },
});

/** What is known of these batches and of whom the rows name. For a change, read it once the batches are locked. */
export async function readGround(tx: Transaction, batchIds: string[], rows: HashedRow[], today: Day): Promise<Ground> {
  const batches = await tx.batch.findMany({
    where: { id: { in: batchIds } },
    select: { id: true, title: true, startsOn: true, endsOn: true, cancelledOn: true },
  });
  const hashes = distinct(rows.map(({ hash }) => hash));
  const people = hashes.length === 0 ? new Map() : await findPeople(tx, hashes);
  const inBatch = Map.groupBy(await knownParticipants(tx, batchIds), ({ batchId }) => batchId);
  return {
    today,
    people,
    batches: batches.map(
      ({ id, title, startsOn, endsOn, cancelledOn }): KnownBatch => ({
        ...{ id, title, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) },
        cancelledOn: cancelledOn && dayOf(cancelledOn),
        participants: inBatch.get(id) ?? [],
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
