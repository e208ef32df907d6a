import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, monthsAfter } from "@/lib/calendar/day";
import { cooperativesKeptBy, visibleCooperative } from "@/lib/cooperatives/visibility";
import { Prisma } from "@/lib/db/database";
import { monthsInReach, peopleVisibleTo } from "@/lib/people/visibility";
import { liesIn, type RegionCode } from "@/lib/regions/region-code";

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

/** Whose record of a centre an officer keeps: a centre its own, the ministry of manpower any. */
export function centresKeptBy(officer: Officer): Prisma.TrainingCentreWhereInput {
  switch (officer.role) {
    case "CENTRE":
      return { id: officer.centreId };
    case "MANPOWER":
      return {};
    case "MINISTRY":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return none;
  }
}

/** Whose batches an officer plans, changes and calls off: those of the centres whose record it keeps. */
export const batchesPlannedBy = (officer: Officer): Prisma.BatchWhereInput => ({ centre: centresKeptBy(officer) });

/** Who writes the catalogue of programmes, which is one for the country. */
export const keepsProgrammes = (officer: Officer) => officer.role === "MANPOWER";

/**
 * In which posts an officer may put people down: a board and the offices that look after it their own people; a centre,
 * for its own batches alone (batchesOpenTo), whoever it may see, having taught them before.
 */
export const termsSentBy = (officer: Officer, on: Day): Prisma.OfficeTermWhereInput =>
  officer.role === "CENTRE" ? { person: peopleVisibleTo(officer, on) } : { cooperative: cooperativesKeptBy(officer) };

/** For which batches: any, but for a centre its own. */
export const batchesOpenTo = (officer: Officer): Prisma.BatchWhereInput =>
  officer.role === "CENTRE" ? batchesRunBy(officer) : {};

/** Whose seats an officer may hold against the posts they were given for: offices and ministries, by region. */
export function seatMatchReadBy(officer: Officer, region: RegionCode): boolean {
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

/** Whose requests for seats an officer may take back: a centre those of its batches, a board and its offices their own. */
export function seatRequestsKeptBy(officer: Officer): Prisma.SeatRequestWhereInput {
  return officer.role === "CENTRE" ? { batch: batchesRunBy(officer) } : { cooperative: cooperativesKeptBy(officer) };
}

/** Who may see by name who asked for a seat, as a condition on `request`, its `batch` and its `cooperative`. */
export function seatRequestNamedTo(officer: Officer): Prisma.Sql {
  return officer.role === "CENTRE"
    ? Prisma.sql`batch.centre_id = ${officer.centreId}::uuid`
    : visibleCooperative(officer);
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
 * The participants whom an officer may know by name, as a condition on `enrolment` and its `batch`: all of its own
 * batches for the centre and the LSP assigned, their own people for a cooperative, a dinas and a ministry. An auditor
 * needs no rosters. How many there are is public.
 */
export function participantNamedTo(officer: Officer, on: Day): Prisma.Sql {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return Prisma.sql`TRUE`;
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return ownPerson(officer, on);
    case "CENTRE":
      return Prisma.sql`batch.centre_id = ${officer.centreId}::uuid`;
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return Prisma.sql`batch.certification_body_id = ${officer.certificationBodyId}::uuid`;
    case "AUDITOR":
      return Prisma.sql`FALSE`;
  }
}

/**
 * Restates `peopleVisibleTo` for those who answer for cooperatives, participant by participant: counted, since EXISTS
 * would be planned from the region's cooperatives, all of whose people would then be read to find a few.
 */
const ownPerson = (officer: Officer, on: Day) => Prisma.sql`(
  SELECT count(*) FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
   WHERE term.person_id = enrolment.person_id AND ${visibleCooperative(officer)}
     AND coalesce(term.end_date, 'infinity') >= ${dateOf(monthsAfter(on, -monthsInReach))}::date) > 0`;
