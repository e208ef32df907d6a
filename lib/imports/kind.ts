import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { ImportOutcome, ImportKind as KindName } from "@/lib/db/generated/enums";
import type { Cell } from "@/lib/files/cell";
import type { ColumnCatalogue } from "@/lib/files/columns";

export type { ImportOutcome, KindName };

/** The cells of a row by the columns of its kind; a column that the file has not is left out. */
export type Cells = { readonly [column: string]: Cell | undefined };
export type CellsOfRow = { line: number; cells: Cells };

/** Why a row is not taken, as a code; `column` is where to look, `line` the row that it collides with. */
export type Reason<Code extends string = string> = { code: Code; column?: string; line?: number };

/**
 * What was read otherwise than it was written, or has to be known; neither of the texts is a national id. One that
 * warns comes back with its row, though the row is taken.
 */
export type Note<Code extends string = string> = {
  code: Code;
  column?: string;
  from?: string;
  to?: string;
  warns?: true;
};

/** What the list shows of a row, as it was written or, where it was understood, as it is entered. */
export type Shown = {
  name?: string;
  nationalId?: string;
  position?: string;
  cooperative?: string;
  batch?: string;
  outcome?: string;
  attendance?: string;
  units?: string;
  days?: string;
};

export type Effect = { district: string; filled: number; certified: number };

/** What a row comes to. */
export type RowOutcome = {
  line: number;
  outcome: ImportOutcome;
  /** What is done with it, as codes. */
  acts: string[];
  notes: Note[];
  /** Why it is refused; empty for all others. */
  reasons: Reason[];
  shown: Shown;
  /** How it moves the posts of today. */
  effect: Effect | null;
};

/** Thrown by a kind whose writes met somebody else's: nothing of the portion was kept, and it is done again. */
export class MetAnother extends Error {}

/** The one cooperative or batch whose rows these are; nothing where each row names its own. */
export type Place = { cooperativeId: string | null; batchId: string | null };
export const anyPlace: Place = { cooperativeId: null, batchId: null };

/** One way through a file, from its first row to its last. */
export type Pass = {
  /**
   * What these rows would come to after the ones before them; changes nothing. Rows are given in the order of the file
   * and each once; what the ones before would have changed is kept in mind for the import (memory.ts), never in the pass.
   */
  lookThrough: (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => Promise<RowOutcome[]>;
  /** Enters these rows, each wholly or not at all, and says what became of each. `importId` is their cause. */
  enter: (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => Promise<RowOutcome[]>;
};

/**
 * A kind of file that can be imported. The engine keeps the file, runs through it in portions, stores what each row comes
 * to and survives whatever stops it; a kind says what the rows mean.
 */
export type ImportKind = {
  name: KindName;
  columns: ColumnCatalogue<string>;
  /** Whether this officer brings such files at all. */
  mayBring: (officer: Officer) => boolean;
  /** Where this officer may bring such a file to, asked for one cooperative or batch or for none; null where they may not. */
  placeFor: (tx: Transaction, officer: Officer, asked: Place) => Promise<Place | null>;
  /** Of each group the file must have one column at least. */
  needs: (place: Place) => string[][];
  begin: (place: Place, today: Day) => Pass;
};
