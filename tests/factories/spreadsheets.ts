import { deflateRawSync } from "node:zlib";
import { writeZip } from "@/lib/files/write-zip";

/** Odd files as other programs, accidents and attackers make them; ordinary ones are written with writeSheet. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

export const aZip = (parts: Record<string, string | Buffer>) =>
  bytesOf(writeZip(Object.entries(parts).map(([name, text]) => ({ name, pieces: [Buffer.from(text)] }))));

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]) => `<?xml version="1.0"?><Relationships>${all.join("")}</Relationships>`;

type Workbook = {
  /** The content of each sheet's <sheetData>; or the whole part, where it begins with "<?xml" or "<!". */
  sheets: string[];
  /** Attributes of each <sheet>, as ` state="hidden"`. */
  attributes?: string[];
  sharedStrings?: string;
  /** The content of <styleSheet>. */
  styles?: string;
  /** Attributes of <workbookPr>. */
  properties?: string;
  further?: Record<string, string | Buffer>;
};

/** An XLSX file of parts written by hand. */
export function anXlsx({ sheets, attributes = [], sharedStrings, styles, properties = "", further = {} }: Workbook) {
  const whole = (text: string) =>
    text.startsWith("<?") || text.startsWith("<!") ? text : `<worksheet><sheetData>${text}</sheetData></worksheet>`;
  return aZip({
    "_rels/.rels": relations(relation("rId1", "officeDocument", "/xl/workbook.xml")),
    "xl/workbook.xml": `<workbook><workbookPr ${properties}/><sheets>${sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="sheet${at}"${attributes[at] ?? ""}/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((_, at) => relation(`sheet${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
      relation("styles", "styles", "styles.xml"),
      relation("texts", "sharedStrings", "sharedStrings.xml"),
    ),
    ...Object.fromEntries(sheets.map((text, at) => [`xl/worksheets/sheet${at}.xml`, whole(text)])),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
    ...(sharedStrings !== undefined && { "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>` }),
    ...further,
  });
}

/** A row of text cells in the sheet itself. */
export const textRow = (line: number, ...texts: string[]) =>
  `<row r="${line}">${texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

/** The start of Office's container of before 2007, with the names of the streams it holds. */
export const aCompoundFile = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(512),
    ...streams.map((name) => Buffer.from(`${name}\0`, "utf16le")),
    Buffer.alloc(512),
  ]);

/** Sets bytes of a zip file's directory entry for a part: the offsets are those of the format. */
export function withDirectoryEntry(zip: Buffer, name: string, change: (entry: Buffer) => void): Buffer {
  const changed = Buffer.from(zip);
  const at = changed.lastIndexOf(Buffer.from(name)) - 46;
  change(changed.subarray(at));
  return changed;
}

/** A zip of one small deflated part that claims what one likes. */
export const deflated = (bytes: Buffer) => deflateRawSync(bytes, { level: 9 });
