import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { WorkerKind } from "@/lib/cooperatives/kinds";
import { containing } from "@/lib/cooperatives/name-search";
import type { RegistryState } from "@/lib/cooperatives/registry-number";
import { seatedIn } from "@/lib/cooperatives/seat";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CompanySector } from "./lists";
import { visibleWorkerCooperative } from "./visibility";

export type WorkerFilter = {
  /** Each stands somewhere in the name of the cooperative, the company or the union. In upper case. */
  words: string[];
  region: RegionCode;
  kind: WorkerKind | null;
  sector: CompanySector | null;
  /** Whether a union stands behind it. */
  union: boolean | null;
  registry: RegistryState | null;
};

export const workerOrders = ["name", "region", "members", "facilities"] as const;
export type WorkerSort = { by: (typeof workerOrders)[number]; descending: boolean };
export type Cursor = { after: string } | { before: string } | null;

export type WorkerRow = {
  id: string;
  legalName: string;
  kind: WorkerKind;
  regency: string;
  province: string;
  companyName: string | null;
  companySector: CompanySector | null;
  unionName: string | null;
  registry: RegistryState;
  /** Of the newest year on record; null where there is none. */
  membersYear: number | null;
  men: number | null;
  women: number | null;
  facilities: number;
  businessUnits: number;
};

export type WorkerPage = { rows: WorkerRow[]; earlier: boolean; later: boolean; total: number };

const sortColumns = {
  name: ["legal_name", "id"],
  region: ["seat_village_code", "id"],
  members: ["members", "id"],
  facilities: ["facilities", "id"],
} as const;

/**
 * A page of the workers' cooperatives in an officer's scope. The country has some thousands of them: those that meet the
 * filter are gathered, counted and put in order, and only the rows of the page are filled in.
 */
export async function listWorkerCooperatives(
  officer: Officer,
  filter: WorkerFilter,
  { sort, cursor, limit, on }: { sort: WorkerSort; cursor: Cursor; limit: number; on: Day },
): Promise<WorkerPage> {
  const backwards = cursor !== null && "before" in cursor;
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const descending = sort.descending !== backwards;
  const columns = sortColumns[sort.by];
  const key = Prisma.raw(columns.join(", "));
  const order = Prisma.raw(columns.map((column) => `${column} ${descending ? "DESC" : "ASC"}`).join(", "));
  const behind =
    edge === null
      ? Prisma.empty
      : Prisma.sql`WHERE (${key}) ${Prisma.raw(descending ? "<" : ">")} (SELECT ${key} FROM found WHERE id = ${edge}::uuid)`;
  const [read] = await database.$queryRaw<[{ total: number; rows: WorkerRow[] | null }]>`
    WITH found AS MATERIALIZED (
      SELECT cooperative.id, cooperative.legal_name, cooperative.kind, cooperative.seat_village_code, worker.company_name,
             worker.company_sector, worker.union_name, ${registryState(on)} AS registry, newest.year, newest.men,
             newest.women, coalesce(newest.men + newest.women, 0) AS members, cardinality(worker.facilities) AS facilities,
             cardinality(worker.business_units) AS business_units
        FROM worker_cooperatives worker JOIN cooperatives cooperative ON cooperative.id = worker.cooperative_id
        LEFT JOIN LATERAL (
          SELECT year, men, women FROM worker_memberships
           WHERE cooperative_id = cooperative.id ORDER BY year DESC LIMIT 1) newest ON true
       WHERE ${meets(filter, on)} AND ${visibleWorkerCooperative(officer)}
    ), page AS MATERIALIZED (
      SELECT * FROM found ${behind} ORDER BY ${order} LIMIT ${limit + 1}
    )
    SELECT (SELECT count(*)::int FROM found) AS total, jsonb_agg(jsonb_build_object(
             'id', page.id, 'legalName', legal_name, 'kind', page.kind, 'regency', regency.name, 'province', province.name,
             'companyName', company_name, 'companySector', company_sector, 'unionName', union_name,
             'registry', registry, 'membersYear', year, 'men', men, 'women', women, 'facilities', facilities,
             'businessUnits', business_units) ORDER BY ${orderOfPage(columns, descending)}) AS rows
      FROM page JOIN regions regency ON regency.code = left(seat_village_code, 5)
      JOIN regions province ON province.code = left(seat_village_code, 2)`;
  const rows = (read.rows ?? []).slice(0, limit);
  const more = (read.rows ?? []).length > limit;
  return {
    rows: backwards ? rows.reverse() : rows,
    earlier: backwards ? more : edge !== null,
    later: backwards ? true : more,
    total: read.total,
  };
}

const orderOfPage = (columns: readonly string[], descending: boolean) =>
  Prisma.raw(columns.map((column) => `page.${column} ${descending ? "DESC" : "ASC"}`).join(", "));

/** Restates registryStateOn (lib/cooperatives/registry-number.ts); a test holds them against each other. */
const registryState = (on: Day) => Prisma.sql`
  CASE WHEN cooperative.registry_number IS NULL THEN 'NONE'
       WHEN cooperative.registry_certified_until IS NULL THEN 'ISSUED_UNCERTIFIED'
       WHEN cooperative.registry_certified_until >= ${dateOf(on)}::date THEN 'CERTIFIED'
       ELSE 'CERTIFICATE_LAPSED' END`;

function meets({ words, region, kind, sector, union, registry }: WorkerFilter, on: Day): Prisma.Sql {
  const named = Prisma.sql`upper(concat_ws(' ', cooperative.legal_name, worker.company_name, worker.union_name, worker.federation))`;
  return Prisma.join(
    [
      seatedIn(region),
      ...words.map((word) => Prisma.sql`${named} LIKE ${containing(word)}`),
      ...(kind === null ? [] : [Prisma.sql`cooperative.kind = ${kind}::cooperative_kind`]),
      ...(sector === null ? [] : [Prisma.sql`worker.company_sector = ${sector}::company_sector`]),
      ...(union === null ? [] : [Prisma.sql`(worker.union_name IS NOT NULL) = ${union}`]),
      ...(registry === null ? [] : [Prisma.sql`${registryState(on)} = ${registry}`]),
    ],
    " AND ",
  );
}
