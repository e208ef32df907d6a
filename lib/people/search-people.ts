import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { containing, nearly } from "@/lib/cooperatives/name-search";
import type { Position } from "@/lib/cooperatives/positions";
import { Prisma } from "@/lib/db/database";
import { plannedOnce } from "@/lib/db/planned-once";
import { levelOf, type RegionCode } from "@/lib/regions/region-code";
import { maskNationalId } from "./national-id";
import { nationalIdKeys, openNationalId } from "./national-id-vault";
import { isNarrow, meets, type PeopleFilter, regionWithin, worthALook } from "./people-filter";

export type FoundPerson = {
  id: string;
  name: string;
  yearOfBirth: string;
  maskedNationalId: string;
  /** Some post of theirs may be held on the day, certificate and all. */
  certified: boolean;
  /** Those that run or are to come; of whoever left, the last one. */
  posts: FoundPost[];
};
type FoundPost = {
  cooperativeId: string;
  cooperative: string;
  position: Position;
  endDate: Day | null;
  district: string;
  regency: string;
};

export type Cursor = { after: string } | { before: string } | null;

export type PeoplePage = {
  rows: FoundPerson[];
  earlier: boolean;
  later: boolean;
  /** How many there are; null where they are not counted. */
  total: number | null;
  /**
   * ALL of them; the FIRST `mostGathered` of a search that finds more; a region WALKED by name without counting; those
   * written ALIKE where nobody is called so; or nobody, since the question is too WIDE for a list.
   */
  shows: "ALL" | "FIRST" | "WALKED" | "ALIKE" | "WIDE";
};

/** What a search costs must not grow with the country: no more than this are gathered and put in order. */
export const mostGathered = 100;
const mostPosts = 3;
const mostAlike = 10;
/** Of names written alike, so many are weighed, and so many for each slip of the finger. */
const mostWeighed = 200;
const mostASlip = 40;
/** How alike a word has to be to some part of a name, from 0 to 1. */
const leastAlike = 0.4;
/** A shorter word is near too many others. */
const shortestToGuess = 5;

const nobody = { rows: [], earlier: false, later: false };
const number = (value: number) => Prisma.raw(String(value));

type Asked = {
  cursor: Cursor;
  limit: number;
  on: Day;
  /** All of them page by page, as for a file, however many there are. */
  whole?: boolean;
};

/** A page of the people in the officer's scope who meet a filter, by name. What lies outside is as if it were not. */
export async function searchPeople(officer: Officer, filter: PeopleFilter, asked: Asked): Promise<PeoplePage> {
  const region = regionWithin(officer, filter.region);
  if (region === null) return { ...nobody, total: 0, shows: "ALL" };
  if (!isNarrow(officer, filter, region)) return { ...nobody, total: null, shows: "WIDE" };

  const few = fewPeople(officer, filter);
  if (asked.whole || (filter.words.length === 0 && few === null)) {
    const { found: _, ...page } = await readPage(walking(officer, filter, few, region, asked.on), asked);
    return { ...page, total: null, shows: "WALKED" };
  }
  const { found, ...page } = await readPage(gathering(officer, filter, few, region, asked.on), asked);
  if (found > mostGathered) return { ...page, total: null, shows: "FIRST" };
  if (found > 0 || filter.words.length === 0) return { ...page, total: found, shows: "ALL" };

  const wide = few === null && ["COUNTRY", "PROVINCE"].includes(levelOf(region));
  const near = wide ? slipped(officer, filter, region, asked.on) : alike(officer, filter, few, region, asked.on);
  const { rows } = await readPage(() => near, { ...asked, cursor: null, limit: mostAlike });
  return { ...nobody, rows, total: 0, shows: "ALIKE" };
}

/** What is read, of id, search name and how unlike it is: told where the page begins, in which order, and how long it is. */
type Source = (page: { behind: Prisma.Sql; order: Prisma.Sql; limit: number }) => Prisma.Sql;

const columns = Prisma.sql`person.id, person.search_name, 0::real AS unlike`;

