import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CertificateEventKind } from "@/lib/db/generated/enums";

export type NewEvent = {
  certificateId: string;
  kind: CertificateEventKind;
  effectiveOn: Day;
  reason?: string | null;
  bulkActId?: string;
  undoesId?: bigint;
};

/** A step of whatever is done to certificates: their history, in the transaction that makes it. */
export async function recordEvents(tx: Transaction, officer: Officer, events: NewEvent[], today: Day) {
  await tx.certificateEvent.createMany({
    data: events.map(({ effectiveOn, ...event }) => ({
      ...event,
      effectiveOn: dateOf(effectiveOn),
      recordedOn: dateOf(today),
      officerId: officer.id,
    })),
  });
}
