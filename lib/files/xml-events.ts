import { Parser } from "saxen";
import { torn } from "./file-problem";

/** Names come without their prefix, since some programs write <x:row> for <row>. Text is what the entities stand for. */
export type XmlReader = {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** No cell of Excel holds more than 32,767 letters: a much longer tag or text was made to fill memory. */
export const longestText = 256 * 1024;
const deepest = 64;
const bite = 64 * 1024;

/** Reads XML as it comes in pieces. Declared entities are never resolved: a document type is refused altogether. */
export function xmlParser(reader: XmlReader): { write: (text: string) => void; end: () => void } {
  let depth = 0;
  // Since the last event: what the parser holds back until a tag or text is whole.
  let heldBack = 0;
  const happened = () => {
    heldBack = 0;
  };
  const parser = new Parser()
    .on("openTag", (name, attributes) => {
      heldBack = 0;
      if (++depth > deepest) throw torn("nested too deep");
      reader.open?.(localName(name), (wanted) => attributeIn(attributes(), wanted));
    })
    .on("closeTag", (name) => {
      heldBack = 0;
      depth--;
      reader.close?.(localName(name));
    })
    .on("text", (text) => {
      heldBack = 0;
      reader.text?.(decoded(text));
    })
    .on("cdata", (text) => {
      heldBack = 0;
      reader.text?.(unixLines(text));
    })
    .on("comment", happened)
    .on("question", happened)
    .on("attention", () => {
      throw torn("declares a document type");
    });
  const guarded = (step: () => void) => {
    try {
      step();
    } catch (error) {
      // The parser's own complaints are plain errors, and so is a character that is none.
      throw error instanceof Error && error.constructor !== Error && !(error instanceof RangeError)
        ? error
        : torn(String(error));
    }
  };
  return {
    write(text) {
      guarded(() => parser.write(text));
      heldBack += text.length;
      if (heldBack > longestText) throw torn("a tag or text without end");
    },
    end: () => guarded(() => parser.end()),
  };
}

/** Reads a whole part; `bytes` are UTF-8, as Excel and every other program writes them. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = xmlParser(reader);
  for await (const text of textOf(bytes)) parser.write(text);
  parser.end();
}

/** UTF-8 unless a byte-order mark says otherwise. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    // A part that is stored, not packed, comes whole.
    for (let at = 0; at < piece.length; at += bite)
      yield decoder.decode(piece.subarray(at, at + bite), { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function attributeIn(attributes: Record<string, string> | false, wanted: string): string | undefined {
  if (!attributes) throw torn("attributes cannot be read");
  const exact = attributes[wanted];
  if (exact !== undefined) return decoded(exact);
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`));
  return prefixed && decoded(attributes[prefixed] ?? "");
}

const unixLines = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

const entities: Record<string, string> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

/** The five entities of XML and characters by number; any other was declared in a document type, which is refused. */
function decoded(text: string): string {
  const lines = unixLines(text);
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
