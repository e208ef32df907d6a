import type { TermEndReason } from "@/lib/db/generated/enums";
import type { CooperativeKind } from "./kinds";
import { basisOf, type Position } from "./positions";

export type { TermEndReason };

/** Why a term ends, the usual reason first. Only who holds the post by office leaves because the village head does. */
export function endReasonsOf(kind: CooperativeKind, position: Position): TermEndReason[] {
  const usual: TermEndReason[] = ["TERM_ENDED", "RESIGNED", "DISMISSED_BY_MEETING", "DECEASED", "DATA_ERROR"];
  return basisOf(kind, position) === "EX_OFFICIO" ? ["OFFICE_CHANGED", ...usual] : usual;
}

/** What a form may name at all. */
export const everyEndReason = endReasonsOf("RURAL_VILLAGE", "SUPERVISOR_CHAIR");
