import type { Day } from "@/lib/calendar/day";

export type RequirementState = "IN_FORCE" | "COMING" | "ENDED";

/** `validTo` is the last day on which the requirement is asked; null while it has no known end. */
export function requirementStateOn(
  day: Day,
  { validFrom, validTo }: { validFrom: Day; validTo: Day | null },
): RequirementState {
  if (day < validFrom) return "COMING";
  return validTo !== null && validTo < day ? "ENDED" : "IN_FORCE";
}
