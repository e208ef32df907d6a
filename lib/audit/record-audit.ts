import type { Officer } from "@/lib/auth/officer";
import type { Transaction } from "@/lib/db/database";
import type { AuditedAct } from "./acts";

/** In the transaction of the act: if the entry cannot be written, the act did not happen. The database chains it. */
export async function recordAudit(tx: Transaction, officer: Officer, { act, subjectId, ...details }: AuditedAct) {
  await tx.$executeRaw`
    INSERT INTO audit_entries (day, officer_id, act, subject_id, details)
    VALUES (CURRENT_DATE, ${officer.id}::uuid, ${act}, ${subjectId}::uuid, ${JSON.stringify(details)}::jsonb)`;
}

/** The same for many acts at once, in the order given. */
export async function recordAudits(tx: Transaction, officer: Officer, acts: AuditedAct[]) {
  if (acts.length === 0) return;
  const entries = acts.map(({ act, subjectId, ...details }, at) => ({ at, act, subject: subjectId, details }));
  await tx.$executeRaw`
    INSERT INTO audit_entries (day, officer_id, act, subject_id, details)
    SELECT CURRENT_DATE, ${officer.id}::uuid, act, subject, details
      FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) entry(at int, act text, subject uuid, details jsonb)
     ORDER BY at`;
}
