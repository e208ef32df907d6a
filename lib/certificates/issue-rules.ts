import { type Day, monthsAfter } from "@/lib/calendar/day";
import {
  type NumberedScheme,
  type NumberProblem,
  numberProblems,
  type RegistrationProblem,
  registrationProblems,
} from "./number-rules";

/** One certificate of a batch's form, its numbers tidied. Where one is null the next free one is taken. */
export type EnteredCertificate = { assessmentId: string; number: string | null; registrationNumber: string | null };

/** Somebody assessed in the batch; `decidedOn` and `decision` are null until the pleno has decided. */
export type DecidedCandidate = {
  name: string;
  personId: string;
  assessedOn: Day;
  decidedOn: Day | null;
  decision: "COMPETENT" | "NOT_YET_COMPETENT" | null;
  certified: boolean;
};

export type CandidateProblem =
  | "not-in-this-batch"
  | "named-twice"
  | "not-decided"
  | "not-competent"
  | "already-issued"
  | "issued-before-assessment"
  | "issued-before-decision";

/** `field` is where in the row the problem belongs. */
export type IssueProblem = { assessmentId: string; name: string } & (
  | { field: "row"; problem: CandidateProblem }
  | { field: "number"; problem: NumberProblem | "number-twice" | "number-used" }
  | { field: "registrationNumber"; problem: RegistrationProblem | "registration-twice" | "registration-used" }
);

export type IssueRefusal =
  | { code: "batch-not-found" | "nothing-entered" | "in-the-future" }
  | { code: "rows-refused"; rows: IssueProblem[] };

type Facts = {
  candidates: ReadonlyMap<string, DecidedCandidate>;
  scheme: NumberedScheme;
  licenceNumber: string;
  /** Of the numbers typed, of either kind, those that another certificate bears. */
  used: ReadonlySet<string>;
  today: Day;
};

/** The last day that counts: issued on 29 February 2024 for 36 months, it counts through 28 February 2027. */
export const lastValidDay = (issuedOn: Day, validityMonths: number) => monthsAfter(issuedOn, validityMonths);

/**
 * Why these certificates may not be issued, or null. One wrong row refuses them all. A certificate rests on a decision of
 * K that is not younger, exists once, and bears numbers of its scheme, LSP and year that no other certificate has.
 */
export function refusalOf(
  { issuedOn, rows }: { issuedOn: Day; rows: EnteredCertificate[] },
  facts: Facts,
): IssueRefusal | null {
  if (rows.length === 0) return { code: "nothing-entered" };
  if (issuedOn > facts.today) return { code: "in-the-future" };

  const problems = rows.flatMap((row, at) => problemsOf(row, rows.slice(0, at), issuedOn, facts));
  return problems.length > 0 ? { code: "rows-refused", rows: problems } : null;
}

function problemsOf(
  row: EnteredCertificate,
  before: EnteredCertificate[],
  issuedOn: Day,
  facts: Facts,
): IssueProblem[] {
  const candidate = facts.candidates.get(row.assessmentId);
  const of = { assessmentId: row.assessmentId, name: candidate?.name ?? "" };
  const twice = before.some(({ assessmentId }) => assessmentId === row.assessmentId);
  const ofRow = twice ? "named-twice" : candidateProblem(candidate, issuedOn);
  // Whoever gets no certificate needs no better number.
  if (ofRow) return [{ ...of, field: "row", problem: ofRow }];

  const problems: IssueProblem[] = [];
  const number = typedNumberProblem(row.number, before, issuedOn, facts);
  if (number) problems.push({ ...of, field: "number", problem: number });
  const registration = typedRegistrationProblem(row.registrationNumber, before, issuedOn, facts);
  if (registration) problems.push({ ...of, field: "registrationNumber", problem: registration });
  return problems;
}

type Typed = string | null;

function typedNumberProblem(number: Typed, before: EnteredCertificate[], issuedOn: Day, { scheme, used }: Facts) {
  if (number === null) return null;
  const [problem] = numberProblems(number, scheme, issuedOn);
  if (problem) return problem;
  if (before.some((row) => row.number === number)) return "number-twice";
  return used.has(number) ? "number-used" : null;
}

function typedRegistrationProblem(number: Typed, before: EnteredCertificate[], issuedOn: Day, facts: Facts) {
  if (number === null) return null;
  const [problem] = registrationProblems(number, facts.licenceNumber, issuedOn);
  if (problem) return problem;
  if (before.some((row) => row.registrationNumber === number)) return "registration-twice";
  return facts.used.has(number) ? "registration-used" : null;
}

function candidateProblem(candidate: DecidedCandidate | undefined, issuedOn: Day): CandidateProblem | null {
  if (!candidate) return "not-in-this-batch";
  if (candidate.certified) return "already-issued";
  if (candidate.decidedOn === null) return "not-decided";
  if (candidate.decision !== "COMPETENT") return "not-competent";
  if (issuedOn < candidate.assessedOn) return "issued-before-assessment";
  return issuedOn < candidate.decidedOn ? "issued-before-decision" : null;
}
