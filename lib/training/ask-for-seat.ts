import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceSeat, announceSeatAsked } from "./announce-seats";
import { lockSeats } from "./batch-seats";
import { type AskRefusal, askRefusal, fitsPost } from "./seat-rules";
import { openStates, type SeatRequestState, stateOnAsking } from "./seat-states";
import { batchesOpenTo, termsSentBy } from "./visibility";

export type AskForSeat = {
  submissionKey: string;
  batchId: string;
  /** The term of office in whose post the person is sent. */
  termId: string;
  /** Why the person goes although the course does not fit the post; empty where it does. */
  mismatchReason: string;
};

export type AskForSeatRefusal = "batch-not-found" | "term-not-found" | AskRefusal;
export type AskedForSeat = {
  requestId: string;
  name: string;
  state: SeatRequestState /** 1 for the first who waits. */;
  place: number | null;
};

/**
 * A board, or the office that looks after it, puts somebody down for a course that has not begun; so does a centre for
 * its own, whose word then needs no selection.
 */
export function askForSeat(
  officer: Officer,
  { submissionKey, batchId, termId, mismatchReason }: AskForSeat,
  today: Day,
): Promise<Result<AskedForSeat, AskForSeatRefusal>> {
  return once<AskedForSeat, AskForSeatRefusal>(officer, submissionKey, async (tx) => {
    const term = await tx.officeTerm.findFirst({
      where: { AND: [termsSentBy(officer, today), { id: termId }] },
      include: { person: { select: { name: true } } },
    });
    if (!term) return refused("term-not-found");
    const batch = { AND: [batchesOpenTo(officer), { id: batchId }] };
    if (!(await tx.batch.findFirst({ where: batch, select: { id: true } }))) return refused("batch-not-found");

    const { personId, cooperativeId, position } = term;
    const { days, schemeId, selection, ...room } = await lockSeats(tx, batchId);
    const fits = await coursesFit(tx, { position, schemeId, startsOn: days.startsOn });
    const said = mismatchReason.trim().replace(/\s+/g, " ");
    const refusal = askRefusal(
      {
        term: { startDate: dayOf(term.startDate), endDate: term.endDate && dayOf(term.endDate) },
        fits,
        mismatchReason: said,
        hasOpenRequest: await isPutDown(tx, batchId, personId),
      },
      days,
      today,
    );
    if (refusal) return refused(refusal);

    const id = randomUUID();
    const state = stateOnAsking(officer.role === "CENTRE" ? "IN_ORDER" : selection, room);
    await tx.seatRequest.create({
      data: {
        ...{ id, batchId, personId, cooperativeId, position, state, fitsPost: fits },
        mismatchReason: fits ? null : said,
        requestedById: officer.id,
      },
    });
    if (state === "ACCEPTED") {
      await tx.enrolment.create({ data: { batchId, personId, position } });
      await announceSeat(tx, id);
    }
    if (state === "REGISTERED") await announceSeatAsked(tx, id);
    await recordAudit(tx, officer, { act: "seat.asked", subjectId: id, batchId, personId, position, state });
    return ok({
      requestId: id,
      name: term.person.name,
      state,
      place: state === "WAITLISTED" ? room.waiting + 1 : null,
    });
  });
}

async function coursesFit(
  tx: Transaction,
  { position, schemeId, startsOn }: { position: Parameters<typeof fitsPost>[0]; schemeId: string; startsOn: Day },
) {
  const rows = await tx.requirement.findMany({ where: { position }, include: { schemes: true } });
  const requirements = rows.map(({ validFrom, validTo, schemes }) => ({
    ...{ position, validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
    schemeIds: schemes.map((scheme) => scheme.schemeId),
  }));
  return fitsPost(position, schemeId, requirements, startsOn);
}

/** By a request that is still open, or by the centre itself. */
async function isPutDown(tx: Transaction, batchId: string, personId: string): Promise<boolean> {
  const open = await tx.seatRequest.count({ where: { batchId, personId, state: { in: [...openStates] } } });
  return open > 0 || (await tx.enrolment.count({ where: { batchId, personId } })) > 0;
}
