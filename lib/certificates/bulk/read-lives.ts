import type { Prisma, Transaction } from "@/lib/db/database";
import { lifeFields, lifeOf } from "../certificate-life";
import type { CertificateLife } from "../validity";

export type Living = { id: string; number: string; personId: string; life: CertificateLife };

/** A step: the certificates of an LSP as they stand, all at once, by number. */
export async function readLives(tx: Transaction, where: Prisma.CertificateWhereInput): Promise<Living[]> {
  const rows = await tx.certificate.findMany({
    where,
    select: { id: true, number: true, personId: true, ...lifeFields },
    orderBy: [{ number: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, number: row.number, personId: row.personId, life: lifeOf(row) }));
}
