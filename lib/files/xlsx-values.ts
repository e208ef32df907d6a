import { type Day, dayOf } from "@/lib/calendar/day";

/** How many digits a spreadsheet keeps of a number. */
const digitsKept = 15;

/** A number as the reader of the sheet knows it: in full up to 15 digits, then 3.20101E+15 as Excel shows it. */
export function numberText(number: number, format: string): string {
  if (Math.abs(number) >= 10 ** digitsKept) return scientific(number);
  const text = String(Number(number.toPrecision(digitsKept)));
  // "0000000000": leading zeros that are shown and not stored.
  return /^0+$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, "0") : text;
}

function scientific(number: number) {
  const [mantissa, exponent = ""] = number.toExponential(5).split("e");
  return `${Number(mantissa)}E+${exponent.replace("+", "").padStart(2, "0")}`;
}

const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Does a cell of this format show a day? A time of the day alone is none. */
export function showsDay(formatId: number, format: string | undefined): boolean {
  if (format === undefined) return builtInDays.has(formatId);
  // Without what is quoted, escaped or in brackets: [Red], [$-421], "hari".
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "";
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}

/** Does a cell of this format show a share of 1 as percent? */
export const showsPercent = (formatId: number, format: string | undefined): boolean =>
  format === undefined ? formatId === 9 || formatId === 10 : format.replace(/"[^"]*"|\\./g, "").includes("%");

const daysPerMillis = 1 / 86_400_000;
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** 29 February 1900, which Excel believes in. */
const dayThatNeverWas = 60;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** The day of a date cell's number, which counts days; null where there is no such day. */
export function dayOfSerial(serial: number, system: 1900 | 1904): Day | null {
  const whole = Math.floor(serial);
  if (whole > lastSerial || whole < (system === 1900 ? 1 : 0)) return null;
  if (system === 1900 && whole === dayThatNeverWas) return null;
  const counted = system === 1900 && whole < dayThatNeverWas ? whole + 1 : whole;
  return dayOf(new Date(epochs[system] + counted / daysPerMillis));
}

/** The number of a day in the 1900 system; null for a day before Excel's first. */
export function serialOfDay(day: Day): number | null {
  const counted = Math.round((Date.parse(`${day}T00:00:00Z`) - epochs[1900]) * daysPerMillis);
  if (counted > dayThatNeverWas) return counted;
  return counted >= 2 ? counted - 1 : null;
}

/** Excel writes what XML cannot hold as _x000D_, and an underscore that looks like one as _x005F_. */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const coded = (text: string) => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text as it stands in a sheet's XML; half a surrogate pair is no character at all. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, coded)
    .replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
