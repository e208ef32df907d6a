import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { changeRefusal, type RuleChange, rulesOn } from "./rule-changes";
import { boardRules, type RuleCode } from "./rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const change = (rule: RuleCode, more: Partial<RuleChange> = {}): RuleChange => ({
  rule,
  validFrom: day("2026-07-01"),
  severity: "WARN",
  threshold: null,
  legalBasis: "SE Menkop 9/2026",
  ...more,
});

test("without changes the rules are as released", () => {
  expect(rulesOn(today, [])).toBe(boardRules);
});

test("a change holds from its day on, and the latest one wins", () => {
  const first = change("BOARD_TOO_SMALL", { threshold: 7 });
  const second = change("BOARD_TOO_SMALL", { validFrom: day("2027-01-01"), severity: "FINDING" });
  const on = (text: string) => rulesOn(day(text), [second, first]).BOARD_TOO_SMALL;
  expect(on("2026-06-30")).toMatchObject({ severity: "FINDING", threshold: 5, basis: "SE Menkop 1/2025" });
  expect(on("2026-07-01")).toMatchObject({ severity: "WARN", threshold: 7, basis: "SE Menkop 9/2026" });
  // What is not named stays as it was decided last.
  expect(on("2027-01-01")).toMatchObject({ severity: "FINDING", threshold: 7, since: "2027-01-01" });
});

test.each([
  ["from tomorrow", change("BOARD_EVEN", { validFrom: day("2026-06-16") }), null],
  ["from today", change("BOARD_EVEN", { validFrom: today }), "not-from-tomorrow"],
  ["as it is", change("BOARD_EVEN", { severity: "FINDING" }), "no-change"],
  ["the same measure", change("BOARD_TOO_SMALL", { severity: "FINDING", threshold: 5 }), "no-change"],
  ["another measure", change("BOARD_TOO_SMALL", { severity: "FINDING", threshold: 7 }), null],
  ["no measure to change", change("BOARD_EVEN", { threshold: 2 }), "nothing-to-measure"],
  ["nobody at all", change("BOARD_TOO_SMALL", { threshold: 0 }), "threshold-out-of-range"],
  ["sixteen", change("BOARD_TOO_SMALL", { threshold: 16 }), "threshold-out-of-range"],
  // The law says five years at most: a circular may ask for less, never for more.
  ["over five years", change("TERM_OVER_FIVE_YEARS", { threshold: 61 }), "threshold-out-of-range"],
  ["three years", change("TERM_OVER_FIVE_YEARS", { threshold: 36 }), null],
] as const)("%s: %s", (_, asked, refusal) => {
  expect(changeRefusal(asked, [], today)).toBe(refusal);
});
