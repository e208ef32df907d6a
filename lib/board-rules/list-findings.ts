import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { meets } from "@/lib/cooperatives/search-filter";
import { visibleCooperative } from "@/lib/cooperatives/visibility";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { findRuleChanges } from "./public-queries";
import { type RulesInForce, rulesOn } from "./rule-changes";
import { type RuleCode, type RuleSeverity, ruleCodes, weightOf } from "./rules";

export type FindingFilter = {
  region: RegionCode;
  kind: CooperativeKind | null;
  rule: RuleCode | null;
  severity: RuleSeverity | null;
};

export type ListedFinding = { rule: RuleCode; count: number; sinceDay: Day };
export type FindingRow = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: string;
  district: string;
  regency: string;
  province: string;
  /** What is wrong with it as a number: for each thing to see to, as much as its rule weighs. */
  weight: number;
  findings: ListedFinding[];
};

/** The place of a row in the list: what it weighs, and which it is. */
export type FindingCursor = { weight: number; id: string } | null;

export type FindingPage = {
  rows: FindingRow[];
  more: boolean;
  /** Cooperatives that the filter leaves. */
  total: number;
  /** Of every rule, also those that the filter leaves out: how many cooperatives it finds something of. */
  byRule: { rule: RuleCode; cooperatives: number }[];
};

type Asked = {
  cursor: FindingCursor;
  limit: number;
  on: Day;
  /** A rule that has a list of its own elsewhere. */
  except?: RuleCode | null;
};

/**
 * The cooperatives in an officer's scope of which the rules find something on a day, the one with the most wrong first,
 * and nobody's name. Indicators are listed only when they are asked for.
 */
export async function listFindings(
  officer: Officer,
  filter: FindingFilter,
  { cursor, limit, on, except = null }: Asked,
): Promise<FindingPage> {
  const rules = rulesOn(on, await findRuleChanges());
  const behind = cursor
    ? Prisma.sql`WHERE (-weight, seat_village_code, cooperative_id) >
        (-${cursor.weight}::int, (SELECT seat_village_code FROM cooperatives WHERE id = ${cursor.id}::uuid), ${cursor.id}::uuid)`
    : Prisma.empty;
  const [read] = await database.$queryRaw<
    [{ total: number; byRule: FindingPage["byRule"]; rows: FindingRow[] | null }]
  >`
    WITH live AS MATERIALIZED (${findingsLive(officer, filter, on)}),
    found AS MATERIALIZED (
      SELECT cooperative_id, seat_village_code, sum(count * weight)::int AS weight,
             jsonb_agg(jsonb_build_object('rule', rule, 'count', count, 'sinceDay', since_day) ORDER BY place) AS findings
        FROM live JOIN ${rulesAsked(rules, filter, except)} USING (rule)
       GROUP BY cooperative_id, seat_village_code
    ), page AS MATERIALIZED (
      SELECT * FROM found ${behind} ORDER BY weight DESC, seat_village_code, cooperative_id
       LIMIT ${Prisma.raw(String(limit + 1))}
    )
    SELECT (SELECT count(*)::int FROM found) AS total,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'cooperatives', cooperatives)), '[]')
              FROM (SELECT rule, count(*) AS cooperatives FROM live GROUP BY rule) counted) AS "byRule",
           jsonb_agg(jsonb_build_object(
             'id', cooperative.id, 'legalName', cooperative.legal_name, 'kind', cooperative.kind,
             'village', village.name, 'district', district.name, 'regency', regency.name, 'province', province.name,
             'weight', page.weight, 'findings', page.findings)
             ORDER BY page.weight DESC, page.seat_village_code, page.cooperative_id) AS rows
      FROM page
      JOIN cooperatives cooperative ON cooperative.id = page.cooperative_id
      JOIN regions village ON village.code = page.seat_village_code
      JOIN regions district ON district.code = left(page.seat_village_code, 8)
      JOIN regions regency ON regency.code = left(page.seat_village_code, 5)
      JOIN regions province ON province.code = left(page.seat_village_code, 2)`;
  const rows = read.rows ?? [];
  return { rows: rows.slice(0, limit), more: rows.length > limit, total: read.total, byRule: read.byRule };
}

/** What is found on a day of the cooperatives that the officer sees and the filter's region and kind leave. */
const findingsLive = (officer: Officer, { region, kind }: FindingFilter, on: Day) => Prisma.sql`
  SELECT finding.cooperative_id, cooperative.seat_village_code, finding.rule, finding.count, finding.since_day
    FROM board_findings finding JOIN cooperatives cooperative ON cooperative.id = finding.cooperative_id
   WHERE finding.from_day <= ${dateOf(on)}::date AND (finding.to_day IS NULL OR finding.to_day >= ${dateOf(on)}::date)
     AND ${meets({ words: [], region, kind })} AND ${visibleCooperative(officer)}`;

/** The rules that are asked for, in the order of the list of rules, with what each weighs that day. */
function rulesAsked(rules: RulesInForce, { rule, severity }: FindingFilter, except: RuleCode | null = null) {
  const asked = ruleCodes.filter((code) => {
    if (code === except || (rule !== null && rule !== code)) return false;
    if (severity !== null) return rules[code].severity === severity;
    return rule !== null || rules[code].severity !== "INDICATOR";
  });
  const weights = asked.map((code) => weightOf[rules[code].severity]);
  return Prisma.sql`unnest(${asked}::text[], ${weights}::int[]) WITH ORDINALITY AS asked(rule, weight, place)`;
}

export type ExportedFinding = Omit<FindingRow, "findings" | "weight" | "id"> &
  ListedFinding & { cooperativeId: string; villageCode: string; weight: number };

const cooperativesAtOnce = 500;

/** Every finding that the list would show, by region code, some hundred cooperatives at a time. */
export async function* exportFindings(
  officer: Officer,
  filter: FindingFilter,
  on: Day,
): AsyncGenerator<ExportedFinding[]> {
  const rules = rulesOn(on, await findRuleChanges());
  let [lastVillage, lastId] = ["", "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const rows = await database.$queryRaw<ExportedFinding[]>`
      WITH live AS (
        SELECT * FROM (${findingsLive(officer, filter, on)}) seen JOIN ${rulesAsked(rules, filter)} USING (rule)
      ), next AS MATERIALIZED (
        SELECT DISTINCT seat_village_code, cooperative_id FROM live
         WHERE (seat_village_code, cooperative_id) > (${lastVillage}, ${lastId}::uuid)
         ORDER BY seat_village_code, cooperative_id LIMIT ${cooperativesAtOnce}
      )
      SELECT cooperative.id AS "cooperativeId", cooperative.legal_name AS "legalName", cooperative.kind::text,
             live.seat_village_code AS "villageCode", village.name AS village, district.name AS district,
             regency.name AS regency, province.name AS province, live.rule, live.count,
             live.since_day::text AS "sinceDay", (live.count * live.weight)::int AS weight
        FROM next JOIN live USING (seat_village_code, cooperative_id)
        JOIN cooperatives cooperative ON cooperative.id = next.cooperative_id
        JOIN regions village ON village.code = next.seat_village_code
        JOIN regions district ON district.code = left(next.seat_village_code, 8)
        JOIN regions regency ON regency.code = left(next.seat_village_code, 5)
        JOIN regions province ON province.code = left(next.seat_village_code, 2)
       ORDER BY next.seat_village_code, next.cooperative_id, live.place`;
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    [lastVillage, lastId] = [last.villageCode, last.cooperativeId];
  }
}
