import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, daysAfter } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { summaryFields, toSummary } from "./summary";
import { certificatesIssuedBy } from "./visibility";

/** How far ahead an LSP is told that a certificate of its own ends. */
const daysAhead = 90;

const lapsing = (officer: Officer, on: Day): Prisma.CertificateWhereInput => ({
  AND: [
    certificatesIssuedBy(officer),
    {
      validTo: { gte: dateOf(on), lt: dateOf(daysAfter(on, daysAhead)) },
      ...{ revocation: null, annulment: null },
      successors: { none: { succession: "RENEWAL" } },
    },
  ],
});

export const countLapsing = (officer: Officer, on: Day): Promise<number> =>
  database.certificate.count({ where: lapsing(officer, on) });

/** The certificates of the officer's own LSP that end within 90 days and are not renewed yet, the first to end first. */
export async function listLapsingCertificates(
  officer: Officer,
  { after, limit, on }: { after: string | null; limit: number; on: Day },
) {
  const rows = await database.certificate.findMany({
    where: lapsing(officer, on),
    select: summaryFields,
    orderBy: [{ validTo: "asc" }, { id: "asc" }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map((row) => toSummary(row, on));
  await recordRead(officer, [...new Set(shown.map(({ personId }) => personId))], "search");
  return { rows: shown, more: rows.length > limit };
}
