import type { Officer } from "@/lib/auth/officer";
import { cooperativesVisibleTo, visibleCooperative } from "@/lib/cooperatives/visibility";
import { Prisma } from "@/lib/db/database";
import { codesInside, liesIn, type RegionCode } from "@/lib/regions/region-code";

/*
 * What is kept of workers' cooperatives names companies, unions and counts, and nobody; it is read by whoever reads
 * their boards. The manpower ministry keeps it: its side of industrial relations looks after them.
 */

/** Whose welfare, members and licences may this officer read? */
export const workerCooperativesVisibleTo = (officer: Officer): Prisma.WorkerCooperativeWhereInput => ({
  cooperative: cooperativesVisibleTo(officer),
});

/** The same as a condition on a table or alias `cooperative`. */
export const visibleWorkerCooperative = visibleCooperative;

/** Whose may this officer enter and change? */
export function workerCooperativesKeptBy(officer: Officer): Prisma.WorkerCooperativeWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return workerCooperativesVisibleTo(officer);
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return { cooperativeId: { in: [] } };
  }
}

/** May this officer bring a new one into the register, or hold a dialogue, in that region? Nobody does so for himself. */
export function registersWorkersIn(officer: Officer, region: RegionCode): boolean {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return true;
    case "LOCAL_OFFICE":
      return liesIn(region, officer.regionCode);
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return false;
  }
}

/** Whether there is any region in which that is so. */
export const registersWorkers = (officer: Officer) => ["MINISTRY", "MANPOWER", "LOCAL_OFFICE"].includes(officer.role);

/** Whether this officer has lists of workers' cooperatives and of dialogues at all. */
export const readsWorkers = (officer: Officer) => registersWorkers(officer) || officer.role === "COOPERATIVE";

/**
 * The dialogues this officer reads, as a condition on a table or alias `dialogue`: those held in its region, and those to
 * which a cooperative of its scope is invited.
 */
export function visibleDialogue(officer: Officer): Prisma.Sql {
  const invited = Prisma.sql`EXISTS (
    SELECT FROM dialogue_participations invitation JOIN cooperatives cooperative ON cooperative.id = invitation.cooperative_id
     WHERE invitation.dialogue_id = dialogue.id AND ${visibleCooperative(officer)})`;
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return Prisma.sql`TRUE`;
    case "LOCAL_OFFICE":
      return Prisma.sql`(${heldIn(officer.regionCode)} OR ${invited})`;
    case "COOPERATIVE":
      return invited;
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return Prisma.sql`FALSE`;
  }
}

/** The dialogues this officer enters and changes: those held in its region. */
export function dialoguesKeptBy(officer: Officer): Prisma.DialogueWhereInput {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return {};
    case "LOCAL_OFFICE": {
      const { after, before } = codesInside(officer.regionCode);
      return { OR: [{ regionCode: officer.regionCode }, { regionCode: { gt: after, lt: before } }] };
    }
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return { id: { in: [] } };
  }
}

function heldIn(region: RegionCode): Prisma.Sql {
  const { after, before } = codesInside(region);
  return Prisma.sql`(dialogue.region_code = ${region} OR (dialogue.region_code > ${after} AND dialogue.region_code < ${before}))`;
}
