import type { Day } from "@/lib/calendar/day";

/** Saved all the same, and said: older and shorter forms live on, and revitalised cooperatives keep theirs. */
export type LegalEntityDoubt = "legal-entity-number-unusual" | "legal-entity-year-differs";

/** "AHU-0025573.AH.01.29.TAHUN 2025", as the Ministry of Law writes it since SABH. */
const usual = /^AHU-\d{5,7}\.AH\.01\.\d{2}\.?\s*TAHUN\s*(\d{4})$/;

/** Spaces and case as they are on the decree; nothing else is touched. */
export const normalLegalEntityNumber = (text: string) => text.trim().replace(/\s+/g, " ").toUpperCase();

/** DQ06: the number has the usual form, and its year is that of its day. Nothing to doubt where there is no number. */
export function legalEntityDoubts(number: string | null, on: Day | null): LegalEntityDoubt[] {
  if (number === null) return [];
  const year = usual.exec(normalLegalEntityNumber(number))?.[1];
  if (year === undefined) return ["legal-entity-number-unusual"];
  return on !== null && on.slice(0, 4) !== year ? ["legal-entity-year-differs"] : [];
}
