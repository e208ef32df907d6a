import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { containing } from "@/lib/cooperatives/name-search";
import { database, Prisma } from "@/lib/db/database";
import { codesInside, country, type RegionCode } from "@/lib/regions/region-code";
import type { Cursor } from "./list-worker-cooperatives";
import type { DialogueKind } from "./lists";
import { dialoguesKeptBy, visibleDialogue } from "./visibility";

export type DialogueFilter = { words: string[]; region: RegionCode; kind: DialogueKind | null; year: number | null };

export type DialogueRow = {
  id: string;
  title: string;
  kind: DialogueKind;
  venue: string;
  regency: string;
  organiser: string;
  startsOn: Day;
  endsOn: Day;
  invited: number;
  attended: number;
  men: number;
  women: number;
  /** Follow-ups agreed, and those not done yet. */
  followUps: number;
  open: number;
};
export type DialoguePage = { rows: DialogueRow[]; earlier: boolean; later: boolean };

/** A page of the dialogues an officer reads, the newest first, each with its counts. */
export async function listDialogues(
  officer: Officer,
  filter: DialogueFilter,
  { cursor, limit }: { cursor: Cursor; limit: number },
): Promise<DialoguePage> {
  const backwards = cursor !== null && "before" in cursor;
  const edge = cursor && ("before" in cursor ? cursor.before : cursor.after);
  const way = Prisma.raw(backwards ? "ASC" : "DESC");
  const behind =
    edge === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(starts_on, id) ${Prisma.raw(backwards ? ">" : "<")}
                   (SELECT starts_on, id FROM dialogues WHERE id = ${edge}::uuid)`;
  const rows = await database.$queryRaw<DialogueRow[]>`
    WITH page AS MATERIALIZED (
      SELECT * FROM dialogues dialogue
       WHERE ${behind} AND ${meets(filter)} AND ${visibleDialogue(officer)}
       ORDER BY starts_on ${way}, id ${way} LIMIT ${limit + 1}
    )
    SELECT page.id, title, page.kind::text, venue, regency.name AS regency, organiser, starts_on::text AS "startsOn",
           ends_on::text AS "endsOn", came.invited, came.attended, came.men, came.women, agreed."followUps", agreed.open
      FROM page JOIN regions regency ON regency.code = page.region_code
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS invited, (count(*) FILTER (WHERE attended))::int AS attended,
              coalesce(sum(men), 0)::int AS men, coalesce(sum(women), 0)::int AS women
         FROM dialogue_participations WHERE dialogue_id = page.id) came
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS "followUps", (count(*) FILTER (WHERE done_on IS NULL))::int AS open
         FROM dialogue_follow_ups WHERE dialogue_id = page.id) agreed
     ORDER BY starts_on ${way}, page.id ${way}`;
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  return {
    rows: backwards ? shown.reverse() : shown,
    earlier: backwards ? more : edge !== null,
    later: backwards || more,
  };
}

function meets({ words, region, kind, year }: DialogueFilter): Prisma.Sql {
  const { after, before } = codesInside(region);
  return Prisma.join(
    [
      ...words.map(
        (word) => Prisma.sql`upper(concat_ws(' ', title, venue, organiser, topics::text)) LIKE ${containing(word)}`,
      ),
      region === country
        ? Prisma.sql`TRUE`
        : Prisma.sql`(region_code = ${region} OR (region_code > ${after} AND region_code < ${before}))`,
      ...(kind === null ? [] : [Prisma.sql`kind = ${kind}::dialogue_kind`]),
      ...(year === null
        ? []
        : [Prisma.sql`starts_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`]),
    ],
    " AND ",
  );
}

export type Participation = {
  cooperativeId: string;
  legalName: string;
  regency: string;
  attended: boolean | null;
  men: number | null;
  women: number | null;
  version: number;
};
export type FollowUp = { id: string; what: string; who: string; dueOn: Day; doneOn: Day | null; version: number };

export type DialogueDetailsRead = {
  id: string;
  title: string;
  kind: DialogueKind;
  venue: string;
  region: { code: RegionCode; name: string };
  startsOn: Day;
  endsOn: Day;
  organiser: string;
  topics: string[];
  version: number;
  participants: Participation[];
  followUps: FollowUp[];
};

/** A dialogue with who was invited, who came and what was agreed; null where this officer reads none such. One select. */
export async function findDialogue(officer: Officer, id: string): Promise<DialogueDetailsRead | null> {
  const [row] = await database.$queryRaw<{ found: DialogueDetailsRead }[]>`
    SELECT jsonb_build_object(
             'id', dialogue.id, 'title', title, 'kind', kind, 'venue', venue, 'startsOn', starts_on, 'endsOn', ends_on,
             'organiser', organiser, 'topics', topics, 'version', version,
             'region', (SELECT jsonb_build_object('code', code, 'name', name) FROM regions WHERE code = region_code),
             'participants', (
               SELECT coalesce(jsonb_agg(jsonb_build_object('cooperativeId', invited.id, 'legalName', legal_name,
                        'regency', regency.name, 'attended', attended, 'men', men, 'women', women,
                        'version', participation.version) ORDER BY legal_name, invited.id), '[]')
                 FROM dialogue_participations participation JOIN cooperatives invited ON invited.id = cooperative_id
                 JOIN regions regency ON regency.code = left(invited.seat_village_code, 5)
                WHERE dialogue_id = dialogue.id),
             'followUps', (
               SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'what', what, 'who', who, 'dueOn', due_on,
                        'doneOn', done_on, 'version', version) ORDER BY due_on, id), '[]')
                 FROM dialogue_follow_ups WHERE dialogue_id = dialogue.id)) AS found
      FROM dialogues dialogue WHERE dialogue.id = ${id}::uuid AND ${visibleDialogue(officer)}`;
  return row?.found ?? null;
}

/** Whether this officer enters and changes it. */
export async function keepsDialogue(officer: Officer, id: string): Promise<boolean> {
  return (await database.dialogue.count({ where: { AND: [dialoguesKeptBy(officer), { id }] } })) > 0;
}

export type FollowUpRow = FollowUp & { dialogueId: string; title: string; regency: string };
export type FollowUpFilter = "OVERDUE" | "OPEN" | "DONE";

/** Of the dialogues an officer reads: overdue, all that are open, or done. What was due first comes first. */
export async function listFollowUps(
  officer: Officer,
  state: FollowUpFilter,
  { after, limit, on }: { after: string | null; limit: number; on: Day },
): Promise<{ rows: FollowUpRow[]; later: boolean; total: number }> {
  const condition = {
    OVERDUE: Prisma.sql`done_on IS NULL AND due_on < ${on}::date`,
    OPEN: Prisma.sql`done_on IS NULL`,
    DONE: Prisma.sql`done_on IS NOT NULL`,
  }[state];
  const behind =
    after === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(due_on, follow_up.id) > (SELECT due_on, id FROM dialogue_follow_ups WHERE id = ${after}::uuid)`;
  const from = Prisma.sql`dialogue_follow_ups follow_up JOIN dialogues dialogue ON dialogue.id = follow_up.dialogue_id
     WHERE ${condition} AND ${visibleDialogue(officer)}`;
  const [rows, [counted]] = await Promise.all([
    database.$queryRaw<FollowUpRow[]>`
      SELECT follow_up.id, what, who, due_on::text AS "dueOn", done_on::text AS "doneOn", follow_up.version,
             dialogue.id AS "dialogueId", title, (SELECT name FROM regions WHERE code = region_code) AS regency
        FROM ${from} AND ${behind} ORDER BY due_on, follow_up.id LIMIT ${limit + 1}`,
    database.$queryRaw<[{ total: number }]>`SELECT count(*)::int AS total FROM ${from}`,
  ]);
  return { rows: rows.slice(0, limit), later: rows.length > limit, total: counted.total };
}
