import type { SeatRequestState, SeatSelection } from "@/lib/db/generated/enums";

export type { SeatRequestState, SeatSelection };

/** What may become of a request for a seat. Whatever is not listed is refused. */
export const nextStates: Record<SeatRequestState, readonly SeatRequestState[]> = {
  REGISTERED: ["ACCEPTED", "WAITLISTED", "REJECTED", "CANCELLED"],
  WAITLISTED: ["ACCEPTED", "REJECTED", "CANCELLED"],
  ACCEPTED: ["CANCELLED"],
  REJECTED: [],
  CANCELLED: [],
};

export const mayBecome = (from: SeatRequestState, to: SeatRequestState) => nextStates[from].includes(to);

/** Those that still want, or have, a seat; one of these a person and batch. */
export const openStates = ["REGISTERED", "WAITLISTED", "ACCEPTED"] as const satisfies SeatRequestState[];

/**
 * What a new request becomes. In order of asking, whoever finds a free seat has it, unless others wait already; where
 * the centre selects, everybody waits for its word.
 */
export function stateOnAsking(
  selection: SeatSelection,
  { capacity, taken, waiting }: { capacity: number; taken: number; waiting: number },
): SeatRequestState {
  if (selection === "BY_CENTRE") return "REGISTERED";
  return taken < capacity && waiting === 0 ? "ACCEPTED" : "WAITLISTED";
}
