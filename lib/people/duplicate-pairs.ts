import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db/database";
import type { LikelyDuplicate } from "./likely-duplicates";
import type { Likeness } from "./likeness";

/** One of two people, with what a judgement about them rests on. `numberHash` is hexadecimal. */
export type Paired = {
  id: string;
  name: string;
  birthDate: string;
  phone: string | null;
  numberHash: string;
  /** Where they last held office. */
  district: string | null;
};

export type FoundPair = Likeness & { one: Paired; other: Paired };

/**
 * A step: keeps pairs for a reviewer. One that waits is brought up to date; one that was judged "another person" stays
 * judged as long as the facts that were compared are the same, and is asked again when they are not. Answers how many
 * are new or asked again.
 */
export async function keepPairs(tx: Transaction, pairs: FoundPair[]): Promise<number> {
  const rows = pairs.map(({ one, other, reasons, score }) => {
    const [first, second] = one.id < other.id ? [one, other] : [other, one];
    return {
      ...{ firstId: first.id, firstDistrict: first.district, secondId: second.id, secondDistrict: second.district },
      ...{ reasons, score, facts: factsOf(first, second) },
    };
  });
  const [kept] = await tx.$queryRaw<[{ asked: number }]>`
    WITH found AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS found("firstId" uuid, "secondId" uuid, "firstDistrict" text, "secondDistrict" text, reasons text[], score int,
                 facts text)
    ), written AS (
      INSERT INTO duplicate_pairs AS pair (id, first_id, second_id, first_district, second_district, reasons, score, facts)
      SELECT gen_random_uuid(), "firstId", "secondId", "firstDistrict", "secondDistrict", reasons, score,
             decode(facts, 'hex')
        FROM found
       ORDER BY "firstId", "secondId"
      ON CONFLICT (first_id, second_id) DO UPDATE
         SET first_district = excluded.first_district, second_district = excluded.second_district,
             reasons = excluded.reasons, score = excluded.score, facts = excluded.facts,
             found_at = CASE WHEN pair.state = 'OPEN' THEN pair.found_at ELSE clock_timestamp() END,
             state = 'OPEN', decided_by_id = NULL, decided_at = NULL, decision_reason = NULL
       WHERE pair.facts <> excluded.facts AND pair.state <> 'MERGED'
      RETURNING found_at
    )
    SELECT count(*)::int AS asked FROM written`;
  return kept.asked;
}

/** A step: somebody just registered, paired with those they may be. */
export async function pairsWith(
  tx: Transaction,
  { id, district }: { id: string; district: string | null },
  likely: LikelyDuplicate[],
): Promise<FoundPair[]> {
  const rows = await tx.$queryRaw<Omit<Paired, "district">[]>`
    SELECT id, name, birth_date::text AS "birthDate", phone, encode(national_id_hash, 'hex') AS "numberHash"
      FROM people WHERE id = ANY(${[id, ...likely.map(({ personId }) => personId)]}::uuid[])`;
  const [people, newcomer] = [new Map(rows.map((row) => [row.id, row])), rows.find((row) => row.id === id)];
  return likely.flatMap(({ personId, districts, score, reasons }) => {
    const other = people.get(personId);
    if (!newcomer || !other) return [];
    return [{ one: { ...newcomer, district }, other: { ...other, district: districts[0] ?? null }, score, reasons }];
  });
}

/** Of both, the lower id first. A judgement holds as long as these are the same. */
export function factsOf(...people: Omit<Paired, "district">[]): string {
  const facts = people.map(({ id, name, birthDate, phone, numberHash }) => [id, name, birthDate, phone, numberHash]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
