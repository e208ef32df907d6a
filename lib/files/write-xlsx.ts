import type { WrittenCell } from "./cell";
import { writeZip } from "./write-zip";
import { escaped, serialOfDay } from "./xlsx-values";

type Rows = AsyncIterable<WrittenCell[]> | Iterable<WrittenCell[]>;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The styles of cells, by their place in xl/styles.xml. Text that is edited in Excel stays text: format 49 is "@". */
const style = { number: 0, text: 1, day: 2, head: 3 } as const;

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;

const still = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kompeten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/** An XLSX file of one sheet, its head frozen, in pieces as the rows come. */
export function writeXlsx(head: string[], rows: Rows): AsyncGenerator<Uint8Array> {
  return writeZip([
    ...Object.entries(still).map(([name, text]) => ({ name, pieces: [Buffer.from(xml(text))] })),
    { name: "xl/worksheets/sheet1.xml", pieces: sheetPieces(head, rows) },
  ]);
}

/** Widths stand before the rows, so they are taken from the first of them. */
const rowsMeasured = 200;
const rowsPerPiece = 200;

async function* sheetPieces(head: string[], rows: Rows): AsyncGenerator<Uint8Array> {
  let line = 1;
  let written = [rowXml(line, head, style.head)];
  let measured: WrittenCell[][] | null = [];
  const start = () => {
    const before = xml(sheetStart(widthsOf([head, ...(measured ?? [])])));
    measured = null;
    return before;
  };
  for await (const row of rows) {
    measured?.push(row);
    written.push(rowXml(++line, row, style.text));
    if (measured && measured.length < rowsMeasured) continue;
    if (measured) written.unshift(start());
    if (written.length < rowsPerPiece) continue;
    yield Buffer.from(written.join(""));
    written = [];
  }
  if (measured) written.unshift(start());
  yield Buffer.from(`${written.join("")}</sheetData></worksheet>`);
}

const sheetStart = (widths: number[]) =>
  `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style.text}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;

/** As wide as the longest text, within reason. */
function widthsOf(rows: WrittenCell[][]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map((row) => shownLength(row[at] ?? null)));
    return Math.min(Math.max(longest + 2, 8), 50);
  });
}

const shownLength = (cell: WrittenCell) => (cell !== null && typeof cell === "object" ? 10 : String(cell ?? "").length);

function rowXml(line: number, cells: WrittenCell[], text: number): string {
  return `<row r="${line}">${cells.map((cell, at) => cellXml(`${columnName(at)}${line}`, cell, text)).join("")}</row>`;
}

function cellXml(at: string, cell: WrittenCell, text: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return textXml(at, cell, text);
  const serial = serialOfDay(cell.day);
  return serial === null ? textXml(at, cell.day, text) : `<c r="${at}" s="${style.day}"><v>${serial}</v></c>`;
}

/** Excel takes no more in one cell, and calls the file broken instead. */
const mostLetters = 32_767;

const textXml = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, mostLetters))}</t></is></c>`;

/** 0 is A, 25 Z, 26 AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
