import { Day } from "@/lib/calendar/day";
import type { Cell } from "./cell";
import { torn } from "./file-problem";
import { dayOfSerial, numberText, unescaped } from "./xlsx-values";
import type { Workbook } from "./xlsx-workbook";
import { longestText, textOf, xmlParser } from "./xml-events";
import type { ZipParts } from "./zip-parts";

/** Cells further right are not looked at. */
export const mostColumns = 256;

/** A cell while its element is open. */
type OpenCell = { column: number; type: string; style: number; value: string; formula: string | null };

/** The rows of a worksheet as they are unpacked, empty ones left out. */
export async function* xlsxRows(parts: ZipParts, sheet: string, book: Workbook) {
  let done: { line: number; cells: Cell[] }[] = [];
  let line = 0;
  let cells: Cell[] = [];
  let cell: OpenCell | null = null;
  let reads: "value" | "formula" | null = null;
  let inReading = false;
  let nextColumn = 0;

  const parser = xmlParser({
    open(element, attribute) {
      switch (element) {
        case "row":
          line = lineOf(attribute("r"), line);
          cells = [];
          nextColumn = 0;
          return;
        case "c": {
          const column = columnOf(attribute("r"), nextColumn);
          nextColumn = column + 1;
          cell = { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), value: "", formula: null };
          return;
        }
        case "f":
          if (cell) cell.formula = "";
          reads = "formula";
          return;
        case "rPh":
          inReading = true;
          return;
        case "v":
        case "t":
          reads = inReading ? null : "value";
      }
    },
    text(text) {
      if (!cell || !reads) return;
      if (reads === "value") cell.value += text;
      else cell.formula += text;
      if (cell.value.length + (cell.formula?.length ?? 0) > longestText) throw torn("a cell without end");
    },
    close(element) {
      switch (element) {
        case "v":
        case "t":
        case "f":
          reads = null;
          return;
        case "rPh":
          inReading = false;
          return;
        case "c":
          if (cell && cell.column < mostColumns) put(cells, cell.column, shown(cell, book));
          cell = null;
          return;
        case "row":
          if (cells.some(({ text }) => text.trim() !== "")) done.push({ line, cells });
      }
    },
  });
  for await (const text of textOf(parts.streamed(sheet))) {
    parser.write(text);
    yield* done;
    done = [];
  }
  parser.end();
  yield* done;
}

function put(cells: Cell[], column: number, cell: Cell) {
  if (cell.text === "" && !cell.formula) return;
  while (cells.length < column) cells.push({ text: "" });
  cells[column] = cell;
}

function lineOf(named: string | undefined, before: number): number {
  if (named === undefined) return before + 1;
  if (!/^\d{1,7}$/.test(named)) throw torn(`a row numbered ${named}`);
  return Number(named);
}

/** "C7" is 2. Some programs leave it out and count on the order. */
function columnOf(named: string | undefined, next: number): number {
  if (named === undefined) return next;
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(named)?.[1];
  if (!letters) throw torn(`a cell named ${named}`);
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(cell: OpenCell, book: Workbook): Cell {
  const value = readValue(cell, book);
  if (cell.formula === null) return value;
  return { ...value, text: cell.value === "" ? `=${cell.formula}` : value.text, formula: true };
}

function readValue({ type, style, value }: OpenCell, { formats, sharedTexts, days }: Workbook): Cell {
  switch (type) {
    case "s":
      return { text: sharedTextOf(value, sharedTexts) };
    case "str":
    case "inlineStr":
      return { text: unescaped(value) };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { text: value };
    case "d": {
      const date = Day.safeParse(value.slice(0, 10));
      return date.success ? { text: date.data, date: date.data } : { text: value };
    }
    default:
      return numeric(value, formats[style], days);
  }
}

function sharedTextOf(value: string, texts: string[]): string {
  const text = texts[Number(value)];
  if (text === undefined) throw torn(`a shared text numbered ${value}`);
  return text;
}

function numeric(value: string, format: Workbook["formats"][number] | undefined, days: 1900 | 1904): Cell {
  if (value.trim() === "") return { text: "" };
  const number = Number(value);
  if (!Number.isFinite(number)) throw torn(`a number written ${value}`);
  const date = format?.day ? dayOfSerial(number, days) : null;
  if (date) return { text: date, date };
  return format?.percent
    ? { text: `${numberText(100 * number, "")}%`, number: true }
    : { text: numberText(number, format?.code ?? ""), number: true };
}
