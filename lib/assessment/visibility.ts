import type { Officer } from "@/lib/auth/officer";
import type { Prisma } from "@/lib/db/database";

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
