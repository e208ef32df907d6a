import { crc32, deflateSync } from "node:zlib";
import { examplePdf } from "@/prisma/seed/example-document";

/** A PDF of one page; other words make another file. */
export const aPdf = (...words: string[]) => examplePdf(["Berita acara", ...words]);

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

type Picture = { width?: number; height?: number; saysWidth?: number };

/** A white PNG; `saysWidth` is what its header claims. */
export function aPng({ width = 2, height = 2, saysWidth }: Picture = {}): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(saysWidth ?? width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 255).map((byte, at) => (at % (width + 1) === 0 ? 0 : byte));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.from(Buffer.concat([signature, ...parts]));
}

/** The segments of a JPEG around a made-up picture: its form, not its content, is what is looked at. */
export function aJpeg({ width = 16, height = 16 } = {}): Buffer<ArrayBuffer> {
  const segment = (marker: number, content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
  const jfif = [...Buffer.from("JFIF\0", "latin1"), 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const size = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, jfif),
    ...segment(0xc0, size),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 3, 4, 0xff, 0xd9],
  ]);
}

/** The head of a lossless WebP of that size with a made-up picture. */
export function aWebp({ width = 16, height = 16 } = {}): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(40);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(32, 4);
  file.write("WEBPVP8L", 8, "latin1");
  file.writeUInt32LE(20, 16);
  file[20] = 0x2f;
  file.writeUInt32LE((((height - 1) << 14) | (width - 1)) >>> 0, 21);
  return file;
}

/** The head of a Windows program. */
export const anExe = () => Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(2_000)]);
