import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { askRefusal, fitsPost } from "./seat-rules";

const day = (text: string) => Day.parse(text);
const batch = { startsOn: day("2026-07-01"), endsOn: day("2026-07-03"), cancelledOn: null };
const asked = {
  term: { startDate: day("2025-06-01"), endDate: null as Day | null },
  fits: true,
  mismatchReason: "",
  hasOpenRequest: false,
};

test.each([
  ["the day before", {}, {}, "2026-06-30", null],
  ["on the first day", {}, {}, "2026-07-01", "batch-started"],
  ["of a cancelled batch", {}, { cancelledOn: day("2026-06-20") }, "2026-06-20", "batch-cancelled"],
  ["before its cancellation", {}, { cancelledOn: day("2026-06-20") }, "2026-06-19", null],
  ["with a term to the first day", { term: { ...asked.term, endDate: day("2026-07-01") } }, {}, "2026-06-01", null],
  [
    "with a term that ends before",
    { term: { ...asked.term, endDate: day("2026-06-30") } },
    {},
    "2026-06-01",
    "not-in-office",
  ],
  [
    "with a term that begins later",
    { term: { startDate: day("2026-07-02"), endDate: null } },
    {},
    "2026-06-01",
    "not-in-office",
  ],
  ["twice", { hasOpenRequest: true }, {}, "2026-06-01", "already-asked"],
  ["for another post without a word", { fits: false }, {}, "2026-06-01", "mismatch-needs-reason"],
  [
    "for another post, in nine letters",
    { fits: false, mismatchReason: "pengganti" },
    {},
    "2026-06-01",
    "mismatch-needs-reason",
  ],
  ["for another post with a reason", { fits: false, mismatchReason: "akan menjadi bendahara" }, {}, "2026-06-01", null],
  ["with a reason that is a story", { mismatchReason: "a".repeat(301) }, {}, "2026-06-01", "reason-too-long"],
])("asked %s", (_when, more, changed, today, refusal) => {
  expect(askRefusal({ ...asked, ...more }, { ...batch, ...changed }, day(today))).toBe(refusal);
});

test.each([
  ["TREASURER", "board", "2026-01-01", true],
  ["TREASURER", "board", "2025-12-31", false],
  ["TREASURER", "board", "2026-06-30", true],
  ["TREASURER", "board", "2026-07-01", false],
  ["SUPERVISOR_MEMBER", "board", "2026-01-01", false],
  ["TREASURER", "supervisors", "2026-01-01", false],
] as const)("a course for a %s by the scheme %s that begins on %s", (position, schemeId, startsOn, fits) => {
  const requirement = { validFrom: day("2026-01-01"), validTo: day("2026-06-30"), schemeIds: ["board"] };
  expect(fitsPost(position, schemeId, [{ ...requirement, position: "TREASURER" }], day(startsOn))).toBe(fits);
});
