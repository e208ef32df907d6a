import { randomBytes, randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { Prisma, type Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { openStates } from "@/lib/training/seat-states";
import { type IdentityField, type MergeObstacle, obstacleTo } from "./merge-rules";
import { movedTables } from "./moved-tables";
import { mayJudgeDuplicates, peopleVisibleTo } from "./visibility";

export type MergePeople = {
  /** The person that stays, and the one whose records go over to it. */
  keptId: string;
  mergedId: string;
  /** Of both as they were shown. */
  versions: { kept: number; merged: number };
  /** What of the identity comes from the person merged away; all else stays as it is. */
  take: IdentityField[];
  reason: string;
};

export type MergeRefusal =
  | "person-not-found"
  | "not-permitted"
  | "same-person"
  | "changed-meanwhile"
  | "reason-too-short"
  | MergeObstacle;

export const shortestMergeReason = 5;

/**
 * A step of a command: two people turn out to be one. Terms, courses, assessments and certificates go over to the kept
 * person; the other stays as a hidden row whose number still finds the kept one. What every row held before is written
 * down, so that it can be undone exactly (undo-merge.ts).
 */
export async function mergePeople(
  tx: Transaction,
  officer: Officer,
  merge: MergePeople,
  today: Day,
): Promise<Result<{ mergeId: string }, MergeRefusal>> {
  const { keptId, mergedId, take } = merge;
  const refusal = await whyNotToMerge(tx, officer, merge, today);
  if (refusal) return refused(refusal);

  const mergeId = randomUUID();
  const people = [keptId, mergedId];
  return changingCoverage(tx, { people, cooperatives: [] }, { act: "people.merged", subjectId: keptId }, async () => {
    // Asked again under the lock: somebody may have changed, or merged, one of them meanwhile.
    const late = await whyNotToMerge(tx, officer, merge, today);
    if (late) return refused(late);

    const reason = tidied(merge.reason);
    await tx.personMerge.create({
      data: {
        ...{ id: mergeId, keptId, mergedId, mergedById: officer.id, reason, taken: take },
        version: merge.versions.kept + 1,
      },
    });
    await noteBefore(tx, mergeId, people);
    await moveRecords(tx, mergeId, merge);
    await mergeIdentities(tx, merge);
    await closePair(tx, officer, mergeId, reason);
    await recordAudit(tx, officer, {
      ...{ act: "people.merged", subjectId: keptId },
      ...{ mergeId, mergedId, taken: take, reason },
    });
    return ok({ mergeId });
  });
}

/** A step: what stands in the way of this merge, without doing it. For whoever asks another to approve it. */
export async function whyNotToMerge(
  tx: Transaction,
  officer: Officer,
  { keptId, mergedId, versions, reason }: Omit<MergePeople, "take">,
  today: Day,
): Promise<MergeRefusal | null> {
  if (!mayJudgeDuplicates(officer)) return "not-permitted";
  if (keptId === mergedId) return "same-person";
  const people = await tx.person.findMany({
    where: { AND: [peopleVisibleTo(officer, today), { id: { in: [keptId, mergedId] } }] },
    select: {
      id: true,
      version: true,
      terms: { select: { cooperativeId: true, startDate: true, endDate: true } },
      enrolments: { select: { batchId: true } },
      seatRequests: { where: { state: { in: [...openStates] } }, select: { batchId: true } },
      applications: {
        where: { state: { notIn: ["ASSESSED", "CANCELLED", "NO_SHOW"] } },
        select: { certificationBodyId: true, schemeId: true },
      },
    },
  });
  const [kept, merged] = [keptId, mergedId].map((id) => people.find((person) => person.id === id));
  if (!kept || !merged) return "person-not-found";
  if (tidied(reason).length < shortestMergeReason) return "reason-too-short";
  if (kept.version !== versions.kept || merged.version !== versions.merged) return "changed-meanwhile";
  return obstacleTo({ kept: recordsOf(kept), merged: recordsOf(merged) });
}

type Records = {
  terms: { cooperativeId: string; startDate: Date; endDate: Date | null }[];
  enrolments: { batchId: string }[];
  /** Those still open. */
  seatRequests: { batchId: string }[];
  /** Those under way. */
  applications: { certificationBodyId: string; schemeId: string }[];
};

const recordsOf = ({ terms, enrolments, seatRequests, applications }: Records) => ({
  terms: terms.map(({ cooperativeId, startDate, endDate }) => ({
    cooperativeId,
    startDate: dayOf(startDate),
    endDate: endDate && dayOf(endDate),
  })),
  batches: [...enrolments, ...seatRequests].map(({ batchId }) => batchId),
  applications: applications.map(({ certificationBodyId, schemeId }) => `${certificationBodyId} ${schemeId}`),
});

const tidied = (reason: string) => reason.trim().replace(/\s+/g, " ");

/** Both rows as they are, and the pair they were found as. */
async function noteBefore(tx: Transaction, mergeId: string, people: string[]) {
  await tx.$executeRaw`
    INSERT INTO person_merge_rows (merge_id, table_name, row_id, before)
    SELECT ${mergeId}::uuid, 'people', id, to_jsonb(person) FROM people person WHERE id = ANY(${people}::uuid[])
    UNION ALL
    SELECT ${mergeId}::uuid, 'duplicate_pairs', id, to_jsonb(pair) FROM duplicate_pairs pair
     WHERE first_id = ANY(${people}::uuid[]) AND second_id = ANY(${people}::uuid[])`;
}

async function moveRecords(tx: Transaction, mergeId: string, { keptId, mergedId }: MergePeople) {
  for (const table of movedTables) {
    await tx.$executeRaw`
      WITH moved AS (
        UPDATE ${Prisma.raw(table)} SET person_id = ${keptId}::uuid WHERE person_id = ${mergedId}::uuid RETURNING id
      )
      INSERT INTO person_merge_rows (merge_id, table_name, row_id, before)
      SELECT ${mergeId}::uuid, ${table}, id, jsonb_build_object('person_id', ${mergedId}::text) FROM moved`;
  }
}

const columnsOf: Record<Exclude<IdentityField, "nationalId">, string> = {
  name: "name",
  birthDate: "birth_date",
  sex: "sex",
  phone: "phone",
};

/** A number is one person's: where the kept one takes the other's, the two change places. */
async function mergeIdentities(tx: Transaction, { keptId, mergedId, take }: MergePeople) {
  if (take.includes("nationalId")) await swapNationalIds(tx, keptId, mergedId);
  const taken = take.flatMap((field) => (field === "nationalId" ? [] : [columnsOf[field]]));
  const assignments = taken.map((column) => Prisma.raw(`, ${column} = other.${column}`));
  await tx.$executeRaw`
    UPDATE people kept SET version = kept.version + 1 ${assignments.length > 0 ? Prisma.join(assignments, "") : Prisma.empty}
      FROM people other WHERE kept.id = ${keptId}::uuid AND other.id = ${mergedId}::uuid`;
  await tx.$executeRaw`
    UPDATE people SET merged_into = ${keptId}::uuid, version = version + 1 WHERE id = ${mergedId}::uuid`;
}

/** In three steps, since no two rows may hold one number even for an instant. */
async function swapNationalIds(tx: Transaction, keptId: string, mergedId: string) {
  const numberOf = (id: string) =>
    tx.person.findUniqueOrThrow({ where: { id }, select: { nationalIdHash: true, nationalIdSealed: true } });
  const [kept, merged] = [await numberOf(keptId), await numberOf(mergedId)];
  await tx.person.update({ where: { id: mergedId }, data: { nationalIdHash: new Uint8Array(randomBytes(32)) } });
  await tx.person.update({ where: { id: keptId }, data: merged });
  await tx.person.update({ where: { id: mergedId }, data: kept });
}

async function closePair(tx: Transaction, officer: Officer, mergeId: string, reason: string) {
  await tx.$executeRaw`
    UPDATE duplicate_pairs SET state = 'MERGED', decided_by_id = ${officer.id}::uuid, decided_at = clock_timestamp(),
                               decision_reason = ${reason}
     WHERE id IN (SELECT row_id FROM person_merge_rows
                   WHERE merge_id = ${mergeId}::uuid AND table_name = 'duplicate_pairs')`;
}
