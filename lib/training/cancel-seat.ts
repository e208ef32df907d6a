import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockSeats, moveRequest, promoteWaiting } from "./batch-seats";
import { dayRefusal, longestReason, type SeatDayRefusal } from "./seat-rules";
import { mayBecome } from "./seat-states";
import { seatRequestsKeptBy } from "./visibility";

export type CancelSeatRefusal = "request-not-found" | "changed-meanwhile" | "reason-too-long" | SeatDayRefusal;

/** Takes somebody off before the course begins; whoever waits first gets the seat in the same instant. */
export function cancelSeat(
  officer: Officer,
  {
    submissionKey,
    requestId,
    version,
    reason,
  }: { submissionKey: string; requestId: string; version: number; reason: string },
  today: Day,
): Promise<Result<{ name: string; promoted: string[] }, CancelSeatRefusal>> {
  return once<{ name: string; promoted: string[] }, CancelSeatRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [seatRequestsKeptBy(officer), { id: requestId }] };
    const found = await tx.seatRequest.findFirst({
      where,
      select: { batchId: true, person: { select: { name: true } } },
    });
    if (!found) return refused("request-not-found");

    const { days } = await lockSeats(tx, found.batchId);
    const request = await tx.seatRequest.findUniqueOrThrow({ where: { id: requestId } });
    if (request.version !== version || !mayBecome(request.state, "CANCELLED")) return refused("changed-meanwhile");
    const late = dayRefusal(days, today);
    if (late) return refused(late);
    const said = reason.trim().replace(/\s+/g, " ");
    if (said.length > longestReason) return refused("reason-too-long");

    await moveRequest(tx, officer, { requestId, state: "CANCELLED", ...(said !== "" && { reason: said }) });
    const promoted = request.state === "ACCEPTED" ? await promoteWaiting(tx, officer, found.batchId) : [];
    return ok({ name: found.person.name, promoted });
  });
}
