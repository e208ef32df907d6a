import { expect, test } from "vitest";
import { aJpeg, anExe, aPdf, aPng, aWebp } from "@/tests/factories/documents";
import { documentFormatOf, mostDocumentBytes } from "./document-format";

const answerTo = async (bytes: Uint8Array) => {
  const answer = await documentFormatOf(bytes);
  return answer.ok ? answer.value : answer.refusal;
};
const text = (content: string) => Buffer.from(content, "latin1");
const without = (bytes: Buffer, count: number) => bytes.subarray(0, bytes.length - count);
/** A PDF of exactly that many bytes, with its end at its end. */
const ofSize = (size: number) => Buffer.concat([aPdf().subarray(0, 9), Buffer.alloc(size - 9 - 28, " "), ending]);
const ending = text("\nstartxref\n000000009\n%%EOF\n ");

test.each<[string, Uint8Array, string]>([
  ["a PDF", aPdf(), "PDF"],
  ["a PDF with blank lines behind its end", Buffer.concat([aPdf(), text("\r\n\0\0\0")]), "PDF"],
  ["a PNG", aPng(), "PNG"],
  ["a JPEG", aJpeg(), "JPEG"],
  ["a JPEG with a film behind it", Buffer.concat([aJpeg(), Buffer.alloc(5_000, 7)]), "JPEG"],
  ["a WebP", aWebp(), "WEBP"],
  ["nothing", Buffer.alloc(0), "document-empty"],
  ["a program", anExe(), "document-not-accepted"],
  ["a page of the web", text("<html><script>alert(1)</script></html>"), "document-not-accepted"],
  ["a drawing that may hold a script", text('<svg xmlns="http://www.w3.org/2000/svg"/>'), "document-not-accepted"],
  ["a spreadsheet", text("PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "document-not-accepted"],
  ["plain text", text("Berita acara"), "document-not-accepted"],
  ["a PDF that breaks off", without(aPdf(), 30), "document-torn"],
  ["only the head of a PDF", text("%PDF-1.7\n"), "document-torn"],
  ["a PNG that breaks off", without(aPng({ width: 30, height: 30 }), 12), "document-torn"],
  ["a PNG that breaks off within a part", without(aPng({ width: 30, height: 30 }), 20), "document-torn"],
  ["a PNG of absurd width", aPng({ saysWidth: 2_000_000_000 }), "document-torn"],
  ["a PNG without width", aPng({ saysWidth: 0 }), "document-torn"],
  ["a JPEG without its end", without(aJpeg(), 2), "document-torn"],
  ["a JPEG that breaks off before the picture", aJpeg().subarray(0, 30), "document-torn"],
  ["a JPEG without height", aJpeg({ height: 0 }), "document-torn"],
  ["a WebP that breaks off", without(aWebp(), 1), "document-torn"],
  ["exactly ten megabytes", ofSize(mostDocumentBytes), "PDF"],
  ["a byte more", ofSize(mostDocumentBytes + 1), "document-too-large"],
])("%s", async (_, bytes, answer) => {
  expect(await answerTo(bytes)).toBe(answer);
});
