import type { Day } from "@/lib/calendar/day";
import type { CertificateLife } from "./validity";

export type SuspensionRefusal =
  | "reason-missing"
  | "in-the-future"
  | "before-issue"
  | "after-expiry"
  | "already-revoked"
  | "already-suspended"
  | "during-another-suspension";
export type LiftRefusal = "in-the-future" | "already-revoked" | "not-suspended" | "not-after-suspension";
export type RevocationRefusal =
  | "reason-missing"
  | "in-the-future"
  | "before-issue"
  | "after-expiry"
  | "already-revoked";

type Act = { on: Day; reason: string };

/** The suspension that nobody has lifted yet. */
export const openSuspension = ({ suspensions }: CertificateLife) =>
  suspensions.find(({ liftedOn }) => liftedOn === null) ?? null;

/** An LSP suspends for a reason, from a day of the certificate's validity that is not ahead, and once at a time. */
export function suspensionRefusal(life: CertificateLife, { on, reason }: Act, today: Day): SuspensionRefusal | null {
  if (life.revokedOn !== null) return "already-revoked";
  if (openSuspension(life)) return "already-suspended";
  const problem = actProblem(life, { on, reason }, today);
  if (problem) return problem;
  return life.suspensions.some(({ liftedOn }) => liftedOn !== null && on < liftedOn)
    ? "during-another-suspension"
    : null;
}

/** `on` is the first day the certificate counts again. */
export function liftRefusal(life: CertificateLife, on: Day, today: Day): LiftRefusal | null {
  if (life.revokedOn !== null) return "already-revoked";
  const open = openSuspension(life);
  if (!open) return "not-suspended";
  if (on > today) return "in-the-future";
  return on <= open.suspendedOn ? "not-after-suspension" : null;
}

/** Final, from a day of the validity that is not ahead: the days before it stay as they were. */
export function revocationRefusal(life: CertificateLife, act: Act, today: Day): RevocationRefusal | null {
  return life.revokedOn === null ? actProblem(life, act, today) : "already-revoked";
}

function actProblem({ validFrom, validTo }: CertificateLife, { on, reason }: Act, today: Day) {
  if (reason.trim() === "") return "reason-missing";
  if (on > today) return "in-the-future";
  if (on < validFrom) return "before-issue";
  return on > validTo ? "after-expiry" : null;
}
