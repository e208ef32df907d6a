import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { bulkActsVisibleTo } from "../visibility";

export type LockedAct = {
  id: string;
  kind: "SUSPEND" | "LIFT" | "REVOKE";
  effectiveOn: Day;
  reason: string;
  state: "ASKED" | "WITHDRAWN" | "REFUSED" | "CARRIED_OUT" | "UNDONE";
  askedById: string;
};

/** A step: a joint act of the officer's own LSP, so that nobody else can answer it meanwhile; null of any other. */
export async function lockBulkAct(tx: Transaction, officer: Officer, bulkActId: string): Promise<LockedAct | null> {
  if (officer.role !== "CERTIFICATION_BODY") return null;
  await tx.$queryRaw`SELECT id FROM bulk_acts WHERE id = ${bulkActId}::uuid FOR NO KEY UPDATE`;
  const act = await tx.bulkAct.findFirst({
    where: { AND: [bulkActsVisibleTo(officer), { id: bulkActId }] },
    select: { id: true, kind: true, effectiveOn: true, reason: true, state: true, askedById: true },
  });
  return act && { ...act, effectiveOn: dayOf(act.effectiveOn) };
}
