import { tidied } from "../certificate-number";

/** The numbers of a pasted list, one a line or parted by commas, semicolons or tabs; each once, as the register writes it. */
export const typedNumbers = (text: string): string[] => [
  ...new Set(
    text
      .replaceAll("\0", "")
      .split(/[\n\r,;\t]+/)
      .map((line) => tidied(line).slice(0, 64))
      .filter((number) => number !== ""),
  ),
];
