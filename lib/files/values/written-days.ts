import { monthNamed } from "./month-names";

/** What is written of a day: the year as it stands there, of two or four digits; month and date may be missing. */
export type WrittenDay = { year: string; month?: number; date?: number; inWords: boolean };

/** "2002-02-18", "2/1/90", "18 Februari 2002", "Feb 18, 2002", "Mei 2025", "2025"; the day always before the month. */
export function writtenDay(text: string): WrittenDay | null {
  const bare = withoutExtras(text);
  return inNumbers(bare) ?? inWords(bare);
}

/** Without the place of birth, the day of the week and the time: "Klaten, Senin 18 Februari 2002 00:00:00". */
function withoutExtras(text: string): string {
  return text
    .trim()
    .replace(/^[\p{L} .'()-]+[,/:]\s*(?=\S*\d)/u, (before) => (monthNamed(before.replace(/\W+$/, "")) ? before : ""))
    .replace(
      /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+/i,
      "",
    )
    .replace(/^(tgl|tanggal|tmt|sejak|mulai)\b\.?:?\s*/i, "")
    .replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?Z?$/, "")
    .trim();
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const dayFirst = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/;
const monthFirst = /^(\d{1,2})\s*[-/]\s*(\d{4})$/;

function inNumbers(text: string): WrittenDay | null {
  const iso = yearFirst.exec(text);
  if (iso)
    return { year: iso[1] ?? "", month: Number(iso[2]), ...(iso[3] && { date: Number(iso[3]) }), inWords: false };
  const full = dayFirst.exec(text);
  if (full) return { year: full[3] ?? "", month: Number(full[2]), date: Number(full[1]), inWords: false };
  const part = monthFirst.exec(text);
  if (part) return { year: part[2] ?? "", month: Number(part[1]), inWords: false };
  return /^\d{4}$/.test(text) ? { year: text, inWords: false } : null;
}

const dateMonthYear = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]*)?([\p{L}]+)\.?[\s.,/-]*'?(\d{4}|\d{2})$/u;
const monthDateYear = /^([\p{L}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

function inWords(text: string): WrittenDay | null {
  const english = monthDateYear.exec(text);
  const parts = english ?? dateMonthYear.exec(text);
  if (!parts) return null;
  const [date, name, year] = english ? [parts[2], parts[1], parts[3]] : [parts[1], parts[2], parts[3]];
  const month = monthNamed(name ?? "");
  // "Mei 25" may be the day or the year.
  if (month === null || (date === undefined && year?.length !== 4)) return null;
  return { year: year ?? "", month, ...(date && { date: Number(date) }), inWords: true };
}
