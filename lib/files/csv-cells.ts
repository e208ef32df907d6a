/**
 * What Excel would make something else of: a formula, or a number of what is none (leading zeros, a national id). An
 * apostrophe before it keeps it text; apostrophes count as part of it, so that what was written reads back the same.
 */
const misread = /^'*(?:[=+\-@\t\r]|0\d+$|\d{12,}$)/;

/** A cell of a CSV file, quoted where it has to be; a number that is a number stays one. */
export function csvCell(cell: string | number | null): string {
  if (typeof cell === "number") return String(cell);
  const text = cell ?? "";
  const safe = misread.test(text) ? `'${text}` : text;
  // Leading and trailing spaces would be lost to some readers; "sep=" in the first cell is a word to Excel.
  return /[";,|\t\r\n]|^\s|\s$|^sep=/i.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell without the apostrophe that kept it text. */
export const unprotected = (text: string) =>
  text.startsWith("'") && misread.test(text.slice(1)) ? text.slice(1) : text;
