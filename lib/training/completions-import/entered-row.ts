import type { Day } from "@/lib/calendar/day";
import type { Cell } from "@/lib/files/cell";
import type { CompletionColumn } from "@/lib/files/completion-columns";
import { readEventDay } from "@/lib/files/values/days";
import { isEmpty, type Normalised } from "@/lib/files/values/normalised";
import { readOutcome } from "@/lib/files/values/outcome-names";
import { readPercent } from "@/lib/files/values/percents";
import { readText } from "@/lib/files/values/texts";
import type { Cells, Shown } from "@/lib/imports/kind";
import { maskNationalId } from "@/lib/people/national-id";
import { longestRemarks } from "../completion-rules";
import { type Named, readNamed, shortened } from "../named-rows/read-named";
import type { TrainingOutcome } from "../outcomes";
import type { CompletionNote, CompletionNoteCode, CompletionReason, CompletionReasonCode } from "./codes";

/** A row that says who, of which batch, with what result. What is null the row does not say. */
export type EnteredRow = Named & {
  outcome: TrainingOutcome;
  attendance: number | null;
  completedOn: Day | null;
  remarks: string;
};

export type ReadRow = { shown: Shown; notes: CompletionNote[]; reasons: CompletionReason[]; row: EnteredRow | null };

/** Whose texts a note shows; that spaces were left out is not worth a note here. */
const shownInNotes: CompletionColumn[] = ["name", "attendance", "completedOn"];

/** Reads a row without the database. Every cell that is wrong is named, not only the first. */
export function readRow(cells: Cells, today: Day): ReadRow {
  const notes: CompletionNote[] = [];
  const reasons: CompletionReason[] = [];
  const cell = (column: CompletionColumn): Cell | undefined => cells[column];

  function read<Value>(
    column: CompletionColumn,
    normalised: Normalised<Value, CompletionNoteCode, CompletionReasonCode>,
  ): Value | null {
    if (!normalised.ok) {
      reasons.push({ code: normalised.refusal, column });
      return null;
    }
    const { value, notes: codes } = normalised.value;
    const told = shownInNotes.includes(column)
      ? { from: shortened(cell(column)?.text), to: shortened(`${value}`) }
      : {};
    for (const code of codes) if (code !== "spaces-removed") notes.push({ code, column, ...told });
    return value;
  }

  const named = readNamed(cells, today, read, (code, column) => reasons.push({ code, column }));
  const { batch, nationalId, name } = named;
  const outcome = read("outcome", readOutcome(cell("outcome")));
  if (isEmpty(cell("outcome"))) reasons.push({ code: "cell-empty", column: "outcome" });
  const attendance = read("attendance", readPercent(cell("attendance")));
  const completedOn = read("completedOn", readEventDay(cell("completedOn"), today));
  const remarks = read("remarks", readText(cell("remarks"))) ?? "";
  if (remarks.length > longestRemarks) reasons.push({ code: "remarks-too-long", column: "remarks" });

  const shown: Shown = {
    name: name ?? shortened(cell("name")?.text),
    nationalId: nationalId ? maskNationalId(nationalId) : undefined,
    batch: shortened(batch.title ?? batch.id ?? undefined),
    outcome: outcome ?? shortened(cell("outcome")?.text),
    attendance: attendance === null ? shortened(cell("attendance")?.text) : String(attendance),
    days: completedOn ?? shortened(cell("completedOn")?.text),
  };
  if (outcome === null || reasons.length > 0) return { shown, notes, reasons, row: null };
  return {
    shown,
    notes,
    reasons,
    row: { ...named, outcome, attendance, completedOn, remarks },
  };
}
