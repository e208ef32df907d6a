/*
 * Whether a file of a known kind is there from its first byte to its last, and has a picture of sane size to show. Only
 * the outer form is looked at: nothing is decoded, so nothing can blow up.
 */

/** Larger than any scan of a page; a header that says more lies. */
const mostPixelsASide = 30_000;
const mostPixels = 200_000_000;

const isSane = (width: number, height: number) =>
  width > 0 && height > 0 && width <= mostPixelsASide && height <= mostPixelsASide && width * height <= mostPixels;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** A version at the head; at the end where the table of its parts begins, and the mark of the end. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const end = latin(bytes.subarray(-2_048));
  return (
    /^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 16))) &&
    /startxref\s+\d+\s+%%EOF[\s\0]*/.test(end.replace(/\0/g, " "))
  );
}

/** Its parts follow one another, each with its length, from the header with the size to the mark of the end. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  let saneSize = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = latin(bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return false;
    if (kind === "IHDR" && length >= 8) saneSize = isSane(view.getUint32(at + 8), view.getUint32(at + 12));
    if (kind === "IEND") return saneSize;
    at += 12 + length;
  }
  return false;
}

const standsAlone = (marker: number) => marker === 0x01 || (0xd0 <= marker && marker <= 0xd8);
/** Start of frame, in any coding; C4, C8 and CC are other tables. */
const hasSize = (marker: number) => 0xc0 <= marker && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments up to the picture itself, among them its size, and behind it the mark of the end. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 2;
  let saneSize = false;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else {
      const length = view.getUint16(at + 2);
      if (length < 2 || at + 2 + length > bytes.length) return false;
      if (hasSize(marker) && length >= 7) saneSize = isSane(view.getUint16(at + 7), view.getUint16(at + 5));
      at += 2 + length;
      if (marker === 0xda) return saneSize && endsAfter(bytes, at);
    }
  }
  return false;
}

/** Telephones add films and notes behind the picture: the mark may stand before the last byte. */
const endsAfter = (bytes: Uint8Array, at: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0xff, 0xd9])) >= at;

/** The length at its head, and the size in whichever of the three forms it has. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 30) return false;
  const view = viewOf(bytes);
  if (view.getUint32(4, true) + 8 > bytes.length) return false;
  switch (latin(bytes.subarray(12, 16))) {
    case "VP8 ":
      return isSane(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case "VP8L": {
      const packed = view.getUint32(21, true);
      return isSane((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case "VP8X": {
      const three = (from: number) => view.getUint16(from, true) + (view.getUint8(from + 2) << 16) + 1;
      return isSane(three(24), three(27));
    }
    default:
      return false;
  }
}
