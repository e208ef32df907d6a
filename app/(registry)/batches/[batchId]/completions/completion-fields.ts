import * as z from "zod";
import type { EnteredResult } from "@/lib/training/completion-rules";
import { outcomes } from "@/lib/training/outcomes";

/** One participant's row as it was typed. */
export type TypedRow = { enrolmentId: string; outcome: string; attendance: string; remarks: string };

export const outcomeField = (enrolmentId: string) => `outcome.${enrolmentId}`;
export const attendanceField = (enrolmentId: string) => `attendance.${enrolmentId}`;
export const remarksField = (enrolmentId: string) => `remarks.${enrolmentId}`;
/** Stands in the row of a result that is recorded, so that there is a place to say so. */
export const recordedField = (enrolmentId: string) => `recorded.${enrolmentId}`;

const Outcome = z.enum(outcomes);

/** The rows of the form, in its order. */
export function rowsTyped(form: FormData): TypedRow[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replaceAll("\0", "").trim() : "";
  };
  const ids = [...form.keys()].flatMap((name) => (name.startsWith("outcome.") ? name.slice("outcome.".length) : []));
  return [...new Set(ids)]
    .filter((enrolmentId) => z.uuid().safeParse(enrolmentId).success)
    .map((enrolmentId) => ({
      enrolmentId,
      outcome: text(outcomeField(enrolmentId)),
      attendance: text(attendanceField(enrolmentId)),
      remarks: text(remarksField(enrolmentId)),
    }));
}

/** What was typed, by field, for the form to show again. */
export const enteredRows = (rows: TypedRow[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ enrolmentId, outcome, attendance, remarks }) => [
      [outcomeField(enrolmentId), outcome],
      [attendanceField(enrolmentId), attendance],
      [remarksField(enrolmentId), remarks],
    ]),
  );

/** The rows to be recorded are those with an outcome; the others are left for later, whatever else was typed in them. */
export function sorted(rows: TypedRow[]): { results: EnteredResult[]; left: TypedRow[] } {
  const results: EnteredResult[] = [];
  const left: TypedRow[] = [];
  for (const row of rows) {
    const outcome = Outcome.safeParse(row.outcome);
    if (!outcome.success) left.push(row);
    else {
      const { enrolmentId, attendance, remarks } = row;
      results.push({
        ...{ enrolmentId, remarks, outcome: outcome.data },
        attendancePercent: outcome.data === "NO_SHOW" && attendance === "" ? 0 : percentOf(attendance),
      });
    }
  }
  return { results, left };
}

/** "85", "85%" or "85 %"; NaN for everything else, which the rules then refuse. */
const percentOf = (text: string) => Number(/^(\d{1,3})\s*%?$/.exec(text)?.[1] ?? Number.NaN);

/** What is still empty becomes "passed, 100"; what somebody typed stays. Tells how many rows it changed. */
export function filled(rows: TypedRow[]): { rows: TypedRow[]; changed: number } {
  const after = rows.map((row) => {
    const outcome = row.outcome || "COMPLETED";
    const attendance = row.attendance || (outcome === "NO_SHOW" ? "0" : "100");
    return { ...row, outcome, attendance };
  });
  const changed = after.filter(
    (row, at) => row.outcome !== rows[at]?.outcome || row.attendance !== rows[at]?.attendance,
  );
  return { rows: after, changed: changed.length };
}
