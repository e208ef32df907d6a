import { create } from "qrcode";

/** The white border a reader needs, in modules (ISO/IEC 18004). */
const quiet = 4;

/** A QR of a text as an SVG path of unit squares, and the side of the square they lie in. */
export function qrPath(text: string): { side: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const path = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) =>
      modules.get(y, x) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "",
    ).join(""),
  ).join("");
  return { side: modules.size + 2 * quiet, path };
}
