import type { Day } from "@/lib/calendar/day";
import { type StandingRefusal, standingRefusal } from "./standings";
import type { CertificateLife } from "./validity";

type DayRefusal = "reason-missing" | "in-the-future" | "before-issue" | "after-expiry";
export type SuspensionRefusal = StandingRefusal | DayRefusal | "during-another-suspension";
export type LiftRefusal = StandingRefusal | "in-the-future" | "not-after-suspension";
export type RevocationRefusal = StandingRefusal | DayRefusal;

type Act = { on: Day; reason: string };

/** The suspension that nobody has lifted yet. */
export const openSuspension = ({ suspensions }: CertificateLife) =>
  suspensions.find(({ liftedOn }) => liftedOn === null) ?? null;

/** An LSP suspends for a reason, from a day of the certificate's validity that is not ahead, and once at a time. */
export function suspensionRefusal(life: CertificateLife, { on, reason }: Act, today: Day): SuspensionRefusal | null {
  const problem = standingRefusal(life, "suspend") ?? actProblem(life, { on, reason }, today);
  if (problem) return problem;
  return life.suspensions.some(({ liftedOn }) => liftedOn !== null && on < liftedOn)
    ? "during-another-suspension"
    : null;
}

/** `on` is the first day the certificate counts again. */
export function liftRefusal(life: CertificateLife, on: Day, today: Day): LiftRefusal | null {
  const refusal = standingRefusal(life, "lift");
  if (refusal) return refusal;
  if (on > today) return "in-the-future";
  const open = openSuspension(life);
  return open && on <= open.suspendedOn ? "not-after-suspension" : null;
}

/** Final, from a day of the validity that is not ahead: the days before it stay as they were. */
export function revocationRefusal(life: CertificateLife, act: Act, today: Day): RevocationRefusal | null {
  return standingRefusal(life, "revoke") ?? actProblem(life, act, today);
}

function actProblem({ validFrom, validTo }: CertificateLife, { on, reason }: Act, today: Day): DayRefusal | null {
  if (reason.trim() === "") return "reason-missing";
  if (on > today) return "in-the-future";
  if (on < validFrom) return "before-issue";
  return on > validTo ? "after-expiry" : null;
}
