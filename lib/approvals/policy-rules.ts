import type { Day } from "@/lib/calendar/day";
import { type ApprovalLevel, approvalLevels } from "./approval-level";

/** `validFrom` is the first day on which it holds; what was asked before keeps its levels. */
export type PolicyAsked = { levels: ApprovalLevel[]; daysPerLevel: number; reason: string; validFrom: Day };

export type ChangePolicyRefusal =
  | "not-permitted"
  | "levels-out-of-order"
  | "days-impossible"
  | "reason-missing"
  | "starts-in-the-past"
  | "changes-already";

/** Why this cannot become the policy, or null. Levels climb: nobody asks the province before the regency. */
export function policyRefusal(
  { levels, daysPerLevel, reason, validFrom }: PolicyAsked,
  today: Day,
): ChangePolicyRefusal | null {
  const places = levels.map((level) => approvalLevels.indexOf(level));
  if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? -1))) return "levels-out-of-order";
  if (!Number.isInteger(daysPerLevel) || daysPerLevel < 1 || daysPerLevel > 90) return "days-impossible";
  if (reason.trim().length < 5) return "reason-missing";
  return validFrom <= today ? "starts-in-the-past" : null;
}
