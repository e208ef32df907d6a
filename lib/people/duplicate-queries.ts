import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { codesInside } from "@/lib/regions/region-code";
import type { LikenessReason } from "./likeness";
import type { Sex } from "./national-id";
import { maskNationalId } from "./national-id";
import { nationalIdKeys, openNationalId } from "./national-id-vault";
import { mayJudgeDuplicates, visiblePerson } from "./visibility";

export type PairedPerson = { id: string; name: string; yearOfBirth: string; district: string | null };
export type PairRow = {
  id: string;
  score: number;
  reasons: LikenessReason[];
  first: PairedPerson;
  second: PairedPerson;
};
export type PairCursor = { after: string } | null;
export type PairPage = {
  rows: PairRow[];
  later: boolean;
  /** Of one's own people, those for whom somebody in another region may be the same: nothing more is told of those. */
  hints: { person: PairedPerson; district: string }[];
};

const mostHints = 20;

/** Pairs that wait to be judged, most likely first: those whose both people are in scope. Null for who judges none. */
export async function listDuplicatePairs(
  officer: Officer,
  { cursor, limit, on }: { cursor: PairCursor; limit: number; on: Day },
): Promise<PairPage | null> {
  if (!mayJudgeDuplicates(officer)) return null;
  const after = cursor?.after ?? null;
  const rows = await database.$queryRaw<PairRow[]>`
    SELECT pair.id, pair.score, pair.reasons, ${asShown("first")} AS first, ${asShown("second")} AS second
      FROM ${waiting(officer)} AND ${seen(officer, "first", on)} AND ${seen(officer, "second", on)}
       ${
         after === null
           ? Prisma.empty
           : Prisma.sql`AND (pair.score, pair.id) < (SELECT score, id FROM duplicate_pairs WHERE id = ${after}::uuid)`
       }
     ORDER BY pair.score DESC, pair.id DESC LIMIT ${limit + 1}`;
  return { rows: rows.slice(0, limit), later: rows.length > limit, hints: await hintsFor(officer, on) };
}

async function hintsFor(officer: Officer, on: Day): Promise<PairPage["hints"]> {
  if (officer.role !== "LOCAL_OFFICE") return [];
  return database.$queryRaw<PairPage["hints"]>`
    SELECT CASE WHEN pair.sees_first THEN ${asShown("first")} ELSE ${asShown("second")} END AS person,
           coalesce(district.name, '') AS district
      FROM (SELECT pair.*, ${seen(officer, "first", on)} AS sees_first, ${seen(officer, "second", on)} AS sees_second
              FROM ${waiting(officer)}
               AND NOT EXISTS (SELECT FROM people WHERE id IN (pair.first_id, pair.second_id) AND merged_into IS NOT NULL)
           ) pair
      JOIN regions district
        ON district.code = CASE WHEN pair.sees_first THEN pair.second_district ELSE pair.first_district END
     WHERE pair.sees_first <> pair.sees_second
     ORDER BY pair.id LIMIT ${mostHints}`;
}

/** Open pairs, for a dinas those that an index tells to be about its region; who may see them is asked of the people. */
function waiting(officer: Officer): Prisma.Sql {
  const open = Prisma.sql`duplicate_pairs pair WHERE pair.state = 'OPEN'`;
  if (officer.role !== "LOCAL_OFFICE") return open;
  const { after, before } = codesInside(officer.regionCode);
  const inside = (column: string) => {
    const name = Prisma.raw(`pair.${column}`);
    return Prisma.sql`(${name} > ${after} AND ${name} < ${before})`;
  };
  return Prisma.sql`${open} AND (${inside("first_district")} OR ${inside("second_district")})`;
}

type Which = "first" | "second";
const idOf = (which: Which) => Prisma.raw(`pair.${which}_id`);

const seen = (officer: Officer, which: Which, on: Day) => Prisma.sql`
  EXISTS (SELECT FROM people person WHERE person.id = ${idOf(which)} AND ${visiblePerson(officer, on)})`;

const asShown = (which: Which) => Prisma.sql`
  (SELECT jsonb_build_object('id', person.id, 'name', person.name, 'yearOfBirth', left(person.birth_date::text, 4),
            'district', (SELECT name FROM regions WHERE code = ${Prisma.raw(`pair.${which}_district`)}))
     FROM people person WHERE person.id = ${idOf(which)})`;

export type ComparedIdentity = {
  id: string;
  version: number;
  name: string;
  maskedNationalId: string;
  birthDate: Day;
  sex: Sex;
  /** The last three digits. */
  maskedPhone: string | null;
  phone: string | null;
};
export type DuplicatePair = {
  id: string;
  score: number;
  reasons: LikenessReason[];
  first: ComparedIdentity;
  second: ComparedIdentity;
};

type IdentityRow = Omit<ComparedIdentity, "maskedNationalId" | "maskedPhone"> & { sealed: string };
type Row = Omit<DuplicatePair, Which> & Record<Which, IdentityRow>;

/** A pair to be judged. Null when it waits no more, when one of the two is out of scope, and when there is none. */
export async function findDuplicatePair(officer: Officer, pairId: string, on: Day): Promise<DuplicatePair | null> {
  if (!mayJudgeDuplicates(officer)) return null;
  const identity = (which: Which) => Prisma.sql`
    (SELECT jsonb_build_object('id', person.id, 'version', person.version, 'name', person.name,
              'sealed', encode(person.national_id_sealed, 'hex'), 'birthDate', person.birth_date, 'sex', person.sex,
              'phone', person.phone)
       FROM people person WHERE person.id = ${idOf(which)})`;
  const [row] = await database.$queryRaw<Row[]>`
    SELECT pair.id, pair.score, pair.reasons, ${identity("first")} AS first, ${identity("second")} AS second
      FROM duplicate_pairs pair
     WHERE pair.id = ${pairId}::uuid AND pair.state = 'OPEN'
       AND ${seen(officer, "first", on)} AND ${seen(officer, "second", on)}`;
  return row ? { ...row, first: asCompared(row.first), second: asCompared(row.second) } : null;
}

function asCompared({ sealed, ...identity }: IdentityRow): ComparedIdentity {
  const nationalId = openNationalId(Buffer.from(sealed, "hex"), nationalIdKeys());
  const maskedPhone = identity.phone && `${"*".repeat(identity.phone.length - 3)}${identity.phone.slice(-3)}`;
  return { ...identity, maskedPhone, maskedNationalId: maskNationalId(nationalId) };
}

export type ShownMerge = { id: string; mergedName: string; mergedAt: Date; reason: string };

/** What was merged into a person and can still be undone; for those who judge. The person was found in scope before. */
export async function listMergesInto(officer: Officer, personId: string): Promise<ShownMerge[]> {
  if (!mayJudgeDuplicates(officer)) return [];
  const merges = await database.personMerge.findMany({
    where: { keptId: personId, undoneAt: null },
    select: { id: true, mergedAt: true, reason: true, merged: { select: { name: true } } },
    orderBy: { mergedAt: "desc" },
  });
  return merges.map(({ merged, ...merge }) => ({ ...merge, mergedName: merged.name }));
}
