import "server-only";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import PDFDocument from "pdfkit";

export type Sheet = PDFKit.PDFDocument;

/** The paper's colours: ink on white, as on screen in light. */
export const ink = { dark: "#241e19", soft: "#62594f", line: "#c9bfb2", accent: "#a4161f", bad: "#a31b1b" } as const;

export const millimetres = (length: number) => (length * 72) / 25.4;

// Plus Jakarta Sans (SIL Open Font License). The screen's variable file cannot be embedded; these are its static cuts.
const faces = { regular: "400-normal", italic: "400-italic", medium: "600-normal", bold: "700-normal" } as const;
export type Face = keyof typeof faces;
const cuts = new Map<Face, Buffer>();
function cutOf(face: Face): Buffer {
  const read = () =>
    readFileSync(`node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${faces[face]}.woff`);
  const cut = cuts.get(face) ?? read();
  cuts.set(face, cut);
  return cut;
}

type Paper = { title: string; author: string; layout?: "portrait" | "landscape" };

/** An A4 document without a page yet. */
function newDocument({ title, author, layout = "portrait" }: Paper): Sheet {
  const sheet = new PDFDocument({
    size: "A4",
    layout,
    margin: 0,
    autoFirstPage: false,
    lang: "id-ID",
    displayTitle: true,
    info: { Title: title, Author: author, Creator: "Kompeten" },
  });
  for (const face of Object.keys(faces) as Face[]) sheet.registerFont(face, cutOf(face));
  return sheet;
}

type File = Paper & { fileName: string };

/** One PDF, sent as it is drawn: each part is a page or a few. Other requests have their turn between the parts. */
export function pdfResponse<Part>(file: File, parts: Iterable<Part>, draw: (sheet: Sheet, part: Part) => void) {
  const sheet = newDocument(file);
  const drawAll = async () => {
    for (const part of parts) {
      draw(sheet, part);
      await turn();
    }
    sheet.end();
  };
  drawAll().catch((fault) => sheet.destroy(fault));
  return new Response(Readable.toWeb(sheet as unknown as Readable) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${file.fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** What a file name may hold everywhere. */
export const asFileName = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
