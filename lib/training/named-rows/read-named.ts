import type { Day } from "@/lib/calendar/day";
import type { Cell } from "@/lib/files/cell";
import { type DayNote, type DayRefusal, readBirthDate, readEventDay } from "@/lib/files/values/days";
import { type NationalIdNote, type NationalIdRefusal, readNationalId } from "@/lib/files/values/national-ids";
import { isEmpty, type Normalised } from "@/lib/files/values/normalised";
import { type NameNote, type NameRefusal, readPersonName } from "@/lib/files/values/person-names";
import { readText } from "@/lib/files/values/texts";
import type { Cells } from "@/lib/imports/kind";
import type { NationalId } from "@/lib/people/national-id";

/** The batch that a row names; all null where the file is of one. */
export type NamedBatch = { id: string | null; title: string | null; startsOn: Day | null };
/** Of which batch a row is, and of whom. What is null the row does not say. */
export type Named = {
  batch: NamedBatch;
  nationalId: NationalId | null;
  name: string | null;
  birthYear: number | null;
};

type NamedColumn = "batch" | "batchId" | "batchStartsOn" | "nationalId" | "name";
type NamedNote = DayNote | NationalIdNote | NameNote;
type Read = <Value>(
  column: NamedColumn,
  normalised: Normalised<Value, NamedNote, DayRefusal | NationalIdRefusal | NameRefusal>,
) => Value | null;
type Refuse = (code: "formula" | "birth-year-unreadable" | "participant-not-named", column: string) => void;

/** The columns by which every file about participants names them; `read` notes and refuses as its kind does. */
export function readNamed(cells: Cells, today: Day, read: Read, refuse: Refuse): Named {
  const { nationalId, name, batch, batchId, batchStartsOn } = cells;
  const named = {
    batch: {
      id: read("batchId", readText(batchId)),
      title: read("batch", readText(batch)),
      startsOn: read("batchStartsOn", readEventDay(batchStartsOn, today)),
    },
    nationalId: read("nationalId", readNationalId(nationalId)),
    name: read("name", readPersonName(name)),
    birthYear: readBirthYear(cells.birthYear, today, refuse),
  };
  if (isEmpty(nationalId) && isEmpty(name)) refuse("participant-not-named", "nationalId");
  return named;
}

/** "1987", or a whole day of birth. */
function readBirthYear(cell: Cell | undefined, today: Day, refuse: Refuse): number | null {
  if (cell && /^\s*\d{4}\s*$/.test(cell.text)) return Number(cell.text);
  const day = readBirthDate(cell, today);
  if (day.ok) return day.value.value && Number(day.value.value.slice(0, 4));
  refuse(day.refusal === "formula" ? "formula" : "birth-year-unreadable", "birthYear");
  return null;
}

/** Enough to be recognised by; a long number that stands where none belongs is not repeated. */
export const shortened = (text: string | undefined) => (text ? text.replace(/\d{12,}/g, "…").slice(0, 80) : undefined);
