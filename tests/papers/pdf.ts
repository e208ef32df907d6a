import { createCanvas } from "@napi-rs/canvas";
import readCode from "jsqr";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Where a piece of text stands, in points from the page's lower left corner. */
export type Placed = { text: string; x: number; y: number; width: number; height: number; upright: boolean };

export type PdfPage = {
  width: number;
  height: number;
  /** What it says, piece by piece. */
  placed: Placed[];
  text: string;
  /** The page as pixels, three to a point: some 216 dots to the inch. */
  picture: () => Promise<{ data: Uint8ClampedArray; width: number; height: number }>;
};

/** A PDF as a reader program opens it: its pages, to be read and to be looked at. */
export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item): Placed[] => {
    if (!("str" in item)) return [];
    const [, slope = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, height: item.height, upright: slope === 0 }];
  });
  return { width, height, placed, text: placed.map(({ text }) => text).join(" "), picture: () => drawn(page) };
}

async function drawn(page: PDFPageProxy) {
  const viewport = page.getViewport({ scale: 3 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}

/** What the QR code on the rendered page leads to; null where nobody could scan it. */
export async function scanned(page: PdfPage | undefined): Promise<string | null> {
  if (!page) return null;
  const { data, width, height } = await page.picture();
  return readCode(data, width, height)?.data ?? null;
}

/** Text that reaches beyond the frame of its page, or over it. */
export const outside = ({ placed, width, height }: PdfPage, inset: number) =>
  placed.filter(
    ({ text, x, y, width: wide, upright }) =>
      upright && text.trim() !== "" && (x < inset || x + wide > width - inset || y < inset || y > height - inset),
  );
