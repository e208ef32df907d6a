import { ok, type Result, refused } from "@/lib/result";
import type { Cell } from "../cell";

/** A cell's value as the registry writes it, null for an empty cell, with a note for each thing changed on the way. */
export type Normalised<Value, Note extends string, Refusal extends string> = Result<
  { value: Value | null; notes: Note[] },
  Refusal | "formula"
>;

/** Nothing, or a dash alone, which is how people write that there is nothing. */
export const isEmpty = (cell: Cell | undefined) => !cell || (!cell.formula && /^[\s\-–—]*$/.test(cell.text));

/** A live formula, or text that would become one in a spreadsheet. */
export const startsFormula = (cell: Cell) => cell.formula === true || /^ *[=+\-@\t\r]/.test(cell.text);

/** What every kind of cell has in common: an empty one is null, one that starts a formula is refused, the rest is read. */
export function normalised<Value, Note extends string, Refusal extends string>(
  cell: Cell | undefined,
  read: (cell: Cell) => Result<{ value: Value; notes: Note[] }, Refusal>,
): Normalised<Value, Note, Refusal> {
  if (!cell || isEmpty(cell)) return ok({ value: null, notes: [] });
  return startsFormula(cell) ? refused("formula") : read(cell);
}

/** Values with the notes for which there was a reason. */
export const noted = <Value, Note extends string>(value: Value, notes: { [note in Note]?: boolean } = {}) =>
  ok({ value, notes: (Object.keys(notes) as Note[]).filter((note) => notes[note]) });

export const inOneLine = (text: string) => text.trim().replace(/\s+/gu, " ");
