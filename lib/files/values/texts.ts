import type { Cell } from "../cell";
import { inOneLine, type Normalised, normalised, noted } from "./normalised";

/** Any other text, in one line; a cell that starts a formula is refused here as everywhere. */
export const readText = (cell: Cell | undefined): Normalised<string, "spaces-removed", never> =>
  normalised(cell, ({ text }) => {
    const value = inOneLine(text);
    return noted(value, { "spaces-removed": value !== text });
  });
