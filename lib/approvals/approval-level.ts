import type { Officer } from "@/lib/auth/officer";
import type { ApprovalLevel, ChangeKind } from "@/lib/db/generated/enums";
import { levelOf, liesIn, type RegionCode } from "@/lib/regions/region-code";

export type { ApprovalLevel, ChangeKind };

export const changeKinds = [
  "PERSON_IDENTITY",
  "EX_OFFICIO_CHAIR",
  "COOPERATIVE_LEGAL_DATA",
  "PERSON_MERGE",
] as const satisfies ChangeKind[];

/** From the village up; a request climbs in the order that its policy names. */
export const approvalLevels = ["REGENCY_OFFICE", "PROVINCE_OFFICE", "MINISTRY"] as const satisfies ApprovalLevel[];

/** The level whose word this officer gives about something in the region; null for whoever gives none. */
export function approvalLevelOf(officer: Officer, region: RegionCode): ApprovalLevel | null {
  if (officer.role === "MINISTRY") return "MINISTRY";
  if (officer.role !== "LOCAL_OFFICE" || !liesIn(region, officer.regionCode)) return null;
  return levelOf(officer.regionCode) === "PROVINCE" ? "PROVINCE_OFFICE" : "REGENCY_OFFICE";
}
