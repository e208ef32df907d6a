import { type Day, dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import type { CertificateEventKind } from "@/lib/db/generated/enums";

export const eventFields = {
  id: true,
  kind: true,
  effectiveOn: true,
  recordedOn: true,
  officerId: true,
  reason: true,
  bulkActId: true,
  bulkAct: { select: { askedById: true } },
  undoes: { select: { kind: true } },
  undoneBy: { select: { id: true } },
} satisfies Prisma.CertificateEventSelect;

export type HistoryEntry = {
  id: string;
  kind: CertificateEventKind;
  /** What was taken back, where this is the taking back. */
  undid: CertificateEventKind | null;
  undone: boolean;
  effectiveOn: Day;
  /** Null for what was done before a history was kept. */
  recordedOn: Day | null;
  officer: string | null;
  /** Who asked for it, where another officer carried it out. */
  askedBy: string | null;
  reason: string | null;
  bulkActId: string | null;
};

type Row = Prisma.CertificateEventGetPayload<{ select: typeof eventFields }>;

/** What was done to a certificate, in the order in which it was done. */
export const toHistory = (rows: Row[], nameOf: (id: string | null) => string | null): HistoryEntry[] =>
  rows.map(({ id, kind, effectiveOn, recordedOn, officerId, reason, bulkActId, bulkAct, undoes, undoneBy }) => ({
    ...{ id: String(id), kind, reason, bulkActId, undid: undoes?.kind ?? null, undone: undoneBy !== null },
    ...{ effectiveOn: dayOf(effectiveOn), recordedOn: recordedOn && dayOf(recordedOn) },
    ...{ officer: nameOf(officerId), askedBy: nameOf(bulkAct?.askedById ?? null) },
  }));
