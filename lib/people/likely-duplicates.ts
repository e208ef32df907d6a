import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { type Compared, type Likeness, likelyFrom, likenessOf, swappedDayAndMonth } from "./likeness";
import { NationalId, type Sex } from "./national-id";
import { hashNationalId, nationalIdKeys } from "./national-id-vault";

/** Somebody about to be registered; `district` is that of the cooperative they come to. */
export type Candidate = {
  name: string;
  birthDate: Day;
  sex: Sex;
  phone: string | null;
  nationalId: NationalId;
  district: RegionCode;
};

/** `districts` are those of all terms, the latest first. */
export type LikelyDuplicate = Likeness & { personId: string; districts: string[] };

/** For more candidates than this at once, slips in the number are not looked for: they cost 159 hashes each. */
const mostWithSlips = 20;

type Hit = {
  at: number;
  personId: string;
  name: string;
  birthDate: Day;
  sex: Sex;
  phone: string | null;
  districts: string[];
  oneDigitOff: boolean;
};

/**
 * A step of a command: for each candidate, by its place in the list, those already here who may be the same, most likely
 * first. Looked for are people of the candidate's district born on that day or with day and month swapped, and anybody
 * with the same telephone or a number one digit off. For one candidate or a few hundred; what it costs grows with them
 * and their districts, not with the country. Tells more than an officer may see: only the codes may be shown.
 */
export async function findLikelyDuplicates(tx: Transaction, candidates: Candidate[]): Promise<LikelyDuplicate[][]> {
  const found: LikelyDuplicate[][] = candidates.map(() => []);
  if (candidates.length === 0) return found;
  for (const { at, personId, oneDigitOff, ...person } of await hitsFor(tx, candidates)) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const likeness = likenessOf(
      { ...candidate, districts: [candidate.district] },
      person satisfies Compared,
      oneDigitOff,
    );
    if (likeness.score >= likelyFrom) found[at]?.push({ ...likeness, personId, districts: person.districts });
  }
  for (const list of found) list.sort((one, other) => other.score - one.score);
  return found;
}

async function hitsFor(tx: Transaction, candidates: Candidate[]): Promise<Hit[]> {
  const asked = candidates.map(({ birthDate, phone, district }, at) => ({
    ...{ at, birthDate, phone, district },
    swapped: swappedDayAndMonth(birthDate),
  }));
  const slips = candidates.length > mostWithSlips ? [] : candidates.flatMap(slipHashes);
  return tx.$queryRaw<Hit[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS asked(at int, "birthDate" date, swapped date, phone text, district text)
    ), nearby AS MATERIALIZED (
      SELECT DISTINCT district.code, term.person_id, person.birth_date
        FROM (SELECT DISTINCT district AS code FROM asked) district
        JOIN cooperatives cooperative ON cooperative.seat_village_code > district.code || '.'
                                     AND cooperative.seat_village_code < district.code || '/'
       -- OFFSET 0: one look into each index after the other, however many the planner expects.
       CROSS JOIN LATERAL (SELECT person_id FROM office_terms WHERE cooperative_id = cooperative.id OFFSET 0) term
       CROSS JOIN LATERAL (SELECT birth_date FROM people WHERE id = term.person_id OFFSET 0) person
    ), hits AS (
      SELECT asked.at, nearby.person_id AS id, false AS off
        FROM nearby JOIN asked ON asked.district = nearby.code AND nearby.birth_date IN (asked."birthDate", asked.swapped)
      UNION ALL
      SELECT asked.at, person.id, false FROM asked JOIN people person ON person.phone = asked.phone
      UNION ALL
      SELECT slip.at, person.id, true
        FROM jsonb_to_recordset(${JSON.stringify(slips)}::jsonb) AS slip(at int, hash text)
        JOIN people person ON person.national_id_hash = decode(slip.hash, 'hex')
    )
    SELECT hit.at, person.id AS "personId", person.name, person.birth_date::text AS "birthDate", person.sex::text,
           person.phone, hit.off AS "oneDigitOff",
           ARRAY(SELECT left(cooperative.seat_village_code, 8)
                   FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
                  WHERE term.person_id = person.id ORDER BY term.start_date DESC, term.id) AS districts
      FROM (SELECT at, id, bool_or(off) AS off FROM hits GROUP BY 1, 2) hit
      JOIN people person ON person.id = hit.id
     WHERE person.merged_into IS NULL`;
}

/** What the number would be with one digit typed wrong, or two neighbours swapped. */
function slipHashes({ nationalId }: Candidate, at: number) {
  const keys = nationalIdKeys();
  const digits = [...nationalId];
  const wrong = digits.flatMap((digit, place) =>
    [..."0123456789"].filter((other) => other !== digit).map((other) => digits.with(place, other).join("")),
  );
  const swapped = digits.slice(1).map((digit, before) =>
    digits
      .with(before, digit)
      .with(before + 1, digits[before] ?? "")
      .join(""),
  );
  return [...new Set([...wrong, ...swapped])]
    .filter((text) => text !== nationalId && NationalId.safeParse(text).success)
    .map((text) => ({ at, hash: hashNationalId(NationalId.parse(text), keys).toString("hex") }));
}
