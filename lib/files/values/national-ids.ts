import { NationalId } from "@/lib/people/national-id";
import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { type Normalised, normalised, noted } from "./normalised";

export type NationalIdNote = "punctuation-left-out";
export type NationalIdRefusal =
  | "national-id-scientific"
  | "national-id-15-digits"
  | "national-id-not-16-digits"
  | "national-id-impossible-date"
  | "national-id-serial-zero";

const problems = ["national-id-impossible-date", "national-id-serial-zero"] as const;

/**
 * A national id as people type it. 3,20101E+15 is what a spreadsheet leaves of one that it took for a number: the last
 * digits are gone, and no repair could bring them back.
 */
export const readNationalId = (cell: Cell | undefined): Normalised<NationalId, NationalIdNote, NationalIdRefusal> =>
  normalised(cell, ({ text }) => {
    if (/^\s*\d+([.,]\d+)?\s*E\s*\+?\d+\s*$/i.test(text)) return refused("national-id-scientific");
    const digits = text.replace(/[\s.\-'’‘`]/gu, "");
    if (/^\d{15}$/.test(digits)) return refused("national-id-15-digits");
    const parsed = NationalId.safeParse(digits);
    if (parsed.success) return noted(parsed.data, { "punctuation-left-out": digits !== text });
    const problem = problems.find((problem) => problem === parsed.error.issues[0]?.message);
    return refused(problem ?? "national-id-not-16-digits");
  });
