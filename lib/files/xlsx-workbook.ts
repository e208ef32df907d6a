import { FileProblem, torn } from "./file-problem";
import { showsDay, showsPercent, unescaped } from "./xlsx-values";
import { longestText, readXml } from "./xml-events";
import type { ZipParts } from "./zip-parts";

export type CellFormat = { day: boolean; percent: boolean; code: string };

/** What the sheets of a workbook share. */
export type Workbook = {
  /** The visible worksheets' parts, in their order. */
  sheets: string[];
  days: 1900 | 1904;
  formats: CellFormat[];
  sharedTexts: string[];
};

type Relation = { type: string; target: string };

export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const document = [...(await relationsOf(parts, "")).values()].find(({ type }) => type === "officeDocument");
  if (!document || !parts.has(document.target)) throw new FileProblem("not-a-spreadsheet", "holds no document");
  const { ids, days } = await sheetsIn(parts, document.target);
  const relations = await relationsOf(parts, document.target);
  // Each part once, however often it is named.
  const sheets = [
    ...new Set(
      ids.flatMap((id) => {
        const relation = relations.get(id);
        return relation?.type === "worksheet" ? [relation.target] : [];
      }),
    ),
  ];
  if (sheets.length === 0) throw new FileProblem("not-a-spreadsheet", "has no worksheet");
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  return {
    sheets,
    days,
    formats: await formatsIn(parts, partOf("styles")),
    sharedTexts: await textsIn(parts, partOf("sharedStrings")),
  };
}

/** What a part refers to, by id: the type by its last word, the target as the name of a part. */
async function relationsOf(parts: ZipParts, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, at);
  const name = `${folder}_rels/${part.slice(at)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.has(name)) return relations;
  await readXml(parts.kept(name), {
    open(element, attribute) {
      if (element !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = (attribute("Type") ?? "").replace(/.*\//, "");
      relations.set(attribute("Id") ?? "", { type, target: partNamed(attribute("Target") ?? "", folder) });
    },
  });
  return relations;
}

/** "worksheets/sheet1.xml" in "xl/", or "/xl/worksheets/sheet1.xml" in any folder. */
function partNamed(target: string, folder: string): string {
  try {
    return decodeURI(new URL(target, `part:/${folder}`).pathname.slice(1));
  } catch {
    throw torn(`refers to ${target}`);
  }
}

/** Excel allows no longer one, and writes none of more than a few letters. */
const longestFormat = 255;

async function sheetsIn(parts: ZipParts, workbook: string) {
  let root: string | null = null;
  let days: 1900 | 1904 = 1900;
  const ids: string[] = [];
  // A workbook in Excel's binary form, a text, a presentation: all of them are no XML that begins with <workbook>.
  if (!/\.xml$/i.test(workbook)) throw new FileProblem("not-a-spreadsheet", workbook);
  await readXml(parts.kept(workbook), {
    open(element, attribute) {
      root ??= element;
      if (element === "workbookPr" && /^(1|true|on)$/.test(attribute("date1904") ?? "")) days = 1904;
      // A hidden sheet holds the choices of a drop-down list, not what was meant to be sent.
      if (element === "sheet" && !/hidden/i.test(attribute("state") ?? "")) ids.push(attribute("id") ?? "");
    },
  });
  if (root !== "workbook") throw new FileProblem("not-a-spreadsheet", `a ${root}`);
  return { ids, days };
}

async function formatsIn(parts: ZipParts, styles: string | undefined): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  if (!styles || !parts.has(styles)) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await readXml(parts.kept(styles), {
    open(element, attribute) {
      if (element === "numFmt")
        codes.set(Number(attribute("numFmtId")), (attribute("formatCode") ?? "").slice(0, longestFormat));
      if (element === "cellXfs") inCells = true;
      if (element !== "xf" || !inCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      const code = codes.get(id);
      formats.push({ day: showsDay(id, code), percent: showsPercent(id, code), code: code ?? "" });
    },
    close(element) {
      if (element === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** Texts that cells refer to by number. Rich text is joined; how it is read aloud (Japanese) is left out. */
async function textsIn(parts: ZipParts, sharedStrings: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!sharedStrings || !parts.has(sharedStrings)) return texts;
  let text = "";
  let inText = false;
  let inReading = false;
  await readXml(parts.kept(sharedStrings), {
    open(element) {
      if (element === "si") text = "";
      if (element === "rPh") inReading = true;
      if (element === "t") inText = !inReading;
    },
    text(piece) {
      if (inText) text += piece;
      if (text.length > longestText) throw torn("a shared text without end");
    },
    close(element) {
      if (element === "t") inText = false;
      if (element === "rPh") inReading = false;
      if (element === "si") texts.push(unescaped(text));
    },
  });
  return texts;
}
