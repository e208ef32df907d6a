import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { findPeople } from "@/lib/cooperatives/people-import/read-ground";
import type { Transaction } from "@/lib/db/database";
import { distinctOf } from "@/lib/training/named-rows/find-batches";
import { unitsOf } from "../application-steps";
import { lockParticipants, readParticipants } from "../record-recommendations";
import type { Unit } from "../unit-rules";
import type { Ground, HashedRow, KnownBatch, KnownParticipant } from "./decide-row";

const fields = {
  ...{ id: true, title: true, startsOn: true, endsOn: true, certificationBodyId: true },
  programme: { select: { schemeId: true } },
} as const;

type Asked = { batchIds: string[]; rows: HashedRow[]; today: Day; locking: boolean };

/** What is known of these batches and of whom the rows name; for a change, held until the end of the transaction. */
export async function readGround(
  tx: Transaction,
  officer: Officer,
  { batchIds, rows, today, locking }: Asked,
): Promise<Ground> {
  const found = await tx.batch.findMany({ where: { id: { in: batchIds } }, select: fields, orderBy: { id: "asc" } });
  const days = new Set(rows.map(({ row }) => row.assessedOn));
  const batches: KnownBatch[] = [];
  for (const batch of found) {
    const participants = locking ? await lockParticipants(tx, batch) : await readParticipants(tx, batch);
    const { id, title, startsOn, programme } = batch;
    const units = new Map<Day, Unit[]>();
    for (const day of days) units.set(day, await unitsOf(tx, programme.schemeId, day));
    batches.push({
      ...{ id, title, startsOn: dayOf(startsOn), schemeId: programme.schemeId },
      units,
      participants: await withStanding(tx, participants),
    });
  }
  const hashes = distinctOf(rows.map(({ hash }) => hash));
  const people = hashes.length === 0 ? new Map() : await findPeople(tx, hashes);
  return { today, assessorId: officer.id, batches, people };
}

async function withStanding(
  tx: Transaction,
  participants: Awaited<ReturnType<typeof readParticipants>>,
): Promise<KnownParticipant[]> {
  const enrolmentIds = [...participants.keys()];
  const [people, assessments] = [
    await tx.person.findMany({
      where: { id: { in: [...participants.values()].map(({ personId }) => personId) } },
      select: { id: true, birthDate: true },
    }),
    await tx.assessment.findMany({
      where: { enrolmentId: { in: enrolmentIds } },
      select: { enrolmentId: true, recommendation: true, assessedOn: true, notYetUnits: true },
    }),
  ];
  const bornIn = new Map(people.map(({ id, birthDate }) => [id, birthDate.getUTCFullYear()]));
  const standing = new Map(
    assessments.map(({ enrolmentId, assessedOn, ...one }) => [enrolmentId, { ...one, assessedOn: dayOf(assessedOn) }]),
  );
  return [...participants].map(([enrolmentId, participant]) => ({
    ...{ ...participant, enrolmentId, birthYear: bornIn.get(participant.personId) ?? 0 },
    standing: standing.get(enrolmentId) ?? null,
  }));
}
