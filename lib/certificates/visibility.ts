import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
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

/** What an act answers both of a certificate that is not there and of one that is none of the officer's. */
export type NotFound = "certificate-not-found";

/** An LSP's office suspends and revokes what its LSP issued; nobody else does. */
export const certificatesIssuedBy = (officer: Officer): Prisma.CertificateWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? { certificationBodyId: officer.certificationBodyId } : none;

/** Whose joint acts an officer may read: an LSP's office those of its own LSP, the two ministries all. */
export function bulkActsVisibleTo(officer: Officer): Prisma.BulkActWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "CERTIFICATION_BODY":
      return { certificationBodyId: officer.certificationBodyId };
    case "ASSESSOR":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "AUDITOR":
      return none;
  }
}

/** Whose numbers found twice an officer may look into: an LSP's office those of its own certificates, the ministries all. */
export function disputesVisibleTo(officer: Officer): Prisma.NumberDisputeWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "CERTIFICATION_BODY":
      return { holds: { some: { certificate: { certificationBodyId: officer.certificationBodyId } } } };
    case "ASSESSOR":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "AUDITOR":
      return none;
  }
}

/** Claims that an LSP is asked to verify, once they are sent; and those about the boards that an officer keeps. */
export function claimsVisibleTo(officer: Officer): Prisma.CertificateClaimWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return { cooperative: cooperativesKeptBy(officer) };
    case "MANPOWER":
      return { state: { not: "DRAFT" } };
    case "CERTIFICATION_BODY":
      return { certificationBodyId: officer.certificationBodyId, sentAt: { not: null } };
    case "ASSESSOR":
    case "CENTRE":
    case "AUDITOR":
      return none;
  }
}

/** Whoever keeps the board records its claims, adds the paper and takes them back. */
export const claimsKeptBy = (officer: Officer): Prisma.CertificateClaimWhereInput => ({
  cooperative: cooperativesKeptBy(officer),
});

/** The office of the LSP that is asked verifies or refuses them. */
export const claimsAnsweredBy = (officer: Officer): Prisma.CertificateClaimWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? claimsVisibleTo(officer) : none;

/** Whether there are claims at all that an officer may see, and numbers found twice. */
export function seesClaims(officer: Officer): boolean {
  return ["MINISTRY", "MANPOWER", "LOCAL_OFFICE", "COOPERATIVE", "CERTIFICATION_BODY"].includes(officer.role);
}
export const seesDisputes = (officer: Officer): boolean =>
  ["MINISTRY", "MANPOWER", "CERTIFICATION_BODY"].includes(officer.role);
