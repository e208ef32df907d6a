import type { BulkActKind, BulkActState } from "@/lib/db/generated/enums";

export type { BulkActKind, BulkActState };

export const bulkActKinds = ["SUSPEND", "LIFT", "REVOKE"] as const satisfies BulkActKind[];

/** What may become of a joint act. Whatever is not listed is refused. */
export const nextStates: Record<BulkActState, readonly BulkActState[]> = {
  ASKED: ["CARRIED_OUT", "REFUSED", "WITHDRAWN"],
  CARRIED_OUT: ["UNDONE"],
  REFUSED: [],
  WITHDRAWN: [],
  UNDONE: [],
};

export const mayBecome = (from: BulkActState, to: BulkActState) => nextStates[from].includes(to);

export type AnswerRefusal = "already-answered" | "asked-by-yourself" | "asked-by-another" | "reason-missing";
export type Answer = "CARRIED_OUT" | "REFUSED" | "WITHDRAWN";

type Asked = { state: BulkActState; askedById: string };

/** Another officer of the LSP carries it out or refuses it; only whoever asked withdraws it. A refusal has a reason. */
export function answerRefusal(
  { state, askedById }: Asked,
  { answer, officerId, reason }: { answer: Answer; officerId: string; reason: string },
): AnswerRefusal | null {
  if (!mayBecome(state, answer)) return "already-answered";
  if (answer === "WITHDRAWN") return askedById === officerId ? null : "asked-by-another";
  if (askedById === officerId) return "asked-by-yourself";
  return answer === "REFUSED" && reason.trim() === "" ? "reason-missing" : null;
}
