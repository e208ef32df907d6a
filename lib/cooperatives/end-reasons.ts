import type { TermEndReason } from "@/lib/db/generated/enums";
import type { Position } from "./positions";

export type { TermEndReason };

/** Why a term ends, the usual reason first. Only the chair of the supervisors leaves because the village head does. */
export function endReasonsOf(position: Position): TermEndReason[] {
  const usual: TermEndReason[] = ["TERM_ENDED", "RESIGNED", "DISMISSED_BY_MEETING", "DECEASED", "DATA_ERROR"];
  return position === "SUPERVISOR_CHAIR" ? ["OFFICE_CHANGED", ...usual] : usual;
}
