import type { Position, TermBasis } from "@/lib/db/generated/enums";
import { type CooperativeKind, isWorkerKind } from "./kinds";

export type { Position };
export type Organ = "BOARD" | "SUPERVISORY";

/** In the order in which a board is read out: pengurus, then pengawas. */
export const positions = [
  "CHAIR",
  "VICE_CHAIR_BUSINESS",
  "VICE_CHAIR_MEMBERSHIP",
  "SECRETARY",
  "TREASURER",
  "BOARD_MEMBER",
  "SUPERVISOR_CHAIR",
  "SUPERVISOR_MEMBER",
] as const satisfies Position[];

export const organOf = (position: Position): Organ => (position.startsWith("SUPERVISOR") ? "SUPERVISORY" : "BOARD");

/**
 * Posts that a cooperative of a kind must fill. Villages: five pengurus, three pengawas (SE Menkop 1/2025). That circular
 * does not reach workers' and unions' cooperatives; UU 25/1992 asks for a board and supervisors and names no number, so
 * that chair, secretary and treasurer, and three supervisors, are our reading of it. The view required_posts says the same.
 */
export function requiredPosts(kind: CooperativeKind, position: Position): number {
  if (position === "BOARD_MEMBER") return 0;
  if (isWorkerKind(kind) && (position === "VICE_CHAIR_BUSINESS" || position === "VICE_CHAIR_MEMBERSHIP")) return 0;
  return position === "SUPERVISOR_MEMBER" ? 2 : 1;
}

/** The others may have several holders on one day. */
export const heldByOne = (position: Position) => position !== "BOARD_MEMBER" && position !== "SUPERVISOR_MEMBER";

/** In a village the head chairs the supervisors by office; everybody else is elected (UU 25/1992 art. 29, 38). */
export const basisOf = (kind: CooperativeKind, position: Position): TermBasis =>
  position === "SUPERVISOR_CHAIR" && !isWorkerKind(kind) ? "EX_OFFICIO" : "ELECTED";
