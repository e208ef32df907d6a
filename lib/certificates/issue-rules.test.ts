import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type DecidedCandidate, type EnteredCertificate, lastValidDay, refusalOf } from "./issue-rules";

const day = (text: string) => Day.parse(text);
const decided: Omit<DecidedCandidate, "name"> = {
  personId: "a person",
  assessedOn: day("2026-06-10"),
  decidedOn: day("2026-06-12"),
  decision: "COMPETENT",
  certified: false,
};
const candidates = new Map<string, DecidedCandidate>([
  ["ani", { name: "Ani", ...decided }],
  ["budi", { name: "Budi", ...decided }],
  ["certified", { name: "Citra", ...decided, certified: true }],
  ["undecided", { name: "Dewi", ...decided, decidedOn: null, decision: null }],
  ["not yet", { name: "Eko", ...decided, decision: "NOT_YET_COMPETENT" }],
]);
const facts = {
  candidates,
  scheme: { businessField: "47111", occupation: "1120", level: 4 },
  licenceNumber: "BNSP-LSP-2479-ID",
  used: new Set(["47111 1120 4 9000001 2026", "KOP 2479 00001 2026"]),
  today: day("2026-06-15"),
};
const row = (assessmentId: string, number: string | null = null, registrationNumber: string | null = null) => ({
  assessmentId,
  number,
  registrationNumber,
});
const refusal = (on: string, ...rows: EnteredCertificate[]) => refusalOf({ issuedOn: day(on), rows }, facts);
const ofRows = (...rows: object[]) => ({ code: "rows-refused", rows });
const ofAni = (problem: string) => ofRows({ assessmentId: "ani", name: "Ani", field: "row", problem });

test.each([
  ["2026-06-09", ofAni("issued-before-assessment")],
  ["2026-06-10", ofAni("issued-before-decision")],
  ["2026-06-11", ofAni("issued-before-decision")],
  ["2026-06-12", null],
  ["2026-06-15", null],
  ["2026-06-16", { code: "in-the-future" }],
])("issued on %s", (on, expected) => {
  expect(refusal(on, row("ani"))).toEqual(expected);
});

test("every wrong row is named, the right ones are not", () => {
  const rows = [row("ani"), row("certified"), row("undecided"), row("not yet"), row("a stranger"), row("ani")];
  expect(refusal("2026-06-15", ...rows)).toEqual(
    ofRows(
      { assessmentId: "certified", name: "Citra", field: "row", problem: "already-issued" },
      { assessmentId: "undecided", name: "Dewi", field: "row", problem: "not-decided" },
      { assessmentId: "not yet", name: "Eko", field: "row", problem: "not-competent" },
      { assessmentId: "a stranger", name: "", field: "row", problem: "not-in-this-batch" },
      { assessmentId: "ani", name: "Ani", field: "row", problem: "named-twice" },
    ),
  );
});

test("typed numbers keep the rules, and each is somebody's own", () => {
  const rows = [
    row("ani", "47111 1120 4 9000001 2026", "KOP 2479 00001 2026"),
    row("budi", "47111 1120 3 9000002 2026", "KOP 1279 00002 2026"),
  ];
  expect(refusal("2026-06-15", ...rows)).toEqual(
    ofRows(
      { assessmentId: "ani", name: "Ani", field: "number", problem: "number-used" },
      { assessmentId: "ani", name: "Ani", field: "registrationNumber", problem: "registration-used" },
      { assessmentId: "budi", name: "Budi", field: "number", problem: "number-of-another-level" },
      { assessmentId: "budi", name: "Budi", field: "registrationNumber", problem: "registration-of-another-body" },
    ),
  );
  const one = ["47111 1120 4 9000007 2026", "KOP 2479 00007 2026"] as const;
  expect(refusal("2026-06-15", row("ani", ...one), row("budi", ...one))).toEqual(
    ofRows(
      { assessmentId: "budi", name: "Budi", field: "number", problem: "number-twice" },
      { assessmentId: "budi", name: "Budi", field: "registrationNumber", problem: "registration-twice" },
    ),
  );
});

test("nothing entered is nothing to issue", () => {
  expect(refusal("2026-06-15")).toEqual({ code: "nothing-entered" });
});

test("it counts through the same day of the month, or the last one that exists", () => {
  expect(lastValidDay(day("2024-02-29"), 36)).toBe("2027-02-28");
  expect(lastValidDay(day("2026-06-15"), 36)).toBe("2029-06-15");
  expect(lastValidDay(day("2026-08-31"), 6)).toBe("2027-02-28");
});
