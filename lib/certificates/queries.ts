import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { tidied } from "./certificate-number";
import { type CertificateSummary, summaryFields, toSummary } from "./summary";
import { certificatesVisibleTo } from "./visibility";

type Listed = { certificationBodyId: string; limit: number; on: Day };

/** The certificates an LSP issued last, as far as this officer may read them. */
export async function listRecentCertificates(officer: Officer, { certificationBodyId, limit, on }: Listed) {
  const rows = await database.certificate.findMany({
    where: { AND: [certificatesVisibleTo(officer, on), { certificationBodyId, validFrom: { lte: dateOf(on) } }] },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: limit,
    select: summaryFields,
  });
  return shown(
    officer,
    rows.map((row) => toSummary(row, on)),
  );
}

/**
 * The certificates of an LSP whose number, registration number or holder's name contains what was typed, by name.
 * `more` says that there are others beyond the limit.
 */
export async function searchCertificates(officer: Officer, asked: string, { certificationBodyId, limit, on }: Listed) {
  // What no text in the database can hold.
  const typed = asked.replaceAll("\0", "");
  const number = { contains: tidied(typed) };
  const rows = await database.certificate.findMany({
    where: {
      AND: [
        certificatesVisibleTo(officer, on),
        { certificationBodyId },
        {
          OR: [
            { number },
            { registrationNumber: number },
            { holderName: { contains: typed.trim(), mode: "insensitive" } },
          ],
        },
      ],
    },
    orderBy: [{ holderName: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: summaryFields,
  });
  const certificates = await shown(
    officer,
    rows.slice(0, limit).map((row) => toSummary(row, on)),
  );
  return { certificates, more: rows.length > limit };
}

async function shown(officer: Officer, certificates: CertificateSummary[]) {
  await recordRead(
    officer,
    certificates.map(({ personId }) => personId),
    "search",
  );
  return certificates;
}
