import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { ChangeDetails } from "./change-details";
import { changeRefusal, type SchemeFacts } from "./change-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-11-22");
const facts: SchemeFacts = {
  known: new Set(["one", "other", "gone"]),
  codes: new Set(["SKM-1"]),
  superseded: new Set(["gone"]),
  newestVersion: new Map([["one", day("2027-01-01")]]),
};
const unit = { code: "M.70DES00.001.1", title: "Menyusun AD/ART", core: true };
const newScheme = {
  kind: "NEW_SCHEME" as const,
  code: "SKM-2",
  title: "Pengelola",
  schemeKind: "OCCUPATION" as const,
  level: null,
  validityMonths: 36,
  businessField: "47111",
  occupation: "1120",
  owner: "LSP Contoh",
  units: [unit],
};
const refusalOf = (details: ChangeDetails, effectiveOn = "2027-03-01") =>
  changeRefusal(
    { details, effectiveOn: day(effectiveOn), legalBasis: "Kepmenaker 1/2027", reason: "Standar baru" },
    facts,
    today,
  );
const supersession = (schemeId: string, successorId: string, countsUntil: string | null = null): ChangeDetails => ({
  ...{ kind: "SUPERSESSION", schemeId, successorId, countsUntil: countsUntil === null ? null : day(countsUntil) },
});
const version = { kind: "NEW_VERSION" as const, schemeId: "one", owner: "LSP Contoh", units: [unit] };

test.each<[string, ChangeDetails, string, string | null]>([
  ["of today", version, "2026-11-22", "not-from-tomorrow"],
  ["of a day long past", version, "2024-02-29", "not-from-tomorrow"],
  ["a version that is not later than the newest", version, "2027-01-01", "version-not-later"],
  ["a version of the day after", version, "2027-01-02", null],
  ["a version of a superseded scheme", { ...version, schemeId: "gone" }, "2027-03-01", "scheme-superseded"],
  ["a version of nothing", { ...version, schemeId: "none" }, "2027-03-01", "scheme-not-found"],
  ["a version without core units", { ...version, units: [{ ...unit, core: false }] }, "2027-03-01", "units-missing"],
  ["a scheme taking its own place", supersession("one", "one"), "2027-03-01", "successor-the-same"],
  ["a successor that is gone itself", supersession("one", "gone"), "2027-03-01", "scheme-superseded"],
  ["superseded twice", supersession("gone", "one"), "2027-03-01", "scheme-superseded"],
  [
    "a transition before the change",
    supersession("one", "other", "2027-02-27"),
    "2027-03-01",
    "transition-before-the-change",
  ],
  ["no transition at all", supersession("one", "other", "2027-02-28"), "2027-03-01", null],
  ["a transition to 29 February", supersession("one", "other", "2028-02-29"), "2027-03-01", null],
  ["equivalent", supersession("one", "other"), "2026-11-23", null],
  [
    "a mapping of no position",
    { kind: "MAPPING", positions: [], schemeIds: ["one"] },
    "2027-03-01",
    "positions-missing",
  ],
  ["a mapping to nothing", { kind: "MAPPING", positions: ["CHAIR"], schemeIds: [] }, "2027-03-01", "schemes-missing"],
  ["a new scheme", newScheme, "2027-03-01", null],
  ["a number there is", { ...newScheme, code: " SKM-1 " }, "2027-03-01", "code-taken"],
  ["a KKNI without a level", { ...newScheme, schemeKind: "KKNI" }, "2027-03-01", "level-missing"],
  ["a tenth level", { ...newScheme, level: 10 }, "2027-03-01", "level-impossible"],
  ["four digits of KBLI", { ...newScheme, businessField: "4711" }, "2027-03-01", "field-impossible"],
])("%s", (_, details, effectiveOn, refusal) => {
  expect(refusalOf(details, effectiveOn)).toBe(refusal);
});
