import type { Day } from "@/lib/calendar/day";
import { type CandidateState, mayBecome } from "./candidate-states";

export const shortestReason = 10;
export const longestReason = 1000;

export type FileRefusal =
  | "not-possible-now"
  | "already-appealed"
  | "before-decision"
  | "in-the-future"
  | "reason-missing"
  | "reason-too-long";

/** Why a candidate cannot appeal, or null. Only BK is appealed against, and once (FR.AK.04). */
export function fileRefusal(
  { filedOn, reason }: { filedOn: Day; reason: string },
  { state, decidedOn, today }: { state: CandidateState; decidedOn: Day | null; today: Day },
): FileRefusal | null {
  if (state === "APPEALED" || state === "CLOSED") return "already-appealed";
  if (!mayBecome(state, "APPEALED") || decidedOn === null) return "not-possible-now";
  if (filedOn > today) return "in-the-future";
  if (filedOn < decidedOn) return "before-decision";
  return reasonProblem(reason);
}

export type Appealed = {
  assessorId: string;
  /** Who decided, and who sat with them. */
  decidedById: string;
  decidedMemberIds: readonly string[];
  filedOn: Day;
  settled: boolean;
};

export type SettleRefusal =
  | "already-settled"
  | "assessed-or-decided"
  | "member-assessed-or-decided"
  | "before-appeal"
  | "in-the-future"
  | "reason-missing"
  | "reason-too-long";

/** Why these people may not settle this appeal, or null: none of them assessed the candidate or decided before. */
export function settleRefusal(
  { settledOn, settledById, memberIds, reason }: SettleAsked,
  { assessorId, decidedById, decidedMemberIds, filedOn, settled }: Appealed,
  today: Day,
): SettleRefusal | null {
  if (settled) return "already-settled";
  const partial = new Set([assessorId, decidedById, ...decidedMemberIds]);
  if (partial.has(settledById)) return "assessed-or-decided";
  if (memberIds.some((id) => partial.has(id))) return "member-assessed-or-decided";
  if (settledOn > today) return "in-the-future";
  if (settledOn < filedOn) return "before-appeal";
  return reasonProblem(reason);
}

type SettleAsked = { settledOn: Day; settledById: string; memberIds: readonly string[]; reason: string };

function reasonProblem(reason: string): "reason-missing" | "reason-too-long" | null {
  if (reason.length < shortestReason) return "reason-missing";
  return reason.length > longestReason ? "reason-too-long" : null;
}
