import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type NameNote = "spaces-removed" | "case-changed" | "titles-left-out";
export type NameRefusal = "name-unreadable";

/** A person's name without titles and degrees, in capitals only where a name has them. */
export function readPersonName(_cell: Cell | undefined): Normalised<string, NameNote, NameRefusal> {
  throw new Error("Not written yet");
}
