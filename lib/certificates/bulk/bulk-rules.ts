import type { Day } from "@/lib/calendar/day";
import {
  type LiftRefusal,
  liftRefusal,
  type RevocationRefusal,
  revocationRefusal,
  type SuspensionRefusal,
  suspensionRefusal,
} from "../lifecycle-rules";
import type { CertificateLife } from "../validity";
import type { NotFound } from "../visibility";
import type { BulkActKind } from "./bulk-states";

/** What one list may hold: more than an LSP issues in a month. */
export const mostAtOnce = 1_000;

export type BulkAsked = { kind: BulkActKind; effectiveOn: Day; reason: string };
export type CertificateRefusal = SuspensionRefusal | LiftRefusal | RevocationRefusal;
export type RowProblem = { number: string; problem: CertificateRefusal | "number-unknown" };

export type AskRefusal =
  | { code: "not-permitted" | "reason-missing" | "in-the-future" | "nothing-chosen" | "too-many" }
  | { code: "rows-refused"; rows: RowProblem[] };

/** Why one certificate cannot be among them, or null: the rule for one alone. */
export function certificateRefusal(
  life: CertificateLife,
  { kind, effectiveOn, reason }: BulkAsked,
  today: Day,
): CertificateRefusal | null {
  switch (kind) {
    case "SUSPEND":
      return suspensionRefusal(life, { on: effectiveOn, reason }, today);
    case "LIFT":
      return liftRefusal(life, effectiveOn, today);
    case "REVOKE":
      return revocationRefusal(life, { on: effectiveOn, reason }, today);
  }
}

export type AskedFor = { number: string; life: CertificateLife };

/** Why such a list may not be put before another officer, or null. One wrong certificate refuses them all. */
export function askRefusal(
  asked: BulkAsked,
  { certificates, unknown }: { certificates: AskedFor[]; unknown: string[] },
  today: Day,
): AskRefusal | null {
  if (asked.reason.trim() === "") return { code: "reason-missing" };
  if (asked.effectiveOn > today) return { code: "in-the-future" };
  if (certificates.length + unknown.length === 0) return { code: "nothing-chosen" };
  if (certificates.length + unknown.length > mostAtOnce) return { code: "too-many" };
  const rows: RowProblem[] = [
    ...unknown.map((number) => ({ number, problem: "number-unknown" }) as const),
    ...certificates.flatMap(({ number, life }) => {
      const problem = certificateRefusal(life, asked, today);
      return problem ? [{ number, problem }] : [];
    }),
  ];
  return rows.length > 0 ? { code: "rows-refused", rows } : null;
}

/** What the refusal of an act says about the one certificate it was asked for. */
export function refusalOfOne(refusal: AskRefusal): CertificateRefusal | NotFound {
  switch (refusal.code) {
    case "reason-missing":
    case "in-the-future":
      return refusal.code;
    case "rows-refused": {
      const problem = refusal.rows[0]?.problem ?? "number-unknown";
      return problem === "number-unknown" ? "certificate-not-found" : problem;
    }
    // Of another LSP, or there is none.
    case "not-permitted":
    case "nothing-chosen":
    case "too-many":
      return "certificate-not-found";
  }
}
