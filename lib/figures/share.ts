import type { Language } from "@/lib/language";

const marks = {
  id: { decimal: ",", percent: "\u00a0%" },
  en: { decimal: ".", percent: "%" },
} as const;

const counts = { id: new Intl.NumberFormat("id-ID"), en: new Intl.NumberFormat("en-GB") };

/** 641.064 in Indonesian, 641,064 in English. */
export const countText = (count: number, language: Language) => counts[language].format(count);

/**
 * `numerator` of `denominator` as a percentage, half up, counted in whole numbers so that no float decides a digit.
 * A share of nothing is "–"; what is above nothing never shows as nothing (<0,1 %), what is below everything never as everything
 * (>99,9 %). The space before the sign does not break in Indonesian; English has none.
 */
export function shareText(numerator: number, denominator: number, language: Language, decimals: 1 | 2 = 1): string {
  if (!isCount(numerator) || !isCount(denominator)) throw new RangeError("A share is made of two counts.");
  if (denominator === 0) return "–";

  const steps = 10n ** BigInt(2 + decimals);
  const whole = BigInt(denominator);
  const rounded = (2n * BigInt(numerator) * steps + whole) / (2n * whole);

  if (rounded === 0n && numerator > 0) return `<${percentText(1n, language, decimals)}`;
  if (rounded === steps && numerator < denominator) return `>${percentText(steps - 1n, language, decimals)}`;
  return percentText(rounded, language, decimals);
}

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;

/** `steps` are tenths or hundredths of a percent. */
function percentText(steps: bigint, language: Language, decimals: 1 | 2) {
  const { decimal, percent } = marks[language];
  const digits = steps.toString().padStart(decimals + 1, "0");
  const whole = countText(Number(digits.slice(0, -decimals)), language);
  return `${whole}${decimal}${digits.slice(-decimals)}${percent}`;
}
