import { beforeAll, expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import {
  type ExportedFinding,
  exportFindings,
  type FindingCursor,
  listFindings,
} from "@/lib/board-rules/list-findings";
import type { RuleCode } from "@/lib/board-rules/rules";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { checked } from "../factories/findings";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");
const region = (code: string) => RegionCode.parse(code);
const everything = { region: region("ID"), kind: null, rule: null, severity: null } as const;
const asked = { cursor: null, limit: 100, on: today };

/** A regency with a cooperative of each weight, and one in the regency next to it. */
const ids: Record<string, string> = {};
let dinas: Officer;
beforeAll(async () => {
  const add = async (
    name: string,
    district: string,
    terms: Parameters<typeof aTerm>[0]["position"][],
    sex: "FEMALE" | "MALE",
  ) => {
    const { id } = await aCooperative({ in: district });
    for (const position of terms) await aTerm({ personId: (await aPerson({ sex })).id, cooperativeId: id, position });
    await checked(id);
    ids[name] = id;
  };
  const whole = ["CHAIR", "VICE_CHAIR_BUSINESS", "VICE_CHAIR_MEMBERSHIP", "SECRETARY", "TREASURER"] as const;
  const watching = ["SUPERVISOR_CHAIR", "SUPERVISOR_MEMBER", "SUPERVISOR_MEMBER"] as const;
  await add("empty", "92.01.01", [], "FEMALE");
  await add("without treasurer", "92.01.02", [...whole.slice(0, 4), ...watching], "FEMALE");
  await add("even", "92.01.03", [...whole, "BOARD_MEMBER", ...watching], "FEMALE");
  await add("fine", "92.01.04", [...whole, ...watching], "FEMALE");
  await add("men only", "92.01.05", [...whole, ...watching], "MALE");
  await add("next door", "92.02.01", [], "FEMALE");
  dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: region("92.01") });
});

const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0];
const named = async (officer: Officer, filter: Parameters<typeof listFindings>[1]) =>
  (await listFindings(officer, filter, asked)).rows.map(({ id, weight }) => `${nameOf(id)} ${weight}`);

test("an office is told of its own region, the most wrong first; indicators only when asked for", async () => {
  expect(await named(dinas, everything)).toEqual(["empty 24", "without treasurer 6", "even 3"]);
  const { total, byRule } = await listFindings(dinas, everything, asked);
  expect(total).toBe(3);
  const counted = byRule.map(({ rule, cooperatives }) => `${rule} ${cooperatives}`).sort();
  expect(counted).toEqual([
    "BOARD_EVEN 1",
    "BOARD_TOO_SMALL 1",
    "NAMED_POST_VACANT 1",
    "NOBODY_IN_OFFICE 1",
    "NO_WOMAN_IN_OFFICE 1",
  ]);
});

test.each([
  [{ rule: "BOARD_EVEN" as const }, ["even 3"]],
  [{ rule: "NO_WOMAN_IN_OFFICE" as const }, ["men only 0"]],
  [{ severity: "INDICATOR" as const }, ["men only 0"]],
  [{ severity: "WARN" as const }, []],
  [{ kind: "URBAN_VILLAGE" as const }, []],
  [{ region: region("92.01.02") }, ["without treasurer 6"]],
  // Outside the region of the office there is nothing, whatever is asked for.
  [{ region: region("92.02") }, []],
])("%j leaves %j", async (filter, expected) => {
  expect(await named(dinas, { ...everything, ...filter })).toEqual(expected);
});

test("pages by key, each row once", async () => {
  let cursor: FindingCursor = null;
  const seen: string[] = [];
  for (const more of [true, true, false]) {
    const page = await listFindings(dinas, everything, { cursor, limit: 1, on: today });
    expect([page.more, page.total]).toEqual([more, 3]);
    const [row] = page.rows;
    if (!row) throw new Error("a page has a row");
    seen.push(nameOf(row.id) ?? "");
    cursor = row;
  }
  expect(seen).toEqual(["empty", "without treasurer", "even"]);
});

test("a board sees its own, the ministries everybody's, and nobody else anything", async () => {
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: ids.even ?? "" });
  expect(await named(board, everything)).toEqual(["even 3"]);
  for (const role of ["MINISTRY", "MANPOWER"] as const)
    expect(await named(await anOfficer({ role }), { ...everything, region: region("92") })).toContain("next door 24");
  const auditor = await anOfficer({ role: "AUDITOR" });
  const page = await listFindings(auditor, everything, asked);
  expect([page.rows, page.total, page.byRule]).toEqual([[], 0, []]);
});

test("the file holds every finding of the list, a line each", async () => {
  const lines: ExportedFinding[] = [];
  for await (const batch of exportFindings(dinas, everything, today)) lines.push(...batch);
  const told = (rule: RuleCode, name: string, count: number, weight: number) =>
    expect.objectContaining({ rule, cooperativeId: ids[name], count, weight, sinceDay: "2025-06-01" });
  expect(lines).toEqual([
    told("NOBODY_IN_OFFICE", "empty", 8, 24),
    told("BOARD_TOO_SMALL", "without treasurer", 1, 3),
    told("NAMED_POST_VACANT", "without treasurer", 1, 3),
    told("BOARD_EVEN", "even", 1, 3),
  ]);
});

test("the list is that of the day asked for: five years on, terms are too long", async () => {
  const later = { ...asked, on: Day.parse("2030-06-01") };
  const { rows } = await listFindings(dinas, { ...everything, rule: "TERM_OVER_FIVE_YEARS" }, later);
  expect(rows.map(({ id, findings }) => `${nameOf(id)} ${findings[0]?.count}`)).toEqual([
    "even 9",
    "fine 8",
    "men only 8",
    "without treasurer 7",
  ]);
});
