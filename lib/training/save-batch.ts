import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { promoteWaiting } from "./batch-seats";
import { type ScopeRefusal, scopeRefusal } from "./centres/accreditation-rules";
import { lockCentre } from "./centres/lock-centre";
import {
  type ChangeRefusal,
  changeRefusal,
  isLicensedFor,
  type PlanDayRefusal,
  type PlanRoomRefusal,
  planDayRefusal,
  planRoomRefusal,
} from "./plan-rules";
import { openStates, type SeatSelection } from "./seat-states";
import { batchesPlannedBy, centresKeptBy } from "./visibility";

export type BatchPlan = {
  programmeId: string;
  title: string;
  startsOn: Day;
  endsOn: Day;
  capacity: number;
  certificationBodyId: string;
  selection: SeatSelection;
  /** Null for the centre itself. */
  venue: string | null;
};

export type SaveBatch = {
  submissionKey: string;
  centreId: string;
  /** Null to plan a new one. */
  batch: { id: string; version: number } | null;
  plan: BatchPlan;
};

export type SaveBatchRefusal =
  | "batch-not-found"
  | "changed-meanwhile"
  | "programme-not-found"
  | "programme-retired"
  | "body-not-found"
  | "body-not-licensed"
  /** Somebody asked for a seat of this course on these terms. */
  | "seats-asked"
  | ChangeRefusal
  | PlanDayRefusal
  | PlanRoomRefusal
  | ScopeRefusal;

type Saved = { batchId: string; promoted: string[] };

/**
 * A centre, or the ministry for it, plans a batch, or changes one that has not begun. What the rules say is asked of
 * what changes alone: an accreditation that was lost since leaves a batch planned before as it is.
 */
export function saveBatch(
  officer: Officer,
  { submissionKey, centreId, batch, plan }: SaveBatch,
  today: Day,
): Promise<Result<Saved, SaveBatchRefusal>> {
  return once<Saved, SaveBatchRefusal>(officer, submissionKey, async (tx) => {
    const centre = await tx.trainingCentre.findFirst({
      where: { AND: [centresKeptBy(officer), { id: centreId }] },
      select: { id: true },
    });
    if (!centre) return refused("batch-not-found");
    // Of two plans at once for one centre, the second sees the seats of the first.
    const scope = await lockCentre(tx, centreId);
    const before = batch && (await lockBatch(tx, officer, batch.id, centreId));
    if (batch && !before) return refused("batch-not-found");
    if (before && before.version !== batch?.version) return refused("changed-meanwhile");

    const late = before && changeRefusal(before.days, today);
    if (late) return refused(late);
    const changes = changed(before?.plan ?? null, plan);
    if (before?.wanted && (changes.programme || changes.selection)) return refused("seats-asked");

    const others = await othersTaught(tx, centreId, plan, batch?.id ?? null);
    const refusal = await planRefusal(tx, plan, { changes, scope, others, taken: before?.taken ?? 0 }, today);
    if (refusal) return refused(refusal);

    const id = batch?.id ?? randomUUID();
    const data = { ...plan, startsOn: dateOf(plan.startsOn), endsOn: dateOf(plan.endsOn) };
    if (batch) {
      await fitSeats(tx, id, plan.capacity);
      await tx.batch.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    } else await tx.batch.create({ data: { id, centreId, ...data } });
    const act = batch ? "batch.changed" : "batch.planned";
    await recordAudit(tx, officer, { act, subjectId: id, centreId, details: plan });
    return ok({ batchId: id, promoted: batch ? await promoteWaiting(tx, officer, id) : [] });
  });
}

type Facts = {
  changes: ReturnType<typeof changed>;
  scope: Awaited<ReturnType<typeof lockCentre>>;
  others: Awaited<ReturnType<typeof othersTaught>>;
  taken: number;
};

