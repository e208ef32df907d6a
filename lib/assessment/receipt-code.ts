import { randomInt } from "node:crypto";

/** Without the letters and digits that are taken for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/**
 * What a candidate is given for an application and may ask with, without signing in. Drawn from 58 bits, so that nobody
 * comes to another's by trying, and it speaks of nobody.
 */
export const newReceiptCode = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A code as somebody typed it; null when it can be none. */
export function receiptCodeIn(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}

/** As it is shown and read aloud. */
export const receiptText = (code: string) => code.replace(/(.{4})(?=.)/g, "$1-");
