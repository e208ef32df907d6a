import { type ApprovalLevel, approvalLevelOf } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import { type Day, daysAfter } from "@/lib/calendar/day";
import type { RegionCode } from "@/lib/regions/region-code";
import { type ChangeRequestState, mayDo } from "./request-states";

/** A claim that nobody followed up lapses after so many hours, and the task is anybody's again. */
export const hoursClaimed = 24;

export type RequestToAnswer = {
  state: ChangeRequestState;
  regionCode: RegionCode;
  askedById: string;
  levels: ApprovalLevel[];
  /** So many of the levels have agreed. */
  level: number;
  /** Who agreed in this round. */
  agreedBy: string[];
  claim: { officerId: string; at: Date } | null;
};

export type AnswerRefusal = "not-open" | "own-request" | "agreed-already" | "not-your-level" | "claimed-by-another";

/** Why this officer may not answer the request now, or null. Nobody agrees to their own, and nobody twice. */
export function answerRefusal(officer: Officer, request: RequestToAnswer, now: Date): AnswerRefusal | null {
  if (!mayDo(request.state, "APPROVED")) return "not-open";
  if (request.askedById === officer.id) return "own-request";
  if (request.agreedBy.includes(officer.id)) return "agreed-already";
  if (approvalLevelOf(officer, request.regionCode) !== request.levels[request.level]) return "not-your-level";
  return claimantOf(request, now) === null || claimantOf(request, now) === officer.id ? null : "claimed-by-another";
}

/** Who holds the task at this instant; null when it is free. */
export function claimantOf({ claim }: Pick<RequestToAnswer, "claim">, now: Date): string | null {
  if (claim === null || now.getTime() - claim.at.getTime() >= hoursClaimed * 3_600_000) return null;
  return claim.officerId;
}

/** The day by which the next level should have answered: counted in days after today. */
export const dueAfter = (today: Day, daysPerLevel: number): Day => daysAfter(today, daysPerLevel);
