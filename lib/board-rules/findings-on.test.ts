import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { boardFacts, fivePosts, termFacts, wholeBoard } from "@/tests/factories/board-facts";
import type { BoardFacts, TermFacts } from "./board-facts";
import { findingsOn } from "./findings-on";
import { rulesOn } from "./rule-changes";
import { boardRules, ruleCodes } from "./rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const found = (facts: BoardFacts, on = today) => findingsOn(on, facts, boardRules);
const codes = (facts: BoardFacts, on = today) => found(facts, on).map(({ rule, count }) => `${rule} ${count}`);
const withTerms = (...terms: TermFacts[]) => boardFacts({ terms });
const members = (position: Position, count: number) =>
  Array.from({ length: count }, (_, at) => termFacts(position, { id: `${position} ${at + 1}` }));
const supervisors = (count: number) => [termFacts("SUPERVISOR_CHAIR"), ...members("SUPERVISOR_MEMBER", count - 1)];
const board = (count: number) => [
  ...fivePosts.slice(0, count).map((post) => termFacts(post)),
  ...members("BOARD_MEMBER", Math.max(0, count - 5)),
];

test("five and three make no finding", () => {
  expect(found(boardFacts())).toEqual([]);
});

test("nobody in office is one finding, as heavy as all required posts", () => {
  expect(codes(withTerms())).toEqual(["NOBODY_IN_OFFICE 8"]);
  expect(codes(boardFacts({ terms: [], kind: "WORKER" }))).toEqual(["NOBODY_IN_OFFICE 6"]);
});

test.each([
  [3, ["BOARD_TOO_SMALL 2", "NAMED_POST_VACANT 2"]],
  [4, ["BOARD_TOO_SMALL 1", "NAMED_POST_VACANT 1"]],
  [5, []],
  [6, ["BOARD_EVEN 1"]],
  [7, []],
  [8, ["BOARD_EVEN 1"]],
])("a board of %i: %j", (count, expected) => {
  expect(codes(withTerms(...board(count), ...supervisors(3)))).toEqual(expected);
});

test.each([
  [1, ["SUPERVISORS_TOO_FEW 2"]],
  [2, ["SUPERVISORS_TOO_FEW 1"]],
  [3, []],
  [4, ["SUPERVISORS_EVEN 1"]],
  [5, []],
])("%i supervisors: %j", (count, expected) => {
  expect(codes(withTerms(...board(5), ...supervisors(count)))).toEqual(expected);
});

test("a board without a supervisor at all is told so, and that their chair is missing", () => {
  expect(codes(withTerms(...board(5)))).toEqual(["SUPERVISORS_TOO_FEW 3", "NAMED_POST_VACANT 1"]);
});

test.each(["CHAIR", "SECRETARY", "TREASURER", "SUPERVISOR_CHAIR"] as const)(
  "without %s a named post is vacant",
  (post) => {
    const [vacancy] = found(withTerms(...wholeBoard().filter(({ position }) => position !== post))).filter(
      ({ rule }) => rule === "NAMED_POST_VACANT",
    );
    expect(vacancy).toMatchObject({ count: 1, positions: [post] });
  },
);

test("a vice chair is no named post: seven of others may stand in", () => {
  const others = wholeBoard().filter(({ position }) => position !== "VICE_CHAIR_BUSINESS");
  expect(codes(withTerms(...others, termFacts("BOARD_MEMBER")))).toEqual([]);
});

test("the chair of the supervisors holds the post by office, in a village", () => {
  const elected = wholeBoard().map((term) => ({ ...term, basis: "ELECTED" as const }));
  expect(codes(withTerms(...elected))).toEqual(["SUPERVISOR_CHAIR_ELECTED 1"]);
  expect(codes(boardFacts({ terms: elected, kind: "WORKER" }))).toEqual([]);
});

test("numbers, posts and offices of SE Menkop 1/2025 are not asked of workers' and unions' cooperatives", () => {
  for (const kind of ["WORKER", "UNION"] as const)
    expect(codes(boardFacts({ kind, terms: [termFacts("CHAIR"), termFacts("TREASURER")] }))).toEqual([]);
});

test.each([
  ["2030-05-31", []],
  ["2030-06-01", ["TERM_OVER_FIVE_YEARS 8"]],
])("on %s, five years after 1 June 2025: %j", (on, expected) => {
  expect(codes(boardFacts(), day(on))).toEqual(expected);
});

test("a term of 29 February is over five years old on 28 February, and one that ended is not", () => {
  const leap = (endDate: Day | null) =>
    wholeBoard().map((term, at) => (at === 0 ? { ...term, startDate: day("2024-02-29"), endDate } : term));
  const founded = { foundedOn: day("2024-01-01") };
  expect(codes(boardFacts({ ...founded, terms: leap(null) }), day("2029-02-27"))).toEqual([]);
  expect(codes(boardFacts({ ...founded, terms: leap(null) }), day("2029-02-28"))).toEqual(["TERM_OVER_FIVE_YEARS 1"]);
  expect(codes(boardFacts({ ...founded, terms: leap(day("2029-02-27")) }), day("2029-02-28"))).toEqual([
    "BOARD_TOO_SMALL 1",
    "NAMED_POST_VACANT 1",
  ]);
});

