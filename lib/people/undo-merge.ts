import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { Prisma, type Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { movedTables } from "./moved-tables";
import { mayJudgeDuplicates, visibleByTerms } from "./visibility";

export type UndoRefusal =
  | "merge-not-found"
  | "not-permitted"
  | "already-undone"
  /** One of the two went into another merge since; that one has to be undone first. */
  | "merged-since"
  /** The kept person's identity, which the merge had put together, was corrected since. */
  | "identity-changed-since"
  /** An assessment or certificate was built since on a record that would go back. */
  | "followed-up-since";

type Merge = { keptId: string; mergedId: string; taken: string[]; version: number; undoneAt: Date | null };

/**
 * A step of a command: a merge is taken back, row by row, as the journal says. What was changed since in the records
 * themselves (a term ended, a certificate suspended) stays changed and goes back with them; where that is not possible
 * it is refused, and nothing is changed.
 */
export async function undoMerge(
  tx: Transaction,
  officer: Officer,
  { mergeId }: { mergeId: string },
  today: Day,
): Promise<Result<{ keptId: string; mergedId: string }, UndoRefusal>> {
  const select = { keptId: true, mergedId: true, taken: true, version: true, undoneAt: true } as const;
  const found = await tx.personMerge.findUnique({ where: { id: mergeId }, select });
  if (!found) return refused("merge-not-found");
  const { keptId, mergedId } = found;
  const people = [keptId, mergedId];
  const cause = { act: "people.merge-undone", subjectId: keptId } as const;
  return changingCoverage(tx, { people, cooperatives: [] }, cause, async () => {
    // Under the lock: of two who undo at once, the second finds it undone.
    const merge = await tx.personMerge.findUniqueOrThrow({ where: { id: mergeId }, select });
    const refusal = await whyNotToUndo(tx, officer, mergeId, merge, today);
    if (refusal) return refused(refusal);

    await moveBack(tx, mergeId, merge);
    await restoreIdentities(tx, mergeId, merge);
    await restorePair(tx, mergeId);
    await tx.$executeRaw`
      UPDATE person_merges SET undone_at = clock_timestamp(), undone_by_id = ${officer.id}::uuid
       WHERE id = ${mergeId}::uuid`;
    await recordAudit(tx, officer, { ...cause, mergeId, mergedId });
    return ok({ keptId, mergedId });
  });
}

async function whyNotToUndo(
  tx: Transaction,
  officer: Officer,
  mergeId: string,
  { keptId, taken, version, undoneAt }: Merge,
  today: Day,
): Promise<UndoRefusal | null> {
  if (!(await sawBoth(tx, officer, mergeId, keptId, today))) return "merge-not-found";
  if (!mayJudgeDuplicates(officer)) return "not-permitted";
  if (undoneAt !== null) return "already-undone";

  const kept = await tx.person.findUniqueOrThrow({
    where: { id: keptId },
    select: { mergedInto: true, version: true },
  });
  const [later] = await tx.$queryRaw<{ merged: boolean; followedUp: boolean }[]>`
    WITH moved AS (SELECT table_name, row_id FROM person_merge_rows WHERE merge_id = ${mergeId}::uuid)
    SELECT EXISTS (${movedElsewhere(keptId)}) AS merged,
           EXISTS (SELECT FROM assessments
                    WHERE (enrolment_id IN (SELECT row_id FROM moved WHERE table_name = 'enrolments')
                           OR application_id IN (SELECT row_id FROM moved WHERE table_name = 'assessment_applications'))
                      AND id NOT IN (SELECT row_id FROM moved WHERE table_name = 'assessments'))
           OR EXISTS (SELECT FROM certificates
                       WHERE assessment_id IN (SELECT row_id FROM moved WHERE table_name = 'assessments')
                         AND id NOT IN (SELECT row_id FROM moved WHERE table_name = 'certificates')) AS "followedUp"`;
  if (kept.mergedInto !== null || later?.merged) return "merged-since";
  // What the merge took from the other person is given back only as long as nobody built on it.
  if (taken.length > 0 && kept.version !== version) return "identity-changed-since";
  return later?.followedUp ? "followed-up-since" : null;
}

/** A row that the merge moved and that is not the kept person's any more. */
const movedElsewhere = (keptId: string) =>
  Prisma.join(
    movedTables.map(
      (table) => Prisma.sql`
        SELECT 1 FROM moved JOIN ${Prisma.raw(table)} record ON record.id = moved.row_id
         WHERE moved.table_name = ${table} AND record.person_id <> ${keptId}::uuid`,
    ),
    " UNION ALL ",
  );

/** Both people, as they are without the merge, in the officer's scope: whoever may undo it might have made it. */
async function sawBoth(tx: Transaction, officer: Officer, mergeId: string, keptId: string, today: Day) {
  const moved = Prisma.sql`
    (SELECT row_id FROM person_merge_rows WHERE merge_id = ${mergeId}::uuid AND table_name = 'office_terms')`;
  const [seen] = await tx.$queryRaw<{ both: boolean }[]>`
    SELECT ${visibleByTerms(officer, Prisma.sql`term.person_id = ${keptId}::uuid AND term.id NOT IN ${moved}`, today)}
       AND ${visibleByTerms(officer, Prisma.sql`term.id IN ${moved}`, today)} AS both`;
  return seen?.both ?? false;
}

/** Assessments before the certificates issued on them, as in the merge. */
async function moveBack(tx: Transaction, mergeId: string, { mergedId }: Merge) {
  for (const table of movedTables) {
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(table)} SET person_id = ${mergedId}::uuid
       WHERE id IN (SELECT row_id FROM person_merge_rows WHERE merge_id = ${mergeId}::uuid AND table_name = ${table})`;
  }
}

/**
 * Identities as they were. Versions count on rather than back, so that no form opened in between is taken for current;
 * the instant of the last change goes back with the rest (trigger, migration).
 */
async function restoreIdentities(tx: Transaction, mergeId: string, { keptId, mergedId, taken }: Merge) {
  const before = (personId: string) => Prisma.sql`
    (SELECT earlier.* FROM person_merge_rows, jsonb_populate_record(NULL::people, before) earlier
      WHERE merge_id = ${mergeId}::uuid AND table_name = 'people' AND row_id = ${personId}::uuid) earlier`;
  const restored = Prisma.raw(`name = earlier.name, national_id_sealed = earlier.national_id_sealed,
    national_id_hash = earlier.national_id_hash, birth_date = earlier.birth_date, sex = earlier.sex,
    phone = earlier.phone, identity_changed_at = earlier.identity_changed_at, version = person.version + 1`);
  if (taken.includes("nationalId"))
    await tx.person.update({ where: { id: mergedId }, data: { nationalIdHash: new Uint8Array(randomBytes(32)) } });
  // Without anything taken, what was corrected since is the kept person's own and stays.
  if (taken.length > 0)
    await tx.$executeRaw`
      UPDATE people person SET ${restored} FROM ${before(keptId)} WHERE person.id = ${keptId}::uuid`;
  await tx.$executeRaw`
    UPDATE people person SET ${restored}, merged_into = NULL FROM ${before(mergedId)}
     WHERE person.id = ${mergedId}::uuid`;
}

async function restorePair(tx: Transaction, mergeId: string) {
  await tx.$executeRaw`
    UPDATE duplicate_pairs pair
       SET state = earlier.state, decided_by_id = earlier.decided_by_id, decided_at = earlier.decided_at,
           decision_reason = earlier.decision_reason
      FROM person_merge_rows, jsonb_populate_record(NULL::duplicate_pairs, before) earlier
     WHERE merge_id = ${mergeId}::uuid AND table_name = 'duplicate_pairs' AND pair.id = row_id`;
}
