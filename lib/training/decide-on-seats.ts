import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockSeats, moveRequest } from "./batch-seats";
import { dayRefusal, longestReason, type SeatDayRefusal, shortestReason } from "./seat-rules";
import { mayBecome } from "./seat-states";
import { batchesRunBy } from "./visibility";

export type SeatDecision = {
  requestId: string;
  /** Of the request as it was shown. */
  version: number;
  state: "ACCEPTED" | "WAITLISTED" | "REJECTED";
  /** Asked for where somebody is rejected. */
  reason: string;
};

export type SeatDecisionProblem = {
  requestId: string;
  problem: "changed-meanwhile" | "reason-missing" | "reason-too-long";
};
export type DecideOnSeatsRefusal =
  | { code: "batch-not-found" | "nothing-to-decide" | SeatDayRefusal }
  /** More were accepted than there are seats left. */
  | { code: "too-few-seats"; left: number }
  | { code: "decisions-refused"; rows: SeatDecisionProblem[] };

/** The centre's selection, all of the decisions given or none. Whoever is not named waits on. */
export function decideOnSeats(
  officer: Officer,
  { submissionKey, batchId, decisions }: { submissionKey: string; batchId: string; decisions: SeatDecision[] },
  today: Day,
): Promise<Result<{ accepted: number; rejected: number; waitlisted: number }, DecideOnSeatsRefusal>> {
  return once(officer, submissionKey, async (tx) => {
    const own = await tx.batch.findFirst({
      where: { AND: [batchesRunBy(officer), { id: batchId }] },
      select: { id: true },
    });
    if (!own) return refused<DecideOnSeatsRefusal>({ code: "batch-not-found" });
    if (decisions.length === 0) return refused<DecideOnSeatsRefusal>({ code: "nothing-to-decide" });

    const { days, capacity, taken } = await lockSeats(tx, batchId);
    const late = dayRefusal(days, today);
    if (late) return refused<DecideOnSeatsRefusal>({ code: late });

    const requests = await tx.seatRequest.findMany({
      where: { batchId, id: { in: decisions.map((it) => it.requestId) } },
    });
    const known = new Map(requests.map((request) => [request.id, request]));
    const rows = decisions.flatMap((decision) => problemOf(decision, known.get(decision.requestId)) ?? []);
    if (rows.length > 0) return refused<DecideOnSeatsRefusal>({ code: "decisions-refused", rows });
    const count = (state: SeatDecision["state"]) => decisions.filter((it) => it.state === state).length;
    if (count("ACCEPTED") > capacity - taken)
      return refused<DecideOnSeatsRefusal>({ code: "too-few-seats", left: Math.max(0, capacity - taken) });

    for (const { requestId, state, reason } of decisions)
      await moveRequest(tx, officer, { requestId, state, ...(state === "REJECTED" && { reason: reason.trim() }) });
    return ok({ accepted: count("ACCEPTED"), rejected: count("REJECTED"), waitlisted: count("WAITLISTED") });
  });
}

function problemOf(
  { requestId, version, state, reason }: SeatDecision,
  request: { state: Parameters<typeof mayBecome>[0]; version: number } | undefined,
): SeatDecisionProblem | null {
  if (!request || request.version !== version || !mayBecome(request.state, state))
    return { requestId, problem: "changed-meanwhile" };
  if (state !== "REJECTED") return null;
  if (reason.trim().length < shortestReason) return { requestId, problem: "reason-missing" };
  return reason.length > longestReason ? { requestId, problem: "reason-too-long" } : null;
}
