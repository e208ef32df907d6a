import type { TextEncoding } from "./encoded-text";
import { FileProblem } from "./file-problem";

/** The text of a CSV file, without its byte-order mark. */
export type CsvText = { text: string; encoding: TextEncoding };

/** Text by its content: what holds bytes that no text has is something else, whatever its name says. */
export function csvTextOf(bytes: Uint8Array): CsvText {
  const found = decoded(bytes);
  const start = found.text.slice(0, 1000);
  // Web pages, XML and rich text are often given the name of a spreadsheet.
  if (/^\s*(<[!?a-z]|\{\\rtf|%PDF-)/i.test(start)) throw new FileProblem("not-a-spreadsheet", "a page or a document");
  if (found.text.includes("\0")) throw new FileProblem("not-a-spreadsheet", "holds a zero byte");
  const sample = found.text.slice(0, 65_536);
  const control = sample.match(notInText)?.length ?? 0;
  if (control > sample.length / 100) throw new FileProblem("not-a-spreadsheet", "holds control characters");
  return found;
}

/** Control characters, save tab, line feed, form feed, carriage return and the end mark of old files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInText = /[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f-\x9f]/g;

function decoded(bytes: Uint8Array): CsvText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

const separators = [";", ",", "\t", "|"];

/** What parts the cells, and where the first of them begins: a line "sep=;" is a word to Excel and no row. */
export function separatorOf(text: string): { separator: string; from: number } {
  const said = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text);
  if (said) return { separator: said[1] ?? ",", from: said[0].length };
  const counts = separators.map((separator) => ({ separator, ...steadiness(text, separator) }));
  const [best] = counts.sort((a, b) => b.lines - a.lines || b.perLine - a.perLine);
  return { separator: best && best.lines > 0 ? best.separator : ",", from: 0 };
}

const linesLookedAt = 50;

/** On how many of the first lines a separator stands equally often, which is what a table does and prose does not. */
function steadiness(text: string, separator: string): { lines: number; perLine: number } {
  const linesWith = new Map<number, number>();
  for (const count of countsPerLine(text, separator)) {
    if (count > 0) linesWith.set(count, (linesWith.get(count) ?? 0) + 1);
  }
  const [best] = [...linesWith].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { lines: best?.[1] ?? 0, perLine: best?.[0] ?? 0 };
}

/** Outside quotes, which may hold separators and line breaks. */
function* countsPerLine(text: string, separator: string): Generator<number> {
  let quoted = false;
  let count = 0;
  let lines = 0;
  for (const letter of text.slice(0, 262_144)) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === separator) count++;
    else if (letter === "\n" || letter === "\r") {
      yield count;
      count = 0;
      if (++lines > linesLookedAt * 2) return;
    }
  }
  yield count;
}
