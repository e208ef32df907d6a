import { recommendations } from "@/lib/assessment/recommendations-import/kind";
import type { Officer } from "@/lib/auth/officer";
import { peopleAndTerms } from "@/lib/cooperatives/people-import/kind";
import type { ImportKind, KindName } from "@/lib/imports/kind";
import { completions } from "@/lib/training/completions-import/kind";

/** What the pages can take in; the background knows the same (lib/operations/background.ts). */
export const kinds: ImportKind[] = [peopleAndTerms, completions, recommendations];

/** What this officer brings, in the order in which a page offers it. */
export const kindsOf = (officer: Officer): ImportKind[] => kinds.filter((kind) => kind.mayBring(officer));

/** The kind that an address names, or the first where it names none; undefined where this officer brings no such file. */
export const kindAsked = (officer: Officer, name: string | null): ImportKind | undefined =>
  kindsOf(officer).find((kind) => name === null || kind.name === name);

export const isKindName = (text: string): text is KindName => kinds.some(({ name }) => name === text);
