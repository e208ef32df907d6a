import type { Position, TermBasis } from "@/lib/db/generated/enums";

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

/** Posts that every cooperative must fill: five pengurus, three pengawas (SE Menkop 1/2025). */
export function requiredPosts(position: Position): number {
  if (position === "BOARD_MEMBER") return 0;
  return position === "SUPERVISOR_MEMBER" ? 2 : 1;
}

/** The others may have several holders on one day. */
export const heldByOne = (position: Position) => position !== "BOARD_MEMBER" && position !== "SUPERVISOR_MEMBER";

/** The chair of the supervisors is the village head by office; everybody else is elected. */
export const basisOf = (position: Position): TermBasis => (position === "SUPERVISOR_CHAIR" ? "EX_OFFICIO" : "ELECTED");
