import fc from "fast-check";
import { expect, test } from "vitest";
import { Day, daysAfter } from "@/lib/calendar/day";
import { type GateFacts, type GateReason, gateReasons, mayManage } from "./may-manage";

const day = (text: string) => Day.parse(text);
const today = day("2026-11-22");

const life = (validFrom: string, validTo: string) => ({
  schemeId: "board",
  validFrom: day(validFrom),
  validTo: day(validTo),
  revokedOn: null as Day | null,
  replacedOn: null as Day | null,
  annulledOn: null as Day | null,
  holds: [] as { heldOn: Day; clearedOn: Day | null }[],
  suspensions: [] as { suspendedOn: Day; liftedOn: Day | null }[],
});
const valid = life("2025-06-01", "2028-05-31");

/** A treasurer in office who is asked for the scheme "board" and has nothing yet. */
const bare: GateFacts = {
  position: "TREASURER",
  terms: [{ startDate: day("2025-06-01"), endDate: null }],
  certificates: [],
  trainings: [],
  assessments: [],
  requirements: [
    { position: "TREASURER", validFrom: day("2025-01-01"), validTo: null, schemeIds: ["board", "finance"] },
  ],
};
const withFacts = (facts: Partial<GateFacts>): GateFacts => ({ ...bare, ...facts });
const trained = { schemeId: "board", completedOn: day("2026-09-01") };
const assessed = (
  assessedOn: string,
  decision: "COMPETENT" | "NOT_YET_COMPETENT" | null,
  decidedOn: string | null,
) => ({
  schemeId: "board",
  assessedOn: day(assessedOn),
  decision,
  decidedOn: decidedOn === null ? null : day(decidedOn),
});

