import type { Say } from "@/app/messages/words";
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
