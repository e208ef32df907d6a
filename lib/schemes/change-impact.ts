import type { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { Prisma, type Transaction } from "@/lib/db/database";
import type { RequirementDays } from "./requirement-plan";

/** How many posts, people and cooperatives, each counted once. */
export type Touched = { posts: number; people: number; cooperatives: number };
export type RegionImpact = { loses: Touched; gains: Touched };
export type Impact = RegionImpact & { provinces: (RegionImpact & { code: string; name: string })[] };

/** A post whose holder would be certified on fewer or on more days. */
export type TouchedPost = {
  termId: string;
  personId: string;
  name: string;
  position: Position;
  cooperativeId: string;
  cooperative: string;
  /** Where the cooperative sits. */
  village: string;
  regency: string;
  /** First of the days on which the holder would no longer count; null where there are none. */
  losesFrom: Day | null;
  /** First of the days on which the holder would count and would not have. */
  gainsFrom: Day | null;
};

export type WhatMoves = { before: RequirementDays[]; after: RequirementDays[]; schemeIds: string[] };

/** Whose order a page of touched posts follows. */
export type PostKey = { village: string; termId: string };

const asDays = (requirements: RequirementDays[]) =>
  JSON.stringify(
    requirements.flatMap(({ position, validFrom, validTo, schemeIds }) =>
      schemeIds.map((schemeId) => ({ position, schemeId, validFrom, validTo })),
    ),
  );

const daysAsked = (requirements: RequirementDays[]) => Prisma.sql`
  SELECT "position", "schemeId" AS scheme_id, range_agg(daterange("validFrom", "validTo", '[]')) AS days
    FROM jsonb_to_recordset(${asDays(requirements)}::jsonb)
         asked("position" "position", "schemeId" uuid, "validFrom" date, "validTo" date)
   GROUP BY 1, 2`;

/**
 * The posts whose holders have a certificate of a scheme that moves, with the days they lose and gain. It changes
 * nothing, and looks at nobody without such a certificate.
 */
const touchedPosts = ({ before, after, schemeIds }: WhatMoves) => Prisma.sql`
  WITH asked_before AS MATERIALIZED (${daysAsked(before)}), asked_after AS MATERIALIZED (${daysAsked(after)}),
  holders AS MATERIALIZED (SELECT DISTINCT person_id FROM certificates WHERE scheme_id = ANY(${schemeIds}::uuid[])),
  posts AS MATERIALIZED (
    SELECT term.id AS term_id, term.person_id, term.cooperative_id, term."position",
           cooperative.seat_village_code AS village, days.before - days.after AS lost, days.after - days.before AS gained
      FROM holders
      JOIN office_terms term USING (person_id)
      JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
     CROSS JOIN LATERAL (
       SELECT filled.days * coalesce(range_agg(certificate.days * asked_before.days), '{}') AS before,
              filled.days * coalesce(range_agg(certificate.days * asked_after.days), '{}') AS after
         FROM (SELECT datemultirange(daterange(term.start_date, term.end_date, '[]')) AS days) filled
         LEFT JOIN certificate_days certificate ON certificate.person_id = term.person_id
         LEFT JOIN asked_before
                ON asked_before.scheme_id = certificate.scheme_id AND asked_before."position" = term."position"
         LEFT JOIN asked_after
                ON asked_after.scheme_id = certificate.scheme_id AND asked_after."position" = term."position"
        GROUP BY filled.days
     ) days
     WHERE days.before <> days.after
  )`;

const counted = (days: string) =>
  Prisma.raw(`jsonb_build_object(
    'posts', count(*) FILTER (WHERE NOT isempty(${days})),
    'people', count(DISTINCT person_id) FILTER (WHERE NOT isempty(${days})),
    'cooperatives', count(DISTINCT cooperative_id) FILTER (WHERE NOT isempty(${days})))`);

const none: Touched = { posts: 0, people: 0, cooperatives: 0 };
export const noImpact: Impact = { loses: none, gains: none, provinces: [] };

/** A step: how many would be touched, in the country and by province. */
export async function countTouched(tx: Transaction, moves: WhatMoves): Promise<Impact> {
  if (moves.schemeIds.length === 0) return noImpact;
  const rows = await tx.$queryRaw<(RegionImpact & { code: string | null; name: string | null })[]>`
    ${touchedPosts(moves)}
    SELECT counted.*, region.name FROM (
      SELECT left(village, 2) AS code, ${counted("lost")} AS loses, ${counted("gained")} AS gains
        FROM posts GROUP BY GROUPING SETS ((1), ())
    ) counted LEFT JOIN regions region ON region.code = counted.code
     ORDER BY counted.code NULLS FIRST`;
  const [country, ...provinces] = rows;
  return {
    loses: country?.loses ?? none,
    gains: country?.gains ?? none,
    provinces: provinces.map(({ code, name, loses, gains }) => ({ code: code ?? "", name: name ?? "", loses, gains })),
  };
}

/** A step: the posts themselves, in the order of their seats. */
export function listTouched(
  tx: Transaction,
  moves: WhatMoves,
  { after, limit }: { after: PostKey | null; limit: number },
): Promise<TouchedPost[]> {
  if (moves.schemeIds.length === 0) return Promise.resolve([]);
  return tx.$queryRaw<TouchedPost[]>`
    ${touchedPosts(moves)}, listed AS (
      SELECT * FROM posts
       WHERE ${after === null} OR (village, term_id) > (${after?.village ?? ""}, ${after?.termId ?? nobody}::uuid)
       ORDER BY village, term_id LIMIT ${limit}
    )
    SELECT listed.term_id AS "termId", listed.person_id AS "personId", person.name, listed."position"::text,
           listed.cooperative_id AS "cooperativeId", cooperative.legal_name AS cooperative, listed.village,
           regency.name AS regency, lower(listed.lost)::text AS "losesFrom", lower(listed.gained)::text AS "gainsFrom"
      FROM listed
      JOIN people person ON person.id = listed.person_id
      JOIN cooperatives cooperative ON cooperative.id = listed.cooperative_id
      JOIN regions regency ON regency.code = left(listed.village, 5)
     ORDER BY listed.village, listed.term_id`;
}

const nobody = "00000000-0000-0000-0000-000000000000";
