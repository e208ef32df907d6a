import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { insidePrefix } from "@/lib/regions/region-code";

const none = { id: { in: [] as string[] } };

/** Whose certificates an officer may read with more than the public answer. Every answer of this kind goes through it. */
export function certificatesVisibleTo(officer: Officer, on: Day): Prisma.CertificateWhereInput {
  const open = { startDate: { lte: dateOf(on) }, OR: [{ endDate: null }, { endDate: { gte: dateOf(on) } }] };
  const holderServes = (cooperative: Prisma.CooperativeWhereInput): Prisma.CertificateWhereInput => ({
    person: { terms: { some: { AND: [open, { cooperative }] } } },
  });
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "LOCAL_OFFICE":
      return holderServes({ seatVillageCode: { startsWith: insidePrefix(officer.regionCode) } });
    case "COOPERATIVE":
      return holderServes({ id: officer.cooperativeId });
    case "CENTRE":
      return { person: { enrolments: { some: { batch: { centreId: officer.centreId } } } } };
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { certificationBodyId: officer.certificationBodyId };
    case "AUDITOR":
      return none;
  }
}

/** An LSP's office suspends and revokes what its LSP issued; nobody else does. */
export const certificatesIssuedBy = (officer: Officer): Prisma.CertificateWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? { certificationBodyId: officer.certificationBodyId } : none;
