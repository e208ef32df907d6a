import { batchesDecidedBy } from "@/lib/assessment/visibility";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { unitFields, unitsOf, unitsOfVersion } from "@/lib/schemes/unit-fields";
import { lifeFields, lifeOf } from "./certificate-life";
import { maySign, statusOn, statusSince } from "./validity";
import { certificatesIssuedBy, certificatesVisibleTo } from "./visibility";

const paperFields = {
  number: true,
  registrationNumber: true,
  personId: true,
  holderName: true,
  issuerName: true,
  issuedOn: true,
  schemeVersion: true,
  scheme: { select: { title: true, kind: true, level: true, example: true, units: unitFields } },
  certificationBody: { select: { name: true, licenceNumber: true, place: true } },
  ...lifeFields,
} satisfies Prisma.CertificateSelect;

function toPaper(row: Prisma.CertificateGetPayload<{ select: typeof paperFields }>, on: Day, own: boolean) {
  const { number, registrationNumber, holderName, scheme, schemeVersion, certificationBody } = row;
  const life = lifeOf(row);
  const { units } = scheme;
  const status = statusOn(on, life);
  return {
    number,
    registrationNumber,
    holderName,
    // As they were when it was issued: a later version of the scheme is not what was assessed.
    scheme: {
      ...scheme,
      units: schemeVersion === null ? unitsOf(units, life.validFrom) : unitsOfVersion(units, schemeVersion),
    },
    body: certificationBody,
    issuedOn: row.issuedOn ? dayOf(row.issuedOn) : life.validFrom,
    validFrom: life.validFrom,
    validTo: life.validTo,
    status,
    statusSince: statusSince(on, life),
    /** To be signed, by the LSP that issued it; everybody else gets a copy. */
    original: own && row.issuerName === null && maySign(status),
  };
}
export type CertificatePaper = ReturnType<typeof toPaper>;

/** A certificate as it is printed. Null both when there is none and when this officer may not read it. */
export async function findCertificatePaper(
  officer: Officer,
  { certificationBodyId, certificateId }: { certificationBodyId: string; certificateId: string },
  on: Day,
): Promise<CertificatePaper | null> {
  const asked = { id: certificateId, certificationBodyId };
  const [row, own] = await Promise.all([
    database.certificate.findFirst({
      where: { AND: [certificatesVisibleTo(officer, on), asked] },
      select: paperFields,
    }),
    database.certificate.count({ where: { AND: [certificatesIssuedBy(officer), asked] } }),
  ]);
  if (!row) return null;
  await recordRead(officer, [row.personId], "print");
  return toPaper(row, on, own > 0);
}

/** The certificates that a batch led to, by name, for the LSP that issued them. Null when it is not this officer's. */
export async function listCertificatePapers(
  officer: Officer,
  { certificationBodyId, batchId }: { certificationBodyId: string; batchId: string },
  on: Day,
) {
  const batch = await database.batch.findFirst({
    where: { AND: [batchesDecidedBy(officer), { id: batchId, certificationBodyId }] },
    select: { title: true },
  });
  if (!batch) return null;
  const rows = await database.certificate.findMany({
    where: { AND: [certificatesIssuedBy(officer), { assessment: { enrolment: { batchId } } }] },
    orderBy: [{ holderName: "asc" }, { id: "asc" }],
    select: paperFields,
  });
  await recordRead(
    officer,
    rows.map(({ personId }) => personId),
    "print",
  );
  return { title: batch.title, papers: rows.map((row) => toPaper(row, on, true)) };
}
