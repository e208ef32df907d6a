import type { Result } from "@/lib/result";
import type { Cell } from "../cell";

/** A cell's value as the registry writes it, null for an empty cell, with a note for each thing that was changed on the way. */
export type Normalised<Value, Note extends string, Refusal extends string> = Result<
  { value: Value | null; notes: Note[] },
  Refusal | "formula"
>;

/** Nothing, or a dash alone. */
export const isEmpty = (cell: Cell | undefined) => !cell || /^[\s\-–—]*$/.test(cell.text);

/** A live formula, or text that would become one in a spreadsheet. */
export const startsFormula = (cell: Cell) => cell.formula === true || /^[=+\-@\t\r]/.test(cell.text.replace(/^ +/, ""));
