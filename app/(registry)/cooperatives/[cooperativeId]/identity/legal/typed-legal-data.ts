import type { Say } from "@/app/messages/words";
import type { LegalDataRefusal } from "@/lib/cooperatives/change-legal-data";
import { type LegalData, type LegalDataField, legalDataFields, TypedLegalData } from "@/lib/cooperatives/legal-data";

type Problems = Record<string, string>;

/** What was typed into LegalDataFields, or a sentence for each field that has to be looked at again. */
export function typedLegalData(
  entered: Record<LegalDataField, string>,
  say: Say<"identity">,
): { legalData: LegalData; problems: null } | { legalData: null; problems: Problems } {
  const parsed = TypedLegalData.safeParse(entered);
  if (parsed.success) return { legalData: parsed.data, problems: null };
  const wrong = legalDataFields.filter((field) => parsed.error.issues.some(({ path }) => path[0] === field));
  return { legalData: null, problems: Object.fromEntries(wrong.map((field) => [field, say(`legal.wrong.${field}`)])) };
}

/** The field beside which a refusal is said; null where it is about the form as a whole. */
export function legalDataFieldOf(refusal: LegalDataRefusal): LegalDataField | null {
  switch (refusal) {
    case "village-not-found":
    case "village-retired":
    case "seat-outside-scope":
      return "seatVillageCode";
    case "legal-entity-day-without-number":
      return "legalEntityNumber";
    case "legal-entity-in-the-future":
    case "legal-entity-before-stage":
      return "legalEntityOn";
    case "coordinates-half-given":
      return "latitude";
    case "cooperative-not-found":
    case "changed-meanwhile":
    case "nothing-changed":
      return null;
  }
}
