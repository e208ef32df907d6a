import type { RuleCode, RuleSeverity } from "@/lib/board-rules/rules";
import { type Day, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { Seat } from "@/lib/cooperatives/seats";
import type { Requirement } from "./may-manage";
import type { GatedTerm } from "./queries";

const daysAhead = 90;

export type NextSteps = {
  /** Required posts that nobody holds and nobody is entered to take. */
  vacant: Position[];
  uncertified: GatedTerm[];
  /** Schemes that those of them without a course need, for the posts they hold. */
  schemesToTrain: string[];
  /** Holders who may manage today and no longer will within 90 days, the first to lapse first. */
  lapsing: (GatedTerm & { lapsesOn: Day })[];
};

/** What a board has to do next, from its seats on a day. */
export function nextSteps(seats: Seat<GatedTerm>[], requirements: Requirement[], on: Day): NextSteps {
  const held = seats.flatMap(({ holder }) => holder ?? []);
  const uncertified = held.filter(({ gate }) => gate && !gate.mayManage);
  const untrained = uncertified.filter(({ gate }) => gate?.reasons.includes("NO_TRAINING"));
  const inForce = requirements.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  const lapsing = held.flatMap((term) => {
    const lapsesOn = term.gate?.mayManage ? term.gate.changesOn : null;
    // A term that ends by itself is no certificate to renew.
    const termEnds = term.endDate !== null && lapsesOn !== null && term.endDate < lapsesOn;
    return lapsesOn !== null && !termEnds && lapsesOn <= daysAfter(on, daysAhead) ? [{ ...term, lapsesOn }] : [];
  });
  return {
    vacant: seats
      .filter(({ required, holder, successor }) => required && !holder && !successor)
      .map(({ position }) => position),
    uncertified,
    schemesToTrain: [
      ...new Set(
        untrained.flatMap(({ position }) =>
          inForce.filter((it) => it.position === position).flatMap((it) => it.schemeIds),
        ),
      ),
    ],
    lapsing: lapsing.sort((one, other) => (one.lapsesOn < other.lapsesOn ? -1 : 1)),
  };
}

export type StepName = "RETURNED" | "VACANT" | "LAPSING" | "FINDINGS" | "UNCERTIFIED";

const mostSteps = 3;
const soon = 30;

/** What a vacant post makes the rules find is mended by filling it. */
const foundInVacancies: RuleCode[] = [
  "NOBODY_IN_OFFICE",
  "BOARD_TOO_SMALL",
  "SUPERVISORS_TOO_FEW",
  "NAMED_POST_VACANT",
];

type Weighed = { rule: RuleCode; severity: RuleSeverity };

/** The findings that are a step of their own: what a board mends otherwise than by filling a vacant post. */
export const findingsToMend = <Found extends Weighed>(findings: Found[], { vacant }: NextSteps): Found[] =>
  findings.filter(
    ({ rule, severity }) => severity !== "INDICATOR" && (vacant.length === 0 || !foundInVacancies.includes(rule)),
  );

/**
 * The most useful steps first, three at most. What was sent back comes before all else, since somebody waits for it; then
 * a post without anybody, what a date takes away within a month, what the rules find wrong, the courses still to be
 * taken, what runs out later, and mere warnings.
 */
export function rankedSteps(
  steps: NextSteps,
  { findings, returned = 0 }: { findings: Weighed[]; returned?: number },
  on: Day,
): StepName[] {
  const { vacant, uncertified, lapsing } = steps;
  const toMend = findingsToMend(findings, steps);
  const lapsesSoon = lapsing.some(({ lapsesOn }) => lapsesOn <= daysAfter(on, soon));
  const ranked: [StepName, boolean][] = [
    ["RETURNED", returned > 0],
    ["VACANT", vacant.length > 0],
    ["LAPSING", lapsesSoon],
    ["FINDINGS", toMend.some(({ severity }) => severity === "FINDING")],
    ["UNCERTIFIED", uncertified.length > 0],
    ["LAPSING", lapsing.length > 0],
    ["FINDINGS", toMend.length > 0],
  ];
  return [...new Set(ranked.flatMap(([name, asked]) => (asked ? [name] : [])))].slice(0, mostSteps);
}
