import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import type { Prisma } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";
import type { Side } from "./application-rules";

const none = { id: { in: [] as string[] } };

/** Only an assessor recommends, and only about the candidates of batches assigned to the own LSP. */
export const batchesAssessedBy = (officer: Officer): Prisma.BatchWhereInput =>
  officer.role === "ASSESSOR" ? { certificationBodyId: officer.certificationBodyId } : none;

/** The LSP's office decides in its pleno and issues; an assessor does neither. */
export const batchesDecidedBy = (officer: Officer): Prisma.BatchWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? { certificationBodyId: officer.certificationBodyId } : none;

/** Whose queues an officer may look at: an LSP's people those of their own, the two ministries all. */
export function queuesVisibleTo(officer: Officer): Prisma.CertificationBodyWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { id: officer.certificationBodyId };
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "AUDITOR":
      return none;
  }
}

/**
 * Whose applications an officer may read: an LSP's people those sent to it, a centre those of its own participants, the
 * keepers of a cooperative and the ministries those of the people in their reach. A draft is the candidate's alone.
 */
export function applicationsVisibleTo(officer: Officer, on: Day): Prisma.AssessmentApplicationWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return { OR: [{ cooperative: cooperativesKeptBy(officer) }, { person: peopleVisibleTo(officer, on) }] };
    case "CENTRE":
      return { enrolment: { batch: { centreId: officer.centreId } } };
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return {
        certificationBodyId: officer.certificationBodyId,
        OR: [{ state: { not: "DRAFT" } }, { cooperativeId: null }],
      };
    case "AUDITOR":
      return none;
  }
}

/** In whose name an officer acts on an application that may be read. */
export function sidesOf(
  officer: Officer,
  application: { certificationBodyId: string; cooperativeId: string | null; assessorId: string | null },
  /** Whether the officer keeps the cooperative that filed it. */
  keeps: boolean,
): Side[] {
  switch (officer.role) {
    case "MINISTRY":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return keeps ? ["APPLICANT"] : [];
    case "CERTIFICATION_BODY": {
      if (officer.certificationBodyId !== application.certificationBodyId) return [];
      // Whoever came to the LSP itself has the office write for them.
      return application.cooperativeId === null ? ["APPLICANT", "OFFICE"] : ["OFFICE"];
    }
    case "ASSESSOR":
      return officer.id === application.assessorId ? ["ASSESSOR"] : [];
    case "MANPOWER":
    case "CENTRE":
    case "AUDITOR":
      return [];
  }
}

/** The office runs its LSP's venues; its assessors look them up. */
export const venuesKeptBy = (officer: Officer): Prisma.AssessmentVenueWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? { certificationBodyId: officer.certificationBodyId } : none;

/** Who sees them, with the days on which they were found fit. */
export function venuesVisibleTo(officer: Officer): Prisma.AssessmentVenueWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { certificationBodyId: officer.certificationBodyId };
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "AUDITOR":
      return none;
  }
}

/** Assessments that this officer's pleno decides, whether they follow from a batch or not. */
export const assessmentsDecidedBy = (officer: Officer): Prisma.AssessmentWhereInput =>
  officer.role === "CERTIFICATION_BODY" ? { certificationBodyId: officer.certificationBodyId } : none;

/** Whose assessments an officer may read: an LSP's people its own, everybody else those of the people in their reach. */
export function assessmentsVisibleTo(officer: Officer, on: Day): Prisma.AssessmentWhereInput {
  switch (officer.role) {
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { certificationBodyId: officer.certificationBodyId };
    case "CENTRE":
      return { enrolment: { batch: { centreId: officer.centreId } } };
    case "MINISTRY":
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return { person: peopleVisibleTo(officer, on) };
    case "AUDITOR":
      return none;
  }
}

/** Whether this officer may open every assessment of whomever they may see; others see a part, or none. */
export const opensAssessmentsOfPeople = (officer: Officer): boolean =>
  ["MINISTRY", "MANPOWER", "LOCAL_OFFICE", "COOPERATIVE"].includes(officer.role);

/** Against whose results an officer may appeal: an LSP's office writes down what a candidate hands in. */
export function assessmentsAppealedBy(officer: Officer, on: Day): Prisma.AssessmentWhereInput {
  switch (officer.role) {
    case "CERTIFICATION_BODY":
      return { certificationBodyId: officer.certificationBodyId };
    case "COOPERATIVE":
    case "LOCAL_OFFICE":
    case "MINISTRY":
      return { person: peopleVisibleTo(officer, on) };
    case "MANPOWER":
    case "CENTRE":
    case "ASSESSOR":
    case "AUDITOR":
      return none;
  }
}

/** Whether the list of applications is this officer's business at all. */
export const readsApplications = (officer: Officer): boolean => officer.role !== "AUDITOR";

/** Who files applications: boards and the offices that look after them, and an LSP for whoever comes to it. */
export const filesApplications = (officer: Officer): boolean =>
  ["MINISTRY", "LOCAL_OFFICE", "COOPERATIVE", "CERTIFICATION_BODY"].includes(officer.role);

/** Whether the venues of an LSP are this officer's to see. */
export function seesVenuesOf(officer: Officer, certificationBodyId: string): boolean {
  if (officer.role === "MINISTRY" || officer.role === "MANPOWER") return true;
  return "certificationBodyId" in officer && officer.certificationBodyId === certificationBodyId;
}

/** Whether they are this officer's to enter and verify. */
export const keepsVenuesOf = (officer: Officer, certificationBodyId: string): boolean =>
  officer.role === "CERTIFICATION_BODY" && officer.certificationBodyId === certificationBodyId;
