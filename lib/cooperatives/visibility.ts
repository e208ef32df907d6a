import type { Officer } from "@/lib/auth/officer";
import { Prisma } from "@/lib/db/database";
import { insidePrefix, liesIn, type RegionCode } from "@/lib/regions/region-code";
import { seatedIn } from "./seat";

/*
 * Of every cooperative its identity and its counts are public (public-queries.ts). Who holds its posts, and what the
 * gate says of them, is for the officers of this file.
 */

type Scope = { of: "COUNTRY" } | { of: "REGION"; region: RegionCode } | { of: "ONE"; id: string } | { of: "NONE" };

/**
 * The one answer to "whose boards may this officer read by name". Training centres and certification bodies meet people
 * as participants and candidates, one by one; an auditor reads what was done, and a person when that person asks.
 */
function scopeOf(officer: Officer): Scope {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return { of: "COUNTRY" };
    case "LOCAL_OFFICE":
      return { of: "REGION", region: officer.regionCode };
    case "COOPERATIVE":
      return { of: "ONE", id: officer.cooperativeId };
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return { of: "NONE" };
  }
}

export function cooperativesVisibleTo(officer: Officer): Prisma.CooperativeWhereInput {
  const scope = scopeOf(officer);
  switch (scope.of) {
    case "COUNTRY":
      return {};
    case "REGION":
      return { seatVillageCode: { startsWith: insidePrefix(scope.region) } };
    case "ONE":
      return { id: scope.id };
    case "NONE":
      return { id: { in: [] } };
  }
}

/** The same as a condition on a table or alias `cooperative`. */
export function visibleCooperative(officer: Officer): Prisma.Sql {
  const scope = scopeOf(officer);
  switch (scope.of) {
    case "COUNTRY":
      return Prisma.sql`TRUE`;
    case "REGION":
      return seatedIn(scope.region);
    case "ONE":
      return Prisma.sql`cooperative.id = ${scope.id}::uuid`;
    case "NONE":
      return Prisma.sql`FALSE`;
  }
}

/**
 * Whose list of people this officer enters and changes: a board its own, a dinas those of its region, since it does the
 * registering of boards without a device, the ministry of cooperatives any. Everybody else only reads.
 */
export function cooperativesKeptBy(officer: Officer): Prisma.CooperativeWhereInput {
  return keepsBoards(officer) ? cooperativesVisibleTo(officer) : { id: { in: [] } };
}

/** The same as a condition on a table or alias `cooperative`. */
export const keptCooperative = (officer: Officer): Prisma.Sql =>
  keepsBoards(officer) ? visibleCooperative(officer) : Prisma.sql`FALSE`;

/** Whose claims this officer checks: a dinas those of its region, the ministry any; a board never its own. */
export const checksCooperatives = (officer: Officer) => officer.role === "MINISTRY" || officer.role === "LOCAL_OFFICE";

/** Whether this officer keeps the board of a cooperative already read, without a question to the database. */
export function keepsCooperative(officer: Officer, { id, village }: { id: string; village: RegionCode }): boolean {
  switch (officer.role) {
    case "MINISTRY":
      return true;
    case "LOCAL_OFFICE":
      return liesIn(village, officer.regionCode);
    case "COOPERATIVE":
      return officer.cooperativeId === id;
    default:
      return false;
  }
}

/** Whether there are boards whose people this officer may bring in from a file. */
export const mayImport = (officer: Officer): boolean => keepsBoards(officer);

const keepsBoards = (officer: Officer) => ["MINISTRY", "LOCAL_OFFICE", "COOPERATIVE"].includes(officer.role);
