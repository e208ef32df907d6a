/** "47111 1120 4 9000005 2025": KBLI 2020, ISCO-08, KKNI level, running serial, year of issue. */
export type NumberParts = { businessField: string; occupation: string; level: string; serial: string; year: string };

/** "KOP 2479 00012 2025": sector, digits of the LSP's licence, the LSP's serial of that year, year of issue. */
export type RegistrationParts = { sector: string; licence: string; serial: string; year: string };

const numberForm = /^(\d{5}) ?(\d{4}) ?(\d) ?(\d{7}) ?(\d{4})$/;
const registrationForm = /^([A-Z]{2,4}) ?(?:(\d{3,4}) (\d{5}) (\d{4})|(\d{3,4})(\d{5})(\d{4}))$/;

/** Null for what is no certificate number. */
export function numberParts(text: string): NumberParts | null {
  const [, businessField = "", occupation = "", level = "", serial = "", year = ""] =
    numberForm.exec(tidied(text)) ?? [];
  return year ? { businessField, occupation, level, serial, year } : null;
}

/** Null for what is no registration number. */
export function registrationParts(text: string): RegistrationParts | null {
  const [sector = "", licence = "", serial = "", year = ""] =
    registrationForm.exec(tidied(text))?.slice(1).filter(Boolean) ?? [];
  return year ? { sector, licence, serial, year } : null;
}

export const numberOf = ({ businessField, occupation, level, serial, year }: NumberParts) =>
  [businessField, occupation, level, serial, year].join(" ");

/** "2479" of "BNSP-LSP-2479-ID". */
export const licenceDigits = (licenceNumber: string) => /\d+/.exec(licenceNumber)?.[0] ?? "";

/**
 * A number as the register writes it, however it was typed or pasted: spaces, dots and dashes in any number, invisible
 * characters, "No." or "No. Reg." in front. What is neither kind of number comes back as it is, with single spaces.
 */
export function tidied(text: string): string {
  const plain = text.normalize("NFKC").replace(/\p{Cf}|\0/gu, "");
  const said = plain
    .trim()
    .toUpperCase()
    .replace(/^NO(MOR)?[.: ]+(REG(ISTRASI)?[.: ]+)?/, "");
  const spaced = said.replace(/[\s.\-–—_/]+/g, " ").trim();
  // A certificate number always has 21 digits, wherever the gaps fell. A registration number has 12 or 13: one with a
  // digit missing would pass for another licence if its gaps did not count.
  const parts = numberForm.exec(spaced.replaceAll(" ", "")) ?? registrationForm.exec(spaced);
  return parts ? parts.slice(1).filter(Boolean).join(" ") : plain.replace(/\s+/g, " ").trim();
}
