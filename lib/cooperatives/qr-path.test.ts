import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path";

/** The path as a camera would see it: each module a few pixels wide, dark on white. */
function pixelsOf({ side, path }: ReturnType<typeof qrPath>, scale = 4) {
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at++) {
      const [column, row] = [Number(x) * scale + (at % scale), Number(y) * scale + Math.floor(at / scale)];
      pixels.set([0, 0, 0], (row * side * scale + column) * 4);
    }
  return { pixels, width: side * scale };
}

test.each([
  "https://kompeten.example.id/q/0123456789ab",
  "http://localhost:3000/q/ffffffffffff",
  "https://a-rather-long-name-of-a-ministry.kop.example.go.id/q/8c0d5e6f7a1b",
])("a reader reads %s", (address) => {
  const { pixels, width } = pixelsOf(qrPath(address));
  expect(jsQR(pixels, width, width)?.data).toBe(address);
});

test("another code is another picture", () => {
  expect(qrPath("https://example.id/q/0123456789ab").path).not.toBe(qrPath("https://example.id/q/0123456789ac").path);
});
