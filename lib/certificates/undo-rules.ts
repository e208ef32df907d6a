import { type Day, daysAfter } from "@/lib/calendar/day";
import type { CertificateEventKind } from "@/lib/db/generated/enums";
import { type CertificateAct, type StandingRefusal, standingRefusal } from "./standings";
import type { CertificateLife } from "./validity";

/** So long a slip can be taken back; later, and once anything else has happened to the certificate, it stands. */
export const daysToUndo = 7;

export type UndoRefusal = StandingRefusal | "nothing-to-undo" | "too-late-to-undo" | "changed-since";

/** The newest entry of a certificate's history; `recordedOn` is null for those from before this was kept. */
export type LastEvent = { kind: CertificateEventKind; recordedOn: Day | null };

export const undoing: Partial<Record<CertificateEventKind, CertificateAct>> = {
  SUSPENDED: "undo-suspension",
  LIFTED: "undo-lift",
  REVOKED: "undo-revocation",
};

/** Why the last thing that was done to a certificate cannot be taken back, or null. */
export function undoRefusal(life: CertificateLife, last: LastEvent | null, today: Day): UndoRefusal | null {
  const act = last && undoing[last.kind];
  if (!last || !act) return "nothing-to-undo";
  if (last.recordedOn === null || daysAfter(last.recordedOn, daysToUndo) < today) return "too-late-to-undo";
  return standingRefusal(life, act);
}