/** Ids of the few among whom to look, where these are quickly told: a board, boards of a name, a centre's participants. */
function fewPeople(officer: Officer, filter: PeopleFilter): Prisma.Sql | null {
  const cooperativeId = officer.role === "COOPERATIVE" ? officer.cooperativeId : filter.cooperativeId;
  if (cooperativeId !== null)
    return Prisma.sql`SELECT person_id FROM office_terms WHERE cooperative_id = ${cooperativeId}::uuid`;
  if (filter.cooperativeWords.length > 0) {
    const named = filter.cooperativeWords.map((word) => Prisma.sql`legal_name LIKE ${containing(word)}`);
    return Prisma.sql`
      SELECT term.person_id
        FROM (SELECT id FROM cooperatives WHERE ${Prisma.join(named, " AND ")} OFFSET 0) named
       CROSS JOIN LATERAL (SELECT person_id FROM office_terms WHERE cooperative_id = named.id OFFSET 0) term`;
  }
  if (officer.role !== "CENTRE") return null;
  return Prisma.sql`
    SELECT enrolment.person_id FROM batches batch JOIN enrolments enrolment ON enrolment.batch_id = batch.id
     WHERE batch.centre_id = ${officer.centreId}::uuid`;
}

const among = (few: Prisma.Sql | null) =>
  few
    ? Prisma.sql`(SELECT DISTINCT person_id FROM (${few}) some_people OFFSET 0) few
                 JOIN people person ON person.id = few.person_id`
    : Prisma.sql`people person`;

/** As many as fit, to be counted and put in order. */
function gathering(
  officer: Officer,
  filter: PeopleFilter,
  few: Prisma.Sql | null,
  region: RegionCode,
  on: Day,
): Source {
  const where = Prisma.sql`${worthALook(filter, region)} AND ${meets(officer, filter, region, on)}`;
  return () => Prisma.sql`SELECT ${columns} FROM ${among(few)} WHERE ${where} LIMIT ${number(mostGathered + 1)}`;
}

/** Whoever is worth a look, put in order by name first, and then looked at one by one until the page is full. */
function walking(officer: Officer, filter: PeopleFilter, few: Prisma.Sql | null, region: RegionCode, on: Day): Source {
  return ({ behind, order, limit }) => Prisma.sql`
    SELECT ${columns}
      FROM (SELECT person.id, person.search_name, person.merged_into FROM ${among(few)}
             WHERE ${worthALook(filter, region)} AND ${behind} ORDER BY ${order} OFFSET 0) person
     WHERE ${meets(officer, filter, region, on)} LIMIT ${number(limit)}`;
}

/** Among few, or the people of a regency: names that look like each word, most alike first. */
function alike(officer: Officer, filter: PeopleFilter, few: Prisma.Sql | null, region: RegionCode, on: Day) {
  // One slip of the finger away counts as alike, however short the word.
  const likeness = filter.words.map(
    (word) => Prisma.sql`
      CASE WHEN person.search_name LIKE ANY (${nearly(word, shortestToGuess)}::text[]) THEN 1::real
           ELSE word_similarity(${word}, person.search_name) END`,
  );
  const enough = likeness.map((alike) => Prisma.sql`${alike} >= ${leastAlike}::real`);
  return Prisma.sql`
    SELECT person.id, person.search_name, -(${Prisma.join(likeness, " + ")}) AS unlike FROM ${among(few)}
     WHERE ${worthALook({ words: [] }, region)} AND ${Prisma.join(enough, " AND ")}
       AND ${meets(officer, filter, region, on)} LIMIT ${number(mostWeighed)}`;
}

/**
 * In all of a province or the country: names in which each word is nearly there. The longest word is looked for slip by slip, each with a look into the index;
 * the others only have to fit.
 */
