import { peopleAndTerms } from "@/lib/cooperatives/people-import/kind";
import type { ImportKind } from "@/lib/imports/kind";

/** What the pages can take in; the background knows the same (lib/operations/background.ts). */
export const kinds: ImportKind[] = [peopleAndTerms];
