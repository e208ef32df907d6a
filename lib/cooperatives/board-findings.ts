import { type Day, monthsAfter } from "@/lib/calendar/day";
import type { TermBasis } from "@/lib/db/generated/enums";
import { type CooperativeKind, isWorkerKind } from "./kinds";
import { organOf, type Position } from "./positions";

/** What should not be so, and yet is saved, shown and followed up (SE Menkop 1/2025; UU 25/1992 art. 29). */
export type Finding =
  | { code: "EVEN_BOARD"; count: number }
  | { code: "EVEN_SUPERVISORS"; count: number }
  | { code: "OVERLONG_TERM"; name: string }
  | { code: "ELECTED_SUPERVISOR_CHAIR" };

type Held = { name: string; position: Position; basis: TermBasis; startDate: Day; endDate: Day | null };

/**
 * Of the terms open on a day. Vacant posts are seen on the board itself, so an organ too small is no finding here. Odd
 * numbers and the village head as chair are asked of village cooperatives only.
 */
export function findingsOn(day: Day, kind: CooperativeKind, open: Held[]): Finding[] {
  const board = open.filter(({ position }) => organOf(position) === "BOARD").length;
  const supervisors = open.length - board;
  const findings: Finding[] = [];
  const ofVillage = !isWorkerKind(kind);
  if (ofVillage && board > 5 && board % 2 === 0) findings.push({ code: "EVEN_BOARD", count: board });
  if (ofVillage && supervisors > 3 && supervisors % 2 === 0)
    findings.push({ code: "EVEN_SUPERVISORS", count: supervisors });
  for (const { name, position, basis, startDate } of open) {
    if (monthsAfter(startDate, 60) <= day) findings.push({ code: "OVERLONG_TERM", name });
    if (ofVillage && position === "SUPERVISOR_CHAIR" && basis !== "EX_OFFICIO")
      findings.push({ code: "ELECTED_SUPERVISOR_CHAIR" });
  }
  return findings;
}
