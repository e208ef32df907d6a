import { type Face, ink, type Sheet } from "./sheet";

export type Line = {
  text: string;
  size: number;
  face?: Face;
  colour?: string;
  /** Letters apart, for capitals. */
  apart?: number;
  /** Words apart, for a number whose parts are to be told from each other. */
  wordsApart?: number;
};
type Box = { x: number; y: number; width: number; align?: "left" | "center" | "right" };

const gapOf = (size: number) => size * 0.12;

/** The typeface has the Latin letters of Western Europe: what it lacks is written with its base letter, never left out. */
function written(text: string): string {
  const plain = text.normalize("NFC").replaceAll("\u02bc", "’");
  return [...plain].map((letter) => (known.test(letter) ? letter : baseOf(letter))).join("");
}
const known = /^[\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026]$/;
const baseOf = (letter: string) =>
  /\s/.test(letter) ? " " : [...letter.normalize("NFD")].find((part) => known.test(part)) || "?";

function prepared(sheet: Sheet, { size, face = "regular", colour = ink.dark }: Line) {
  return sheet.font(face).fontSize(size).fillColor(colour);
}

const optionsOf = ({ size, apart, wordsApart }: Line, { width, align = "left" }: Omit<Box, "x" | "y">) => ({
  ...{ width, align, lineGap: gapOf(size), characterSpacing: apart, wordSpacing: wordsApart },
});

/** How high the text stands in this width. */
export const heightOf = (sheet: Sheet, line: Line, width: number) =>
  prepared(sheet, line).heightOfString(written(line.text), optionsOf(line, { width }));

/** Writes and answers where the next line begins. */
export function write(sheet: Sheet, line: Line, { x, y, ...box }: Box): number {
  const height = heightOf(sheet, line, box.width);
  const text = written(line.text);
  // The library centres words that stand apart too far to the left: it counts the room between them twice.
  const apart = box.align === "center" ? ((line.wordsApart ?? 0) * (text.split(" ").length - 1)) / 2 : 0;
  prepared(sheet, line).text(text, x + apart, y, optionsOf(line, box));
  return y + height;
}

/** The width in which the lines come out about equally long, so that no name leaves its last word alone. */
function balanced(sheet: Sheet, line: Line, width: number): number {
  const height = heightOf(sheet, line, width);
  if (height < 1.5 * heightOf(sheet, { ...line, text: "A" }, width)) return width;
  let narrow = width;
  while (narrow > width / 3 && heightOf(sheet, line, narrow - 8) <= height) narrow -= 8;
  return narrow;
}

/** The text as large as it fits in so many lines; from `least` on it takes the lines it needs. */
export function fitted(sheet: Sheet, line: Line, { width, lines, least }: Record<"width" | "lines" | "least", number>) {
  for (let size = line.size; size > least; size -= 0.5) {
    const sized = { ...line, size };
    const single = heightOf(sheet, { ...sized, text: "A" }, width);
    if (heightOf(sheet, sized, width) < single * (lines + 0.5)) return sized;
  }
  return { ...line, size: least };
}

/** Lines below each other that belong together. */
export type Block = Line[];
const blockHeight = (sheet: Sheet, block: Block, width: number) =>
  block.reduce((sum, line) => sum + heightOf(sheet, line, width), 0);

/** Writes blocks from top to bottom with the space left between them, of which no gap takes more than `most`. */
export function spread(
  sheet: Sheet,
  blocks: Block[],
  { x, y, width, bottom, most }: { x: number; y: number; width: number; bottom: number; most: number },
) {
  const free = bottom - y - blocks.reduce((sum, block) => sum + blockHeight(sheet, block, width), 0);
  const gap = Math.max(4, Math.min(most, free / (blocks.length + 1)));
  let at = y + Math.max(0, free - gap * (blocks.length - 1)) / 2;
  for (const block of blocks) {
    for (const line of block) {
      const needed = balanced(sheet, line, width);
      at = write(sheet, line, { x: x + (width - needed) / 2, y: at, width: needed, align: "center" });
    }
    at += gap;
  }
}
