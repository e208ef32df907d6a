import * as z from "zod";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { Prisma, type Transaction } from "@/lib/db/database";
import { readBoardFacts } from "@/lib/findings/read-facts";
import { findLikelyDuplicates } from "@/lib/people/likely-duplicates";
import type { RegionCode } from "@/lib/regions/region-code";
import type { Position } from "../positions";
import { districtOf } from "../seat";
import { keptCooperative } from "../visibility";
import type { EnteredRow } from "./entered-row";
import { certifiedKey, type Ground, type KnownCooperative, type KnownPerson } from "./ground";
import { whichCooperative } from "./which-cooperative";

/** A row with the keyed hash of its national id, by which its person is found. */
export type HashedRow = { row: EnteredRow; hash: string };

export type GroundFound = Pick<Ground, "cooperatives" | "byRegistryNumber" | "byVillage" | "villages">;

/** The cooperatives that the rows may be about, as far as this officer keeps them, without their terms yet. */
export async function findCooperatives(
  tx: Transaction,
  officer: Officer,
  rows: HashedRow[],
  fixed: string | null,
): Promise<GroundFound> {
  const said = rows.map(({ row }) => row.cooperative);
  const ids = distinct([fixed, ...said.map(({ id }) => id)]).filter((id) => z.uuid().safeParse(id).success);
  const registryNumbers = distinct(said.map(({ registryNumber }) => registryNumber));
  const villages = await villagesOf(tx, distinct(said.map(({ villageCode }) => villageCode)));
  const codes = [...villages].flatMap(([code, { successor }]) => (successor === null ? [code] : [code, successor]));
  const found = await tx.$queryRaw<FoundCooperative[]>`
    SELECT id, legal_name AS "legalName", kind::text, seat_village_code AS village, registry_number AS "registryNumber",
           founded_on::text AS "foundedOn", dissolved_on::text AS "dissolvedOn"
      FROM cooperatives cooperative
     WHERE ${keptCooperative(officer)} AND (
           id = ANY(${ids}::uuid[]) OR registry_number = ANY(${registryNumbers}::text[])
           OR seat_village_code = ANY(${codes}::text[]))`;

  const ground: GroundFound = { cooperatives: new Map(), byRegistryNumber: new Map(), byVillage: new Map(), villages };
  for (const { registryNumber, ...cooperative } of found) {
    ground.cooperatives.set(cooperative.id, { ...cooperative, terms: [] });
    if (registryNumber !== null) ground.byRegistryNumber.set(registryNumber, cooperative.id);
    ground.byVillage.set(cooperative.village, [...(ground.byVillage.get(cooperative.village) ?? []), cooperative.id]);
  }
  return ground;
}
type FoundCooperative = Omit<KnownCooperative, "terms"> & { registryNumber: string | null };

const distinct = <Value extends string>(values: (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function villagesOf(tx: Transaction, codes: RegionCode[]): Promise<Ground["villages"]> {
  if (codes.length === 0) return new Map();
  const rows = await tx.region.findMany({
    where: { code: { in: codes } },
    select: { code: true, retiredOn: true, successorCode: true },
  });
  return new Map(
    rows.map(({ code, retiredOn, successorCode }) => [
      code,
      { retired: retiredOn !== null, successor: retiredOn && (successorCode as RegionCode | null) },
    ]),
  );
}

/** Who of the rows is here already, by hash. The number of somebody merged away stands for the person kept. */
export async function findPeople(tx: Transaction, hashes: string[]): Promise<Map<string, KnownPerson>> {
  const rows = await tx.$queryRaw<(KnownPerson & { hash: string })[]>`
    WITH RECURSIVE meant AS (
      SELECT encode(national_id_hash, 'hex') AS hash, id, merged_into, ARRAY[name] AS names
        FROM people WHERE national_id_hash IN (SELECT decode(hash, 'hex') FROM unnest(${hashes}::text[]) hash)
      UNION ALL
      SELECT meant.hash, kept.id, kept.merged_into, meant.names || kept.name
        FROM meant JOIN people kept ON kept.id = meant.merged_into
    )
    SELECT hash, id, names, birth_date::text AS "birthDate", sex::text, phone
      FROM meant JOIN people USING (id) WHERE meant.merged_into IS NULL`;
  return new Map(rows.map(({ hash, ...person }) => [hash, person]));
}

/**
 * Puts in all terms ever entered of these cooperatives, and answers what else the board rules look at. Read them after
 * the cooperatives are locked.
 */
export async function addTerms(
  tx: Transaction,
  cooperatives: Map<string, KnownCooperative>,
): Promise<Pick<Ground, "standing" | "ruleChanges">> {
  const ids = [...cooperatives.keys()];
  const { known, changes } = await readBoardFacts(tx, ids);
  const versions = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM office_terms WHERE cooperative_id = ANY(${ids}::uuid[])`;
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  const standing: Ground["standing"] = new Map();
  for (const { cooperativeId, facts } of known) {
    const { terms, ...others } = facts;
    standing.set(cooperativeId, others);
    for (const term of terms)
      cooperatives.get(cooperativeId)?.terms.push({ ...term, version: versionOf.get(term.id) ?? 1 });
  }
  return { standing, ruleChanges: changes };
}

/** Of which rows the person, not here yet under their number, may be somebody who is. */
export async function findLikely(tx: Transaction, rows: HashedRow[], ground: GroundFound, fixed: string | null) {
  const candidates = rows.flatMap(({ row, hash }) => {
    const found = whichCooperative(row, ground, fixed);
    return "reason" in found ? [] : [{ hash, ...row.identity, district: districtOf(found.cooperative.village) }];
  });
  const likely = await findLikelyDuplicates(tx, candidates);
  return new Set(candidates.filter((_, at) => likely[at]?.length).map(({ hash }) => hash));
}

/** Which posts the certificates of these people open on a day. Restates the gate; a test holds both together. */
export async function findCertified(tx: Transaction, people: string[], on: Day): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const day = Prisma.sql`${dateOf(on)}::date`;
  const rows = await tx.$queryRaw<{ personId: string; position: Position }[]>`
    SELECT DISTINCT certificate.person_id AS "personId", requirement."position"::text AS position
      FROM certificate_days certificate
      JOIN requirement_schemes qualifying ON qualifying.scheme_id = certificate.scheme_id
      JOIN requirements requirement ON requirement.id = qualifying.requirement_id
     WHERE certificate.person_id = ANY(${people}::uuid[]) AND certificate.days @> ${day}
       AND ${day} BETWEEN requirement.valid_from AND coalesce(requirement.valid_to, 'infinity')`;
  return new Set(rows.map(({ personId, position }) => certifiedKey(personId, position)));
}
