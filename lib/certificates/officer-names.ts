import type { Transaction } from "@/lib/db/database";

/** A step: the names of those who did something, by their id. */
export async function officerNames(reader: Pick<Transaction, "officer">, ids: (string | null)[]) {
  const officers = await reader.officer.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
}
