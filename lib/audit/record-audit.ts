import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import type { AuditedAct } from "./acts";

/** In the transaction of the act: if the entry cannot be written, the act did not happen. The database chains it. */
export async function recordAudit(tx: Transaction, officer: Officer, { act, subjectId, ...details }: AuditedAct) {
  await tx.$executeRaw`
    INSERT INTO audit_entries (day, officer_id, act, subject_id, details)
    VALUES (CURRENT_DATE, ${officer.id}::uuid, ${act}, ${subjectId}::uuid, ${JSON.stringify(details)}::jsonb)`;
}
