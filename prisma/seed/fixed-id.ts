import { createHash } from "node:crypto";

/** The same id in every demonstration, in the form of a UUID of one's own making (version 8). */
export const idOf = (...words: string[]) => {
  const hex = createHash("sha256").update(words.join(" ")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};
