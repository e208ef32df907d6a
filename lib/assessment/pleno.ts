import type { Officer } from "@/lib/auth/officer";
import { database, type Transaction } from "@/lib/db/database";

const sitsFor = (officer: Officer) => ({
  certificationBodyId: officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : "",
  disabledAt: null,
  id: { not: officer.id },
});

export type PlenoMember = { id: string; name: string; assesses: boolean };

/** Who of the officer's LSP may sit in its pleno beside the officer, the assessors last. Whom they assessed is another question. */
export async function listPlenoMembers(officer: Officer): Promise<PlenoMember[]> {
  if (officer.role !== "CERTIFICATION_BODY") return [];
  const found = await database.officer.findMany({
    where: sitsFor(officer),
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const members = found.map(({ id, name, role }) => ({ id, name, assesses: role === "ASSESSOR" }));
  return members.toSorted((one, other) => Number(one.assesses) - Number(other.assesses));
}

/** A step: those named, each once; null when somebody among them is not of this LSP. */
export async function knownMembers(tx: Transaction, officer: Officer, named: string[]): Promise<string[] | null> {
  const ids = [...new Set(named)];
  if (ids.length === 0 || officer.role !== "CERTIFICATION_BODY") return ids.length === 0 ? [] : null;
  const count = await tx.officer.count({ where: { AND: [sitsFor(officer), { id: { in: ids } }] } });
  return count === ids.length ? ids : null;
}
