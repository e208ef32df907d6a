/** Shades of a map: 0 is "no figure", 1 to 6 go from thin to full. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Steps that read well in a legend, in hundredths of a percent. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1700];

export type ShadeScale = {
  /** Width of a class in hundredths of a percent; the last class is open upwards. */
  step: number;
  shadeOf: (numerator: number, denominator: number) => Shade;
};

/**
 * Classes of one width, the narrowest readable one with which nine tenths of the shares are told apart: the last class is
 * open upwards, so that one exception does not paint all others alike.
 */
export function shadeScale(shares: { numerator: number; denominator: number }[]): ShadeScale {
  const ordered = shares
    .filter(({ denominator }) => denominator > 0)
    .map(({ numerator, denominator }) => (numerator * 10_000) / denominator)
    .sort((one, other) => one - other);
  const high = ordered[Math.ceil(ordered.length * 0.9) - 1] ?? 0;
  const step = steps.find((width) => high < 6 * width) ?? 1700;
  return {
    step,
    shadeOf: (numerator, denominator) =>
      denominator === 0 ? 0 : (Math.min(6, Math.floor((numerator * 10_000) / (denominator * step)) + 1) as Shade),
  };
}