const chairs = (...terms: [from: string, to: string | null, more?: Partial<TermFacts>][]) => {
  const others = wholeBoard().filter(({ position }) => position !== "CHAIR");
  const held = terms.map(([from, to, more], at) =>
    termFacts("CHAIR", {
      id: `term ${at}`,
      personId: "Budi",
      startDate: day(from),
      endDate: to === null ? null : day(to),
      ...more,
    }),
  );
  return boardFacts({ foundedOn: day("2010-01-01"), terms: [...others, ...held] } as Partial<BoardFacts>);
};

test.each([
  ["two terms in a row", chairs(["2018-01-01", "2022-12-31"], ["2023-01-01", null]), []],
  [
    "three",
    chairs(["2013-01-01", "2017-12-31"], ["2018-01-01", "2022-12-31"], ["2023-01-01", null]),
    ["OVER_TWO_TERMS 1"],
  ],
  [
    "three, 180 days apart",
    chairs(["2013-01-01", "2017-12-31"], ["2018-01-01", "2022-12-31"], ["2023-06-29", null]),
    ["OVER_TWO_TERMS 1"],
  ],
  [
    "three, 181 days apart",
    chairs(["2013-01-01", "2017-12-31"], ["2018-01-01", "2022-12-31"], ["2023-06-30", null]),
    [],
  ],
  [
    "one of the three entered by mistake",
    chairs(
      ["2013-01-01", "2017-12-31", { endReason: "DATA_ERROR" }],
      ["2018-01-01", "2022-12-31"],
      ["2023-01-01", null],
    ),
    [],
  ],
  [
    "one of the three in another post",
    chairs(["2013-01-01", "2017-12-31", { position: "SECRETARY" }], ["2018-01-01", "2022-12-31"], ["2023-01-01", null]),
    [],
  ],
  [
    "one of the three somebody else's",
    chairs(["2013-01-01", "2017-12-31", { personId: "Siti" }], ["2018-01-01", "2022-12-31"], ["2023-01-01", null]),
    [],
  ],
])("%s", (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

const relation = (more = {}) => ({
  id: "relation",
  personId: "person of CHAIR",
  otherPersonId: "person of SUPERVISOR_CHAIR",
  kind: "SPOUSE" as const,
  declaredOn: day("2026-01-10"),
  withdrawnOn: null as Day | null,
  ...more,
});

test.each([
  ["2026-01-09", {}, []],
  ["2026-01-10", {}, ["FIRST_DEGREE_RELATION 1"]],
  ["2026-02-01", { withdrawnOn: day("2026-02-02") }, ["FIRST_DEGREE_RELATION 1"]],
  ["2026-02-02", { withdrawnOn: day("2026-02-02") }, []],
  ["2026-02-02", { otherPersonId: "somebody without a post" }, []],
])("on %s a relation %j: %j", (on, more, expected) => {
  expect(codes(boardFacts({ relations: [relation(more)] }), day(on))).toEqual(expected);
});

test("a relation is found across both organs and within one, and only while both hold a post", () => {
  const within = relation({ otherPersonId: "person of TREASURER" });
  expect(codes(boardFacts({ relations: [relation(), within] }))).toEqual(["FIRST_DEGREE_RELATION 2"]);
  const left = wholeBoard().map((term) =>
    term.position === "TREASURER" ? { ...term, endDate: day("2026-06-14") } : term,
  );
  expect(codes(boardFacts({ terms: left, relations: [within] }))).not.toContain("FIRST_DEGREE_RELATION 1");
});

test("no woman in either organ is an indicator", () => {
  const men = wholeBoard().map((term) => ({ ...term, sex: "MALE" as const }));
  expect(codes(withTerms(...men))).toEqual(["NO_WOMAN_IN_OFFICE 1"]);
  expect(boardRules.NO_WOMAN_IN_OFFICE.severity).toBe("INDICATOR");
});

test("nothing is found before the founding or after the dissolution", () => {
  const facts = boardFacts({ terms: [], dissolvedOn: day("2026-03-31") });
  expect(codes(facts, day("2025-05-31"))).toEqual([]);
  expect(codes(facts, day("2025-06-01"))).toEqual(["NOBODY_IN_OFFICE 8"]);
  expect(codes(facts, day("2026-03-31"))).toEqual(["NOBODY_IN_OFFICE 8"]);
  expect(codes(facts, day("2026-04-01"))).toEqual([]);
});

test("a measure that the ministry has changed is the one that counts, from its day on", () => {
  const change = { severity: "FINDING" as const, legalBasis: "SE 9/2026", validFrom: day("2026-07-01") };
  const changes = [
    { ...change, rule: "BOARD_TOO_SMALL" as const, threshold: 7 },
    { ...change, rule: "TERM_OVER_FIVE_YEARS" as const, threshold: 12 },
  ];
  const on = (at: Day) =>
    findingsOn(at, boardFacts(), rulesOn(at, changes)).map(({ rule, count }) => `${rule} ${count}`);
  expect(on(day("2026-06-30"))).toEqual([]);
  expect(on(day("2026-07-01"))).toEqual(["BOARD_TOO_SMALL 2", "TERM_OVER_FIVE_YEARS 8"]);
});

test("every rule about the board is held to a case above or below", () => {
  expect(ruleCodes.filter((code) => boardRules[code].about !== "COOPERATIVE")).toHaveLength(11);
});
