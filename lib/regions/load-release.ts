import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { pathTo } from "./region-code";
import { kindOf } from "./region-kind";
import type { Release } from "./release";

type Named = { code: string; name: string };
/** Something whose region is retired and has no successor: somebody must say where it belongs now. */
export type Unmapped = { what: "COOPERATIVE" | "CENTRE"; id: string; name: string; regionCode: string };
export type LoadReport = {
  added: Named[];
  renamed: (Named & { before: string })[];
  gone: Named[];
  returned: Named[];
  unmapped: Unmapped[];
};

/**
 * Brings the regions to a release: inserts the new ones, renames, and retires on the given day those it no longer has.
 * Nothing is deleted, since cooperatives, centres and past figures point at the codes; a code that comes back is in use again.
 */
export async function loadRelease(tx: Transaction, { version, regions }: Release, on: Day): Promise<LoadReport> {
  await stage(tx, regions);
  const returned = await tx.$queryRaw<Named[]>`
    UPDATE regions region SET retired_on = NULL, successor_code = NULL
      FROM release WHERE release.code = region.code AND region.retired_on IS NOT NULL
    RETURNING region.code, release.name`;
  const renamed = await tx.$queryRaw<(Named & { before: string })[]>`
    UPDATE regions region SET name = release.name
      FROM release JOIN regions earlier USING (code)
     WHERE release.code = region.code AND release.name <> earlier.name
    RETURNING region.code, region.name, earlier.name AS before`;
  const gone = await tx.$queryRaw<Named[]>`
    UPDATE regions region SET retired_on = ${dateOf(on)}::date
     WHERE retired_on IS NULL AND NOT EXISTS (SELECT FROM release WHERE release.code = region.code)
    RETURNING code, name`;
  const added = await tx.$queryRaw<Named[]>`
    INSERT INTO regions (code, name, kind, parent_code)
    SELECT code, name, kind::region_kind, parent_code FROM release
     WHERE NOT EXISTS (SELECT FROM regions WHERE regions.code = release.code) ORDER BY code
    RETURNING code, name`;
  await tx.$executeRaw`DROP TABLE release`;
  await tx.$executeRaw`
    INSERT INTO installation (region_release) VALUES (${version})
    ON CONFLICT (id) DO UPDATE SET region_release = excluded.region_release`;
  return { added, renamed, gone, returned, unmapped: await findUnmapped(tx) };
}

async function stage(tx: Transaction, regions: Release["regions"]) {
  const codes = regions.map(({ code }) => code);
  const names = regions.map(({ name }) => name);
  const kinds = codes.map(kindOf);
  const parents = codes.map((code) => pathTo(code).at(-2) ?? null);
  await tx.$executeRaw`
    CREATE TEMP TABLE release (code text COLLATE "C" PRIMARY KEY, name text, kind text, parent_code text)`;
  await tx.$executeRaw`
    INSERT INTO release SELECT * FROM unnest(${codes}::text[], ${names}::text[], ${kinds}::text[], ${parents}::text[])`;
  await tx.$executeRaw`ANALYZE release`;
}

function findUnmapped(tx: Transaction) {
  return tx.$queryRaw<Unmapped[]>`
    WITH lost AS (SELECT code FROM regions WHERE retired_on IS NOT NULL AND successor_code IS NULL)
    SELECT 'COOPERATIVE' AS what, id, legal_name AS name, seat_village_code AS "regionCode"
      FROM cooperatives JOIN lost ON lost.code = seat_village_code
    UNION ALL
    SELECT 'CENTRE', id, name, region_code FROM training_centres JOIN lost ON lost.code = region_code
    ORDER BY 4, 3`;
}
