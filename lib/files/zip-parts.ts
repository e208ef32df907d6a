import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { FileProblem, torn } from "./file-problem";

/** An office file of 10 MB holds some 100 MB of XML; beyond these bounds it was made to do harm. */
export const mostInflated = 200 * 1024 * 1024;
const mostParts = 2_000;
/** Of a part that is kept in memory, as all are but the sheets. */
const mostKept = 64 * 1024 * 1024;
/** Sheets shrink to a tenth or twentieth. Small parts may be of one letter only. */
const steepestRatio = 100;
const smallPart = 8 * 1024 * 1024;

/** The parts of a zip file by their names in lower case, none of them unpacked yet. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array): Promise<ZipParts> {
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // Sizes are checked here, where a part that lies about its own can be told from a torn one.
      const zip = await fromBufferPromise(buffer, { validateEntrySizes: false });
      if (zip.entryCount > mostParts) throw new FileProblem("zip-bomb", `${zip.entryCount} parts`);
      const entries = new Map<string, Entry>();
      let inflated = 0;
      for await (const entry of zip.eachEntry()) {
        inflated += entry.uncompressedSize;
        check(entry, inflated);
        entries.set(entry.fileName.toLowerCase(), entry);
      }
      return new ZipParts(zip, entries);
    } catch (error) {
      throw problemOf(error);
    }
  }

  has(name: string) {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of a part that is not kept: as they are unpacked, never more than it says to have. */
  streamed = (name: string) => this.bytes(this.entry(name));

  /** The bytes of a part whose content is kept. */
  kept(name: string) {
    const entry = this.entry(name);
    if (entry.uncompressedSize > mostKept) throw new FileProblem("zip-bomb", `${name} is too large to be kept`);
    return this.bytes(entry);
  }

  private entry(name: string): Entry {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw torn(`no part ${name}`);
    return entry;
  }

  private async *bytes(entry: Entry): AsyncGenerator<Uint8Array> {
    const name = entry.fileName;
    let size = 0;
    let sum = 0;
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) {
        size += piece.length;
        if (size > entry.uncompressedSize) throw new FileProblem("zip-bomb", `${name} is larger than it says`);
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      throw problemOf(error);
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) throw torn(`${name} is damaged`);
  }
}

function check(entry: Entry, inflatedSoFar: number) {
  if (entry.isEncrypted()) throw new FileProblem("password-protected", entry.fileName);
  if (inflatedSoFar > mostInflated) throw new FileProblem("zip-bomb", `unpacks to more than ${mostInflated} bytes`);
  const tooSteep = entry.uncompressedSize > entry.compressedSize * steepestRatio;
  if (tooSteep && entry.uncompressedSize > smallPart)
    throw new FileProblem("zip-bomb", `${entry.fileName} is too steep`);
}

function problemOf(error: unknown): unknown {
  if (error instanceof FileProblem || !(error instanceof Error)) return error;
  if (/strong encryption/.test(error.message)) return new FileProblem("password-protected", error.message);
  return torn(error.message);
}