function slipped(officer: Officer, filter: PeopleFilter, region: RegionCode, on: Day): Prisma.Sql {
  // A pattern without three letters in a row would have the index look at everybody.
  const slipsOf = (word: string) => nearly(word, shortestToGuess).filter((slip) => /[^%_]{3}/.test(slip));
  const [anchor = "", ...others] = filter.words.toSorted((one, other) => other.length - one.length);
  const fits = others.map((word) => Prisma.sql`AND person.search_name LIKE ANY (${slipsOf(word)}::text[])`);
  const likeness = filter.words.map((word) => Prisma.sql`word_similarity(${word}, hit.search_name)`);
  return Prisma.sql`
    SELECT hit.id, hit.search_name, -(${Prisma.join(likeness, " + ")}) AS unlike
      FROM (SELECT DISTINCT near.id, near.search_name
              FROM unnest(${slipsOf(anchor)}::text[]) slip
             CROSS JOIN LATERAL (
               SELECT person.id, person.search_name FROM people person
                WHERE person.search_name LIKE slip ${fits.length > 0 ? Prisma.join(fits, " ") : Prisma.empty}
                  AND ${worthALook({ words: [] }, region)} AND ${meets(officer, filter, region, on)}
                LIMIT ${number(mostASlip)}) near
             LIMIT ${number(mostWeighed)}) hit`;
}

type Row = Omit<FoundPerson, "maskedNationalId"> & { sealed: string };
type Read = { rows: FoundPerson[]; earlier: boolean; later: boolean; found: number };

/** One page out of a source, with where each holds office. */
async function readPage(source: Source, { cursor, limit, on }: Asked): Promise<Read> {
  const backwards = cursor !== null && "before" in cursor;
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const order = (table: string, ...columns: string[]) =>
    Prisma.join(
      columns.map((column) => Prisma.raw(`${table}.${column} ${backwards ? "DESC" : "ASC"}`)),
      ", ",
    );
  const behind = (table: string) =>
    edge === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`${Prisma.raw(`(${table}.search_name, ${table}.id) ${backwards ? "<" : ">"}`)}
                   (SELECT search_name, id FROM people WHERE id = ${edge}::uuid)`;
  const own = source({ behind: behind("person"), order: order("person", "search_name", "id"), limit: limit + 1 });
  const [{ found = 0, rows: all = null } = {}] = await plannedOnce<{ found: number; rows: Row[] | null }>`
    WITH source AS MATERIALIZED (${own}),
    page AS MATERIALIZED (
      SELECT * FROM source WHERE ${behind("source")}
       ORDER BY ${order("source", "unlike", "search_name", "id")} LIMIT ${number(limit + 1)}
    )
    SELECT (SELECT count(*)::int FROM source) AS found,
           jsonb_agg(jsonb_build_object(
             'id', person.id, 'name', person.name, 'yearOfBirth', left(person.birth_date::text, 4),
             'sealed', encode(person.national_id_sealed, 'hex'), 'posts', shown.posts,
             'certified', EXISTS (SELECT FROM post_days post WHERE post.person_id = person.id
                                     AND post.filled @> ${on}::date AND post.certified @> ${on}::date))
             ORDER BY ${order("page", "unlike", "search_name", "id")}) AS rows
      FROM page
      JOIN people person ON person.id = page.id
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object(
                'cooperativeId', post.id, 'cooperative', post.legal_name, 'position', post."position",
                'endDate', post.end_date, 'district', district.name, 'regency', regency.name)
                ORDER BY post.ended, post.start_date DESC), '[]') AS posts
         FROM (SELECT cooperative.id, cooperative.legal_name, cooperative.seat_village_code, term."position",
                      term.start_date, term.end_date, coalesce(term.end_date < ${on}::date, false) AS ended,
                      row_number() OVER (ORDER BY coalesce(term.end_date < ${on}::date, false), term.start_date DESC) AS place
                 FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
                WHERE term.person_id = person.id) post
         JOIN regions district ON district.code = left(post.seat_village_code, 8)
         JOIN regions regency ON regency.code = left(post.seat_village_code, 5)
        WHERE post.place <= ${number(mostPosts)} AND (NOT post.ended OR post.place = 1)
     ) shown`;
  const rows = (all ?? []).slice(0, limit).map(shownPerson);
  const more = (all ?? []).length > limit;
  if (backwards) return { rows: rows.reverse(), earlier: more, later: true, found };
  return { rows, earlier: edge !== null, later: more, found };
}

function shownPerson({ sealed, ...person }: Row): FoundPerson {
  return { ...person, maskedNationalId: maskNationalId(openNationalId(Buffer.from(sealed, "hex"), nationalIdKeys())) };
}
