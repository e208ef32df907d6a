import type { RowOutcome } from "./kind";

/** How many rows came to what. `noted` are among the others, and `warned` among the noted. */
export type Counts = {
  ENTERS: number;
  CHANGES: number;
  SAME: number;
  REFUSED: number;
  noted: number;
  warned: number;
};

export const noRows: Counts = { ENTERS: 0, CHANGES: 0, SAME: 0, REFUSED: 0, noted: 0, warned: 0 };

export function countedWith(counts: Counts, outcomes: RowOutcome[]): Counts {
  const counted = { ...counts };
  for (const { outcome, notes } of outcomes) {
    counted[outcome]++;
    if (notes.length > 0) counted.noted++;
    if ((outcome === "ENTERS" || outcome === "CHANGES") && notes.some(({ warns }) => warns)) counted.warned++;
  }
  return counted;
}

/** By district: how many posts of today are filled and certified more than before. */
export type Effects = Record<string, { filled: number; certified: number }>;

export function addedTo(effects: Effects, outcomes: RowOutcome[]): Effects {
  for (const { effect } of outcomes) {
    if (!effect || (effect.filled === 0 && effect.certified === 0)) continue;
    const { filled, certified } = effects[effect.district] ?? { filled: 0, certified: 0 };
    effects[effect.district] = { filled: filled + effect.filled, certified: certified + effect.certified };
  }
  return effects;
}
