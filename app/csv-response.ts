import type { Language } from "@/lib/language";

type Cell = string | number | null;

/**
 * A file that opens in Excel as it is meant: with a byte-order mark, with semicolons where the reader's numbers have a
 * decimal comma, and without a cell that starts a formula (an apostrophe before it keeps it text).
 */
export function csvResponse(fileName: string, rows: Cell[][], language: Language): Response {
  const separator = language === "id" ? ";" : ",";
  const text = rows.map((row) => row.map(cellText).join(separator)).join("\r\n");
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** A cell of a CSV file, quoted where it has to be. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell ?? "") ? `'${cell}` : (cell ?? "");
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
