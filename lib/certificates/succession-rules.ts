import { type Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import type { Renewal } from "@/lib/db/generated/enums";
import { lastValidDay } from "./issue-rules";
import {
  type NumberedScheme,
  type NumberProblem,
  numberProblems,
  type RegistrationProblem,
  registrationProblems,
} from "./number-rules";
import { type StandingRefusal, standingRefusal } from "./standings";
import type { CertificateLife } from "./validity";

export type Validity = { validFrom: Day; validTo: Day };

/**
 * The days of a renewed certificate. From the old end: it begins the day after, and the day of the month stays. From the
 * new issue, and wherever the old one has ended already: nothing is made up for days on which nobody was certified.
 */
export function renewedValidity(rule: Renewal, old: Validity, issuedOn: Day, months: number): Validity {
  if (rule === "FROM_OLD_END" && issuedOn <= old.validTo)
    return { validFrom: daysAfter(old.validTo, 1), validTo: monthsAfter(old.validTo, months) };
  return { validFrom: issuedOn, validTo: lastValidDay(issuedOn, months) };
}

/** The days of a paper in place of a wrong one: what is left of the validity, which it does not lengthen. */
export const reissuedValidity = (old: Validity, issuedOn: Day): Validity => ({
  validFrom: issuedOn < old.validFrom ? old.validFrom : issuedOn,
  validTo: old.validTo,
});

/** Typed numbers are tidied; null where the next free one is to be taken. */
export type Successor = { issuedOn: Day; number: string | null; registrationNumber: string | null; reason: string };

export type SuccessionRefusal =
  | StandingRefusal
  | NumberProblem
  | RegistrationProblem
  | "reason-missing"
  | "name-missing"
  | "in-the-future"
  | "before-issue"
  | "before-last-change"
  | "after-expiry"
  | "issued-elsewhere"
  | "already-renewed"
  | "body-not-licensed"
  | "scheme-outside-licence"
  | "number-used"
  | "registration-used";

type Facts = {
  life: CertificateLife;
  elsewhere: boolean;
  scheme: NumberedScheme;
  licenceNumber: string;
  /** Of the numbers typed, of either kind, those that another certificate bears. */
  used: ReadonlySet<string>;
  today: Day;
};

/** Why a certificate may not be renewed, or null: it is in force and has begun; whether it has ended does not matter. */
export function renewalRefusal(
  successor: Successor,
  facts: Facts & { renewed: boolean; licenceProblem: "body-not-licensed" | "scheme-outside-licence" | null },
): SuccessionRefusal | null {
  return (
    standingRefusal(facts.life, "renew") ??
    (facts.renewed ? "already-renewed" : facts.licenceProblem) ??
    successorRefusal(successor, facts, facts.life.validFrom)
  );
}

/** Why no other paper may take its place, or null. The name on it is the one thing that may differ. */
export function reissueRefusal(
  { holderName, ...successor }: Successor & { holderName: string },
  facts: Facts,
): SuccessionRefusal | null {
  if (facts.elsewhere) return "issued-elsewhere";
  const refusal = standingRefusal(facts.life, "reissue");
  if (refusal) return refusal;
  if (holderName.trim() === "") return "name-missing";
  if (successor.issuedOn > facts.life.validTo) return "after-expiry";
  // Renewed ahead, it may turn out to be wrong before its first day.
  return successorRefusal(successor, facts, facts.life.validFrom > facts.today ? null : facts.life.validFrom);
}

function successorRefusal(
  { issuedOn, number, registrationNumber, reason }: Successor,
  facts: Facts,
  earliest: Day | null,
): SuccessionRefusal | null {
  if (reason.trim() === "") return "reason-missing";
  if (issuedOn > facts.today) return "in-the-future";
  if (earliest !== null && issuedOn < earliest) return "before-issue";
  // Or it would count on days on which the one before was suspended or held.
  const { suspensions, holds } = facts.life;
  const interrupted = [...suspensions.map(({ liftedOn }) => liftedOn), ...holds.map(({ clearedOn }) => clearedOn)];
  if (interrupted.some((until) => until !== null && issuedOn < until)) return "before-last-change";
  const [problem] = number === null ? [] : numberProblems(number, facts.scheme, issuedOn);
  if (problem) return problem;
  if (number !== null && facts.used.has(number)) return "number-used";
  if (registrationNumber === null) return null;
  const [wrong] = registrationProblems(registrationNumber, facts.licenceNumber, issuedOn);
  return wrong ?? (facts.used.has(registrationNumber) ? "registration-used" : null);
}