const cases: [string, Partial<GateFacts>, GateReason[]][] = [
  ["nothing at all", {}, ["NO_TRAINING", "NOT_ASSESSED"]],
  ["a course, no assessment", { trainings: [trained] }, ["NOT_ASSESSED"]],
  ["a course for another scheme", { trainings: [{ ...trained, schemeId: "clerk" }] }, ["NO_TRAINING", "NOT_ASSESSED"]],
  [
    "a course that ends tomorrow",
    { trainings: [{ ...trained, completedOn: day("2026-11-23") }] },
    ["NO_TRAINING", "NOT_ASSESSED"],
  ],
  [
    "assessed, no decision",
    { trainings: [trained], assessments: [assessed("2026-10-01", null, null)] },
    ["DECISION_PENDING"],
  ],
  ["decided tomorrow", { assessments: [assessed("2026-10-01", "COMPETENT", "2026-11-23")] }, ["DECISION_PENDING"]],
  [
    "not yet competent",
    { trainings: [trained], assessments: [assessed("2026-10-01", "NOT_YET_COMPETENT", "2026-10-05")] },
    ["NOT_YET_COMPETENT"],
  ],
  [
    "competent, no certificate",
    { assessments: [assessed("2026-10-01", "COMPETENT", "2026-10-05")] },
    ["CERTIFICATE_PENDING"],
  ],
  [
    "not yet competent, then assessed again",
    { assessments: [assessed("2026-10-01", "NOT_YET_COMPETENT", "2026-10-05"), assessed("2026-11-01", null, null)] },
    ["DECISION_PENDING"],
  ],
  [
    "assessed for another scheme",
    { assessments: [{ ...assessed("2026-10-01", "COMPETENT", "2026-10-05"), schemeId: "clerk" }] },
    ["NO_TRAINING", "NOT_ASSESSED"],
  ],
  ["a valid certificate", { certificates: [valid] }, []],
  ["valid, its last day", { certificates: [life("2023-11-23", "2026-11-22")] }, []],
  ["valid, its first day", { certificates: [life("2026-11-22", "2029-11-21")] }, []],
  ["one of two schemes that qualify", { certificates: [{ ...valid, schemeId: "finance" }] }, []],
  ["expired yesterday", { certificates: [life("2023-11-22", "2026-11-21")] }, ["EXPIRED"]],
  ["not valid yet", { certificates: [life("2026-11-23", "2029-11-22")] }, ["NOT_YET_VALID"]],
  [
    "suspended",
    { certificates: [{ ...valid, suspensions: [{ suspendedOn: day("2026-11-22"), liftedOn: null }] }] },
    ["SUSPENDED"],
  ],
  [
    "a suspension lifted today",
    { certificates: [{ ...valid, suspensions: [{ suspendedOn: day("2026-11-01"), liftedOn: today }] }] },
    [],
  ],
  ["revoked today", { certificates: [{ ...valid, revokedOn: today }] }, ["REVOKED"]],
  ["annulled today", { certificates: [{ ...valid, annulledOn: today }] }, ["ANNULLED"]],
  ["its number used twice", { certificates: [{ ...valid, holds: [{ heldOn: today, clearedOn: null }] }] }, ["HELD"]],
  [
    "its number cleared today",
    { certificates: [{ ...valid, holds: [{ heldOn: day("2026-11-01"), clearedOn: today }] }] },
    [],
  ],
  [
    "replaced by a corrected one",
    { certificates: [{ ...valid, replacedOn: today }, life("2026-11-22", "2028-05-31")] },
    [],
  ],
  [
    "replaced, and the corrected one revoked",
    {
      certificates: [
        { ...valid, replacedOn: today },
        { ...life("2026-11-22", "2028-05-31"), revokedOn: today },
      ],
    },
    ["REVOKED"],
  ],
  ["to be revoked tomorrow", { certificates: [{ ...valid, revokedOn: day("2026-11-23") }] }, []],
  [
    "one revoked, one expired",
    { certificates: [{ ...valid, revokedOn: day("2026-01-01") }, life("2022-01-01", "2024-12-31")] },
    ["REVOKED", "EXPIRED"],
  ],
  ["one expired, one valid", { certificates: [life("2022-01-01", "2024-12-31"), valid] }, []],
  [
    "of another scheme only",
    { certificates: [{ ...valid, schemeId: "clerk" }] },
    ["WRONG_SCHEME", "NO_TRAINING", "NOT_ASSESSED"],
  ],
  [
    "of another scheme, and trained for the right one",
    { certificates: [{ ...valid, schemeId: "clerk" }], trainings: [trained] },
    ["WRONG_SCHEME", "NOT_ASSESSED"],
  ],
  [
    "of another scheme, expired: no use to anybody",
    { certificates: [{ ...life("2022-01-01", "2024-12-31"), schemeId: "clerk" }] },
    ["NO_TRAINING", "NOT_ASSESSED"],
  ],
  [
    "expired: no need to be told of the course",
    { certificates: [life("2022-01-01", "2024-12-31")], trainings: [trained] },
    ["EXPIRED"],
  ],
  [
    "out of office since yesterday",
    { certificates: [valid], terms: [{ startDate: day("2025-06-01"), endDate: day("2026-11-21") }] },
    ["NOT_IN_OFFICE"],
  ],
  [
    "in office for the last day",
    { certificates: [valid], terms: [{ startDate: day("2025-06-01"), endDate: today }] },
    [],
  ],
  ["in office from today", { certificates: [valid], terms: [{ startDate: today, endDate: null }] }, []],
  [
    "in office from tomorrow",
    { certificates: [valid], terms: [{ startDate: day("2026-11-23"), endDate: null }] },
    ["NOT_IN_OFFICE"],
  ],
  ["neither in office nor certified", { terms: [] }, ["NOT_IN_OFFICE", "NO_TRAINING", "NOT_ASSESSED"]],
  ["nothing required of the post", { certificates: [valid], requirements: [] }, ["NO_REQUIREMENT"]],
  [
    "required of another post only",
    { certificates: [valid], requirements: [{ ...required("CHAIR"), schemeIds: ["board"] }] },
    ["NO_REQUIREMENT"],
  ],
  [
    "the requirement begins tomorrow",
    { certificates: [valid], requirements: [{ ...required("TREASURER"), validFrom: day("2026-11-23") }] },
    ["NO_REQUIREMENT"],
  ],
  [
    "the requirement's last day",
    { certificates: [valid], requirements: [{ ...required("TREASURER"), validTo: today }] },
    [],
  ],
  [
    "a requirement that names no scheme",
    { certificates: [valid], requirements: [{ ...required("TREASURER"), schemeIds: [] }] },
    ["WRONG_SCHEME", "NO_TRAINING", "NOT_ASSESSED"],
  ],
  [
    "of a superseded scheme, on the last day of its transition",
    { certificates: [valid], requirements: transition("2026-11-22") },
    [],
  ],
  [
    "of a superseded scheme, the day after its transition",
    { certificates: [valid], requirements: transition("2026-11-21") },
    ["SCHEME_SUPERSEDED", "NO_TRAINING", "NOT_ASSESSED"],
  ],
  [
    "of a superseded scheme, and trained for the new one",
    {
      certificates: [valid],
      trainings: [{ ...trained, schemeId: "successor" }],
      requirements: transition("2026-11-21"),
    },
    ["SCHEME_SUPERSEDED", "NOT_ASSESSED"],
  ],
];

