import type { Transaction } from "@/lib/db/database";

/** Long enough to mend what came back; a file of national ids is kept no longer than it is of use (UU 27/2022 art. 16). */
export const daysKept = 90;

/** A nightly step: files and rows of imports long finished. What was entered stays, and so does who brought how many rows. */
export async function forgetFiles(tx: Transaction): Promise<number> {
  const old = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM imports JOIN import_files ON import_id = id
     WHERE uploaded_at < now() - make_interval(days => ${daysKept}::int)
       AND state NOT IN ('DRY_RUNNING', 'RUNNING')
       FOR NO KEY UPDATE OF imports`;
  const ids = old.map(({ id }) => id);
  await tx.importFile.deleteMany({ where: { importId: { in: ids } } });
  await tx.importRow.deleteMany({ where: { importId: { in: ids } } });
  return ids.length;
}