/** What the catalogue, the days, the accreditation, the room or the LSP's licence do not allow of what changes. */
async function planRefusal(
  tx: Transaction,
  plan: BatchPlan,
  { changes, scope, others, taken }: Facts,
  today: Day,
): Promise<SaveBatchRefusal | null> {
  const programme = await tx.programme.findUnique({ where: { id: plan.programmeId } });
  if (!programme) return "programme-not-found";
  if (changes.programme && programme.retiredOn && dayOf(programme.retiredOn) <= plan.startsOn)
    return "programme-retired";
  const wrongDays = changes.days ? planDayRefusal(plan, today) : null;
  const outside = changes.programme || changes.days ? scopeRefusal(scope, programme, plan) : null;
  const room = { centreCapacity: scope.capacity, taken, others };
  const tooMany = changes.capacity || changes.days ? planRoomRefusal(plan, room) : null;
  const refusal = wrongDays ?? outside ?? tooMany;
  if (refusal || !(changes.body || changes.programme || changes.days)) return refusal;

  const licence = await licenceOf(tx, plan);
  if (!licence) return "body-not-found";
  return isLicensedFor(licence, programme.schemeId, plan.endsOn) ? null : "body-not-licensed";
}

/** A step: the batch as it is, held until the end of the transaction, as whoever asks for one of its seats holds it. */
async function lockBatch(tx: Transaction, officer: Officer, batchId: string, centreId: string) {
  await tx.$queryRaw`SELECT id FROM batches WHERE id = ${batchId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.batch.findFirst({ where: { AND: [batchesPlannedBy(officer), { id: batchId, centreId }] } });
  if (!row) return null;
  const [asked, taken] = [
    await tx.seatRequest.count({ where: { batchId, state: { in: [...openStates] } } }),
    await tx.enrolment.count({ where: { batchId } }),
  ];
  const days = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) };
  return {
    ...{ taken, version: row.version, wanted: asked > 0 || taken > 0 },
    plan: { ...row, ...days },
    days: { ...days, cancelledOn: row.cancelledOn && dayOf(row.cancelledOn) },
  };
}

function changed(before: BatchPlan | null, after: BatchPlan) {
  const differs = (...fields: (keyof BatchPlan)[]) =>
    before === null || fields.some((field) => before[field] !== after[field]);
  return {
    programme: differs("programmeId"),
    days: differs("startsOn", "endsOn"),
    capacity: differs("capacity"),
    body: differs("certificationBodyId"),
    selection: before !== null && differs("selection"),
  };
}

async function othersTaught(tx: Transaction, centreId: string, { startsOn, endsOn }: BatchPlan, except: string | null) {
  const rows = await tx.batch.findMany({
    where: {
      ...{ centreId, cancelledOn: null, startsOn: { lte: dateOf(endsOn) }, endsOn: { gte: dateOf(startsOn) } },
      ...(except !== null && { id: { not: except } }),
    },
    select: { startsOn: true, endsOn: true, capacity: true },
  });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) }));
}

/** What an LSP may assess and until when; null where there is no such LSP. */
async function licenceOf(tx: Transaction, { certificationBodyId }: BatchPlan) {
  const body = await tx.certificationBody.findUnique({
    where: { id: certificationBodyId },
    select: { licensedFrom: true, licensedTo: true, schemes: true },
  });
  return (
    body && {
      ...{ licensedFrom: dayOf(body.licensedFrom), licensedTo: dayOf(body.licensedTo) },
      schemes: body.schemes.map(({ schemeId, licensedFrom, licensedTo }) => ({
        ...{ schemeId, licensedFrom: dayOf(licensedFrom), licensedTo: licensedTo && dayOf(licensedTo) },
      })),
    }
  );
}

/** Whoever sits beyond the seats that are left moves up into a free one. */
async function fitSeats(tx: Transaction, batchId: string, capacity: number) {
  const beyond = await tx.enrolment.findMany({
    where: { batchId, seat: { gt: capacity } },
    select: { id: true },
    orderBy: { seat: "asc" },
  });
  for (const { id } of beyond) await tx.enrolment.update({ where: { id }, data: { seat: 0 } });
}
