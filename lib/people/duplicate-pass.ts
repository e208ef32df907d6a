import { Prisma, type Transaction, transaction } from "@/lib/db/database";
import type { Nightly } from "@/lib/jobs/work";
import { type FoundPair, keepPairs, type Paired } from "./duplicate-pairs";
import { type Compared, likelyFrom, likenessOf } from "./likeness";

type Side = Paired & Compared;
type Row = { one: Side; other: Side };

const pairsAtOnce = 2_000;
/** Seven days without a whole pass: people also come to new places, which changes no identity. */
const daysBetweenWholePasses = 7;

export type DuplicatePass = { whole: boolean; compared: number; found: number };

/**
 * A step: looks through the country for people who may be one, and keeps the pairs. Compared are those who share a
 * regency and a day of birth (also with day and month swapped), a telephone, or a day of birth and the consonants of
 * their name wherever they are; the rule of likeness.ts then decides. Each night only whoever is new or was corrected is
 * held against everybody, once a week everybody. Two runs at once wait for each other.
 */
export async function passForDuplicates(tx: Transaction): Promise<DuplicatePass> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('duplicate_passes'))`;
  const [{ whole, since, startedAt }] = await tx.$queryRaw<[{ whole: boolean; since: Date; startedAt: Date }]>`
    SELECT coalesce(max(started_at) FILTER (WHERE whole) < now() - make_interval(days => ${daysBetweenWholePasses}::int), true)
             AS whole,
           coalesce(max(started_at), '-infinity') AS since, clock_timestamp() AS "startedAt"
      FROM duplicate_passes WHERE finished_at IS NOT NULL`;

  await gatherComparable(tx, whole ? null : since);
  let [compared, found] = [0, 0];
  for (;;) {
    const rows = await readComparable(tx, compared);
    if (rows.length === 0) break;
    compared += rows.length;
    found += await keepPairs(tx, likelyAmong(rows));
  }
  await tx.duplicatePass.create({ data: { whole, compared, found, startedAt, finishedAt: new Date() } });
  return { whole, compared, found };
}

/** Each night: a run that was cut short has kept nothing and is made up for by the next. */
export const nightlyDuplicatePass: Nightly = {
  name: "find-duplicates",
  at: "02:30",
  work: async () => {
    await transaction((tx) => passForDuplicates(tx), { timeout: 600_000 });
  },
};

function likelyAmong(rows: Row[]): FoundPair[] {
  return rows.flatMap(({ one, other }) => {
    const likeness = likenessOf(one, other);
    return likeness.score >= likelyFrom ? [{ one, other, ...likeness }] : [];
  });
}

/**
 * Notes those worth comparing, each two once: whoever changed since then against everybody, or everybody (null). Said
 * block by block, each a join on equal keys that the database answers by hashing.
 */
async function gatherComparable(tx: Transaction, since: Date | null) {
  await tx.$executeRaw`SET LOCAL work_mem = '128MB'`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE comparable (place int PRIMARY KEY, one uuid NOT NULL, other uuid NOT NULL) ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO comparable (place, one, other)
    WITH person AS MATERIALIZED (
      SELECT id, birth_date, phone, translate(search_name, 'AIUEOHYW ', '') AS consonants,
             ${since}::timestamptz IS NULL OR identity_changed_at > ${since}::timestamptz AS changed,
             CASE WHEN extract(day FROM birth_date) <= 12 AND extract(day FROM birth_date) <> extract(month FROM birth_date)
                  THEN make_date(extract(year FROM birth_date)::int, extract(day FROM birth_date)::int,
                                 extract(month FROM birth_date)::int) END AS swapped
        FROM people WHERE merged_into IS NULL
    ), place AS MATERIALIZED (
      SELECT DISTINCT term.person_id, left(cooperative.seat_village_code, 5) AS regency
        FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
    ), placed AS MATERIALIZED (
      SELECT person.*, place.regency FROM person JOIN place ON place.person_id = person.id
    ), met AS (
      SELECT one.id AS one, other.id AS other FROM placed one
        JOIN placed other USING (regency, birth_date) WHERE one.changed AND one.id <> other.id
      UNION
      SELECT one.id, other.id FROM placed one
        JOIN placed other ON other.regency = one.regency AND other.birth_date = one.swapped WHERE one.changed
      UNION
      SELECT one.id, other.id FROM person one
        JOIN person other USING (phone) WHERE one.changed AND one.id <> other.id
      UNION
      SELECT one.id, other.id FROM person one
        JOIN person other USING (birth_date, consonants) WHERE one.changed AND one.id <> other.id AND consonants <> ''
    )
    SELECT row_number() OVER (), pair.one, pair.other
      FROM (SELECT DISTINCT least(one, other) AS one, greatest(one, other) AS other FROM met) pair`;
}

/** The next few of them, with all that is compared. */
function readComparable(tx: Transaction, after: number): Promise<Row[]> {
  const facts = (person: string) =>
    Prisma.raw(`
    jsonb_build_object('id', ${person}.id, 'name', ${person}.name, 'birthDate', ${person}.birth_date,
      'sex', ${person}.sex, 'phone', ${person}.phone, 'numberHash', encode(${person}.national_id_hash, 'hex'),
      'district', districts_of_${person}.codes ->> 0, 'districts', districts_of_${person}.codes)`);
  const districtsOf = (person: string) =>
    Prisma.raw(`
    LATERAL (SELECT coalesce(jsonb_agg(left(cooperative.seat_village_code, 8) ORDER BY term.start_date DESC, term.id), '[]')
                      AS codes
               FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
              WHERE term.person_id = ${person}.id) districts_of_${person}`);
  return tx.$queryRaw<Row[]>`
    SELECT ${facts("one")} AS one, ${facts("other")} AS other
      FROM comparable
      JOIN people one ON one.id = comparable.one
      JOIN people other ON other.id = comparable.other
     CROSS JOIN ${districtsOf("one")}
     CROSS JOIN ${districtsOf("other")}
     WHERE place > ${after} AND place <= ${after + pairsAtOnce}
     ORDER BY place`;
}
