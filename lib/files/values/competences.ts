import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { inOneLine, type Normalised, normalised, noted } from "./normalised";

export type CompetenceRefusal = "competence-unknown" | "yes-unclear";

const words = {
  COMPETENT: ["k", "kompeten", "competent", "kompeten k"],
  NOT_YET_COMPETENT: ["bk", "belum kompeten", "not yet competent", "belum kompeten bk"],
} as const;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

/** K or BK, in letters or in full. */
export const readCompetence = (cell: Cell | undefined): Normalised<keyof typeof words, never, "competence-unknown"> =>
  normalised(cell, ({ text }) => {
    const said = bare(text);
    const found = (Object.keys(words) as (keyof typeof words)[]).find((one) =>
      words[one].some((word) => word === said),
    );
    return found ? noted(found) : refused("competence-unknown");
  });

/** Codes of units, told apart by commas, semicolons or spaces; each once. */
export const readUnitCodes = (cell: Cell | undefined): Normalised<string[], never, never> =>
  normalised(cell, ({ text }) =>
    noted([
      ...new Set(
        inOneLine(text)
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ]),
  );

const yes = ["ya", "sudah", "yes", "y", "ada", "ditandatangani", "v", "x"];
const no = ["tidak", "belum", "no", "t", "n"];

/** Whether something was done: "ya", "sudah"; "belum". */
export const readYes = (cell: Cell | undefined): Normalised<boolean, never, "yes-unclear"> =>
  normalised(cell, ({ text }) => {
    const said = text.trim() === "✓" || text.trim() === "✔" ? "v" : bare(text);
    if (yes.includes(said)) return noted(true);
    return no.includes(said) ? noted(false) : refused("yes-unclear");
  });
