import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CertificateEventKind } from "@/lib/db/generated/enums";
import { recordEvents } from "./record-events";

export type Latest = {
  id: bigint;
  certificateId: string;
  kind: CertificateEventKind;
  effectiveOn: Day;
  recordedOn: Day | null;
  bulkActId: string | null;
};

/** A step: the newest entry in the history of each certificate. */
export async function latestEvents(tx: Transaction, certificateIds: string[]): Promise<Map<string, Latest>> {
  const rows = await tx.certificateEvent.findMany({
    where: { certificateId: { in: certificateIds } },
    distinct: ["certificateId"],
    orderBy: [{ certificateId: "asc" }, { id: "desc" }],
    select: { id: true, certificateId: true, kind: true, effectiveOn: true, recordedOn: true, bulkActId: true },
  });
  return new Map(
    rows.map((row) => [
      row.certificateId,
      { ...row, effectiveOn: dayOf(row.effectiveOn), recordedOn: row.recordedOn && dayOf(row.recordedOn) },
    ]),
  );
}

/**
 * A step: these entries are taken back, all of one kind and day. What they put in force is taken out, and the history
 * keeps both what was done and that it was undone.
 */
export async function takeBack(tx: Transaction, officer: Officer, events: Latest[], reason: string, today: Day) {
  const [first] = events;
  if (!first) return;
  const certificates = { certificateId: { in: events.map(({ certificateId }) => certificateId) } };
  const on = dateOf(first.effectiveOn);
  if (first.kind === "SUSPENDED")
    await tx.certificateSuspension.deleteMany({ where: { ...certificates, suspendedOn: on, liftedOn: null } });
  if (first.kind === "LIFTED")
    await tx.certificateSuspension.updateMany({ where: { ...certificates, liftedOn: on }, data: { liftedOn: null } });
  if (first.kind === "REVOKED") await tx.certificateRevocation.deleteMany({ where: certificates });
  const undone = events.map(({ id, certificateId, effectiveOn }) => ({
    ...{ certificateId, effectiveOn, reason, kind: "UNDONE" as const, undoesId: id },
  }));
  await recordEvents(tx, officer, undone, today);
}
