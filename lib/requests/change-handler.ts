import type * as z from "zod";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { NationalId } from "@/lib/people/national-id";
import type { Result } from "@/lib/result";
import type { ChangeObstacle } from "./obstacles";

/** One line of what is asked: as it is, and as it would be. A national id is masked in both. */
export type Difference = { field: string; before: string | null; after: string | null };

/** What a change is about, as the officer sees it now. */
export type Looked = {
  /** The seat of the cooperative it concerns: whose offices have it in reach. */
  regionCode: string;
  personId: string | null;
  cooperativeId: string | null;
  /** Of the row that will be changed. */
  version: number;
  differences: Difference[];
};

export type Applied = {
  /** What the ledger's lines name as their cause. */
  causeIds: string[];
  effectiveOn: Day;
};

/** A national id that goes with the change: it never stands in the change itself. */
export type Asked<Change> = { change: Change; nationalId: NationalId | null };

/** What the engine has to know of a kind of change; the rules are those of the feature whose step it applies. */
export type ChangeHandler<Change> = {
  schema: z.ZodType<Change>;
  look: (
    tx: Transaction,
    officer: Officer,
    asked: Asked<Change>,
    today: Day,
  ) => Promise<Result<Looked, ChangeObstacle>>;
  /** On the row as it is now; refused where that is no longer the version it was asked against. */
  apply: (
    tx: Transaction,
    officer: Officer,
    asked: Asked<Change> & { version: number },
    today: Day,
  ) => Promise<Result<Applied, ChangeObstacle>>;
};
