import fc from "fast-check";
import { expect, test } from "vitest";
import { Day, daysAfter } from "@/lib/calendar/day";
import { positions } from "@/lib/cooperatives/positions";
import { boardFacts, termFacts, wholeBoard } from "@/tests/factories/board-facts";
import { findingSpans, spansOn } from "./finding-spans";
import { findingsOn } from "./findings-on";
import { type RuleChange, rulesOn } from "./rule-changes";

const day = (text: string) => Day.parse(text);
const firstDay = day("2025-06-01");

test("a term begins and ends a finding at midnight, in the past as in the future", () => {
  const terms = wholeBoard().map((term) =>
    term.position === "TREASURER" ? { ...term, startDate: day("2026-01-01"), endDate: day("2026-12-31") } : term,
  );
  expect(findingSpans(boardFacts({ terms }), [])).toEqual([
    { rule: "BOARD_TOO_SMALL", fromDay: "2025-06-01", toDay: "2025-12-31", sinceDay: "2025-06-01", count: 1 },
    { rule: "NAMED_POST_VACANT", fromDay: "2025-06-01", toDay: "2025-12-31", sinceDay: "2025-06-01", count: 1 },
    { rule: "BOARD_TOO_SMALL", fromDay: "2027-01-01", toDay: null, sinceDay: "2027-01-01", count: 1 },
    { rule: "NAMED_POST_VACANT", fromDay: "2027-01-01", toDay: null, sinceDay: "2027-01-01", count: 1 },
    { rule: "TERM_OVER_FIVE_YEARS", fromDay: "2030-06-01", toDay: null, sinceDay: "2030-06-01", count: 7 },
  ]);
});

test("one more of the same is a new span that has been left since the first", () => {
  const terms = wholeBoard().map((term) =>
    term.position === "TREASURER"
      ? { ...term, endDate: day("2026-03-31") }
      : term.position === "SECRETARY"
        ? { ...term, endDate: day("2026-06-30") }
        : { ...term, startDate: day("2026-01-01") },
  );
  const vacancies = findingSpans(boardFacts({ terms }), []).filter(({ rule }) => rule === "NAMED_POST_VACANT");
  expect(vacancies.map(({ fromDay, sinceDay, count }) => [fromDay, sinceDay, count])).toEqual([
    ["2025-06-01", "2025-06-01", 2],
    ["2026-04-01", "2026-04-01", 1],
    ["2026-07-01", "2026-04-01", 2],
  ]);
});

test("a dissolved cooperative has no finding any more", () => {
  expect(findingSpans(boardFacts({ terms: [], dissolvedOn: day("2026-01-31") }), [])).toEqual([
    { rule: "NOBODY_IN_OFFICE", fromDay: "2025-06-01", toDay: "2026-01-31", sinceDay: "2025-06-01", count: 8 },
  ]);
});

const offset = fc.integer({ min: 0, max: 2600 });
const aTerm = fc
  .record({
    id: fc.uuid(),
    personId: fc.constantFrom("a", "b", "c"),
    position: fc.constantFrom(...positions),
    sex: fc.constantFrom("FEMALE" as const, "MALE" as const),
    basis: fc.constantFrom("ELECTED" as const, "EX_OFFICIO" as const),
    from: offset,
    length: fc.option(fc.integer({ min: 0, max: 2000 })),
  })
  .map(({ from, length, position, ...term }) =>
    termFacts(position, {
      ...term,
      startDate: daysAfter(firstDay, from),
      endDate: length === null ? null : daysAfter(firstDay, from + length),
    }),
  );
const aRelation = fc
  .record({ id: fc.uuid(), from: offset, length: fc.option(fc.integer({ min: 0, max: 400 })) })
  .map(({ id, from, length }) => ({
    ...{ id, personId: "a", otherPersonId: "b", kind: "SPOUSE" as const },
    declaredOn: daysAfter(firstDay, from),
    withdrawnOn: length === null ? null : daysAfter(firstDay, from + length),
  }));
const aChange = fc
  .record({
    rule: fc.constantFrom("BOARD_TOO_SMALL" as const, "TERM_OVER_FIVE_YEARS" as const, "OVER_TWO_TERMS" as const),
    validFrom: offset.map((days) => daysAfter(firstDay, days)),
    threshold: fc.constantFrom(1, 3, 7, 24, 48),
  })
  .map((change): RuleChange => ({ ...change, severity: "FINDING", legalBasis: "SE" }));

test("the spans say of every day what the rules say of it", () => {
  fc.assert(
    fc.property(
      fc.array(aTerm, { maxLength: 10 }),
      fc.array(aRelation, { maxLength: 2 }),
      fc.uniqueArray(aChange, { maxLength: 3, selector: ({ rule, validFrom }) => `${rule} ${validFrom}` }),
      fc.option(offset),
      (terms, relations, changes, lasts) => {
        const dissolvedOn = lasts === null ? null : daysAfter(firstDay, lasts);
        const facts = boardFacts({ terms, relations, dissolvedOn });
        const spans = findingSpans(facts, changes);
        const edges = spans.flatMap(({ fromDay, toDay }) => [fromDay, toDay ?? fromDay]);
        const days = new Set([-1, 0, 700, 1826, 2600, 4600].map((days) => daysAfter(firstDay, days)));
        for (const edge of edges) for (const around of [-1, 0, 1]) days.add(daysAfter(edge, around));
        for (const on of days) {
          const said = (found: { rule: string; count: number }[]) =>
            found
              .map(({ rule, count }) => `${rule} ${count}`)
              .sort()
              .join();
          const ruled = said(findingsOn(on, facts, rulesOn(on, changes)));
          expect(`${on}: ${said(spansOn(on, spans))}`).toBe(`${on}: ${ruled}`);
        }
      },
    ),
    { numRuns: 150 },
  );
});
