import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";

const none = { id: { in: [] as string[] } };

/** Whose results an officer may record: a centre those of its own batches, nobody else any. */
export function batchesRunBy(officer: Officer): Prisma.BatchWhereInput {
  switch (officer.role) {
    case "CENTRE":
      return { centreId: officer.centreId };
    case "MINISTRY":
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return none;
  }
}

/** The batches that an officer works with: a centre those it teaches, an LSP and its assessors those it assesses. */
export function batchesOf(officer: Officer): Prisma.BatchWhereInput {
  switch (officer.role) {
    case "CENTRE":
      return { centreId: officer.centreId };
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { certificationBodyId: officer.certificationBodyId };
    case "MINISTRY":
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "AUDITOR":
      return none;
  }
}

/**
 * The participants whom an officer may know by name: all of its own batches for the centre and the LSP assigned, their
 * own people for a cooperative, a dinas and a ministry. An auditor needs no rosters. How many there are is public.
 */
export function participantsNamedTo(officer: Officer, on: Day): Prisma.EnrolmentWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return { person: peopleVisibleTo(officer, on) };
    case "CENTRE":
      return { batch: { centreId: officer.centreId } };
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return { batch: { certificationBodyId: officer.certificationBodyId } };
    case "AUDITOR":
      return none;
  }
}