/** The scheme "board" qualifies through this day beside its successor, which then does alone. */
function transition(lastDay: string): GateFacts["requirements"] {
  const both = { ...required("TREASURER"), validTo: day(lastDay), schemeIds: ["board", "successor"] };
  return [both, { ...required("TREASURER"), validFrom: daysAfter(day(lastDay), 1), schemeIds: ["successor"] }];
}

function required(position: GateFacts["position"]) {
  return { position, validFrom: day("2025-01-01"), validTo: null as Day | null, schemeIds: ["board"] };
}

test.each(cases)("%s", (_, facts, reasons) => {
  const answer = mayManage(withFacts(facts), today);
  expect(answer.reasons).toEqual(reasons);
  expect(answer.mayManage).toBe(reasons.length === 0);
});

test("every reason has its case", () => {
  expect(gateReasons.filter((reason) => !cases.some(([, , reasons]) => reasons.includes(reason)))).toEqual([]);
});

test.each([
  ["a certificate runs out", { certificates: [valid] }, "2028-06-01"],
  ["a certificate begins", { certificates: [life("2026-12-01", "2029-11-30")] }, "2026-12-01"],
  ["a renewal follows without a gap", { certificates: [valid, life("2028-06-01", "2031-05-31")] }, "2031-06-01"],
  [
    "a suspension begins",
    { certificates: [{ ...valid, suspensions: [{ suspendedOn: day("2026-12-24"), liftedOn: null }] }] },
    "2026-12-24",
  ],
  [
    "a suspension is lifted",
    { certificates: [{ ...valid, suspensions: [{ suspendedOn: day("2026-11-01"), liftedOn: day("2026-12-24") }] }] },
    "2026-12-24",
  ],
  [
    "a hold is cleared",
    { certificates: [{ ...valid, holds: [{ heldOn: day("2026-11-01"), clearedOn: day("2026-12-24") }] }] },
    "2026-12-24",
  ],
  ["an annulment", { certificates: [{ ...valid, annulledOn: day("2026-11-30") }] }, "2026-11-30"],
  ["a revocation", { certificates: [{ ...valid, revokedOn: day("2026-11-30") }] }, "2026-11-30"],
  [
    "the term ends",
    { certificates: [valid], terms: [{ startDate: day("2025-06-01"), endDate: day("2026-12-31") }] },
    "2027-01-01",
  ],
  [
    "the term begins",
    { certificates: [valid], terms: [{ startDate: day("2027-01-01"), endDate: null }] },
    "2027-01-01",
  ],
  [
    "another requirement",
    {
      certificates: [valid],
      requirements: [
        { ...required("TREASURER"), validTo: day("2026-12-31") },
        { ...required("TREASURER"), validFrom: day("2027-01-01"), schemeIds: ["finance"] },
      ],
    },
    "2027-01-01",
  ],
  ["nothing to come", {}, null],
  ["an expired certificate alone", { certificates: [life("2022-01-01", "2024-12-31")] }, null],
  [
    "a term that ends before the certificate begins",
    {
      certificates: [life("2027-01-01", "2029-12-31")],
      terms: [{ startDate: day("2025-06-01"), endDate: day("2026-12-31") }],
    },
    null,
  ],
] satisfies [string, Partial<GateFacts>, string | null][])("the answer changes: %s", (_, facts, changesOn) => {
  expect(mayManage(withFacts(facts), today).changesOn).toBe(changesOn);
});

