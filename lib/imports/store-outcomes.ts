import type { Transaction } from "@/lib/db/database";
import type { RowOutcome } from "./kind";

const asJson = (outcomes: RowOutcome[]) =>
  JSON.stringify(
    outcomes.map(({ line, outcome, acts, notes, reasons, shown }) => ({ line, outcome, acts, notes, reasons, shown })),
    // PostgreSQL's text holds no NUL.
  ).replaceAll("\\u0000", "");

/** What the rows of a portion would come to. */
export async function storeForeseen(tx: Transaction, importId: string, outcomes: RowOutcome[]) {
  await tx.$executeRaw`
    INSERT INTO import_rows (import_id, line, outcome, acts, noted, warned, notes, reasons, shown)
    SELECT ${importId}::uuid, line, outcome, acts, notes <> '[]',
           outcome IN ('ENTERS', 'CHANGES') AND notes @> '[{"warns": true}]', notes, reasons, shown
      FROM jsonb_to_recordset(${asJson(outcomes)}::jsonb) row(
           line int, outcome import_outcome, acts text[], notes jsonb, reasons jsonb, shown jsonb)`;
}

/** What has become of them: in the registry, already there, or refused since the registry is no longer what it was. */
export async function storeEntered(tx: Transaction, importId: string, outcomes: RowOutcome[]) {
  await tx.$executeRaw`
    UPDATE import_rows stored
       SET outcome = row.outcome, acts = row.acts, noted = row.notes <> '[]',
           warned = row.outcome IN ('ENTERS', 'CHANGES') AND row.notes @> '[{"warns": true}]', notes = row.notes, reasons = row.reasons,
           entered = row.outcome <> 'REFUSED'
      FROM jsonb_to_recordset(${asJson(outcomes)}::jsonb) row(
           line int, outcome import_outcome, acts text[], notes jsonb, reasons jsonb)
     WHERE stored.import_id = ${importId}::uuid AND stored.line = row.line`;
}
