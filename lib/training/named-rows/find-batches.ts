import * as z from "zod";
import type { Prisma, Transaction } from "@/lib/db/database";
import type { NamedBatch } from "./read-named";

/** The batches that the rows may be about, among those that are the officer's. */
export async function findBatches(
  tx: Transaction,
  own: Prisma.BatchWhereInput,
  said: NamedBatch[],
  fixed: string | null,
): Promise<string[]> {
  const ids = distinctOf([fixed, ...said.map(({ id }) => id)]).filter((id) => z.uuid().safeParse(id).success);
  const titles = distinctOf(said.map(({ title }) => title));
  const named = fixed === null ? [{ id: { in: ids } }, ...titles.map(bearing)] : [{ id: fixed }];
  const found = await tx.batch.findMany({
    where: { AND: [own, { OR: named }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return found.map(({ id }) => id);
}

export const distinctOf = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
/** Whatever the case; how exactly the title has to fit is for the decision. */
const bearing = (title: string) => ({
  title: { equals: title.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const },
});