const firstDay = day("2026-01-01");
const length = 60;
const anyDay = fc.integer({ min: 0, max: length }).map((offset) => daysAfter(firstDay, offset));
const anySpan = fc
  .tuple(anyDay, anyDay)
  .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [Day, Day]);
const anyScheme = fc.constantFrom("board", "finance", "clerk");
const anyFacts: fc.Arbitrary<GateFacts> = fc.record({
  position: fc.constant("TREASURER" as const),
  terms: fc.array(
    fc
      .record({ span: anySpan, open: fc.boolean() })
      .map(({ span: [startDate, endDate], open }) => ({ startDate, endDate: open ? null : endDate })),
    { maxLength: 2 },
  ),
  certificates: fc.array(
    fc
      .record({
        schemeId: anyScheme,
        span: anySpan,
        revokedOn: fc.option(anyDay),
        replacedOn: fc.option(anyDay, { freq: 6 }),
        annulledOn: fc.option(anyDay, { freq: 6 }),
        suspensions: fc.array(fc.record({ span: anySpan, open: fc.boolean() }), { maxLength: 2 }),
        holds: fc.array(fc.record({ span: anySpan, open: fc.boolean() }), { maxLength: 1 }),
      })
      .map(({ schemeId, span: [validFrom, validTo], revokedOn, replacedOn, annulledOn, suspensions, holds }) => ({
        schemeId,
        validFrom,
        validTo,
        revokedOn,
        replacedOn,
        annulledOn,
        holds: holds.map(({ span: [heldOn, clearedOn], open }) => ({ heldOn, clearedOn: open ? null : clearedOn })),
        suspensions: suspensions.map(({ span: [suspendedOn, liftedOn], open }) => ({
          suspendedOn,
          liftedOn: open ? null : liftedOn,
        })),
      })),
    { maxLength: 3 },
  ),
  trainings: fc.constant([]),
  assessments: fc.constant([]),
  requirements: fc.array(
    fc
      .record({
        position: fc.constantFrom("TREASURER" as const, "CHAIR" as const),
        span: anySpan,
        open: fc.boolean(),
        schemeIds: fc.subarray(["board", "finance"]),
      })
      .map(({ position, span: [validFrom, validTo], open, schemeIds }) => ({
        position,
        validFrom,
        validTo: open ? null : validTo,
        schemeIds,
      })),
    { maxLength: 3 },
  ),
});

test("`changesOn` is the first later day with another answer, whatever the facts", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, asked) => {
      const answerOn = (on: Day) => mayManage(facts, on).mayManage;
      // Two days beyond the last one that facts may name: nothing changes after that.
      const later = Array.from({ length: length + 2 }, (_, offset) => daysAfter(asked, offset + 1));
      const expected = later.find((on) => answerOn(on) !== answerOn(asked)) ?? null;
      expect(mayManage(facts, asked).changesOn).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("yes comes without reasons, no with at least one, and never the same one twice", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, asked) => {
      const { mayManage: yes, reasons } = mayManage(facts, asked);
      expect(yes).toBe(reasons.length === 0);
      expect(new Set(reasons).size).toBe(reasons.length);
    }),
  );
});
