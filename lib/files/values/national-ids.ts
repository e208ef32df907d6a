import type { NationalId } from "@/lib/people/national-id";
import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type NationalIdNote = "punctuation-left-out";
export type NationalIdRefusal =
  | "national-id-scientific"
  | "national-id-15-digits"
  | "national-id-not-16-digits"
  | "national-id-impossible-date"
  | "national-id-serial-zero";

/** A national id as people type it; one that a spreadsheet made a number of is lost and refused. */
export function readNationalId(_cell: Cell | undefined): Normalised<NationalId, NationalIdNote, NationalIdRefusal> {
  throw new Error("Not written yet");
}
