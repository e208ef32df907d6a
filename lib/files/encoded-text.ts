/** How the text of a CSV file is written as bytes. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Where a file begins: the mark by which Excel knows each but the old one, which has none. */
const marks: Record<TextEncoding, string> = {
  "utf-8": "\uFEFF",
  "utf-16le": "\uFEFF",
  "utf-16be": "\uFEFF",
  "windows-1252": "",
};
export const markOf = (encoding: TextEncoding) => marks[encoding];

/** Of Windows 1252, which holds the letters of Western Europe, the byte of each that is none of ASCII. */
const byteOf = new Map(
  Array.from({ length: 128 }, (_, at) => [new TextDecoder("windows-1252").decode(Uint8Array.of(128 + at)), 128 + at]),
);

/** The text as bytes; a letter that the encoding has not becomes a question mark. */
export function encoded(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "windows-1252":
      return Uint8Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 128 ? code : (byteOf.get(letter) ?? 63);
      });
  }
}
