import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipPart = { name: string; pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

/** Zip's day without a day, 1 January 1980: the same rows make the same file. */
const noTime = 0;
const noDate = 0x21;
/** Sizes and checksum follow the part, since they are not known before it. */
const sizesFollow = 0x08;
const deflated = 8;
const version = 20;

/** A zip file in pieces, as its parts come; of none of them more than a piece is held. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  let offset = 0;
  const directory: Buffer[] = [];
  for (const { name, pieces } of parts) {
    const at = offset;
    const local = record(0x04034b50, [[2, version], ...fields({ sum: 0, packed: 0, size: 0, name })], name);
    yield local;
    offset += local.length;

    const written = { sum: 0, packed: 0, size: 0, name };
    for await (const piece of packed(pieces, written)) {
      written.packed += piece.length;
      yield piece;
    }
    const { sum, size } = written;
    const descriptor = record(0x08074b50, [
      [4, sum],
      [4, written.packed],
      [4, size],
    ]);
    yield descriptor;
    offset += written.packed + descriptor.length;
    directory.push(
      record(
        0x02014b50,
        [[2, version], [2, version], ...fields(written), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]],
        name,
      ),
    );
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield* directory;
  yield record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, directory.length],
    [2, directory.length],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
}

type Written = { sum: number; packed: number; size: number; name: string };
type Field = [bytes: 2 | 4, value: number];

/** What the header before a part and its entry in the directory have in common. */
const fields = ({ sum, packed, size, name }: Written): Field[] => [
  [2, sizesFollow],
  [2, deflated],
  [2, noTime],
  [2, noDate],
  [4, sum],
  [4, packed],
  [4, size],
  [2, Buffer.byteLength(name)],
  [2, 0],
];

function record(signature: number, values: Field[], name = ""): Buffer {
  const bytes = Buffer.alloc(4 + values.reduce((sum, [length]) => sum + length, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [length, value] of values) at = bytes.writeUIntLE(value, at, length);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

async function* packed(pieces: ZipPart["pieces"], written: Written): AsyncGenerator<Uint8Array> {
  async function* counted() {
    for await (const piece of pieces) {
      written.sum = crc32(piece, written.sum);
      written.size += piece.length;
      yield piece;
    }
  }
  const deflate = createDeflateRaw();
  const fed = pipeline(counted, deflate);
  // Whoever stops reading early ends the pipeline with an error that nobody waits for.
  fed.catch(() => {});
  yield* deflate;
  await fed;
}
