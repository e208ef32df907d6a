/** Shades of a map: 0 is "no figure", 1 to 6 go from thin to full. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Steps that read well in a legend, in hundredths of a percent. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1700];

export type ShadeScale = {
  /** Width of a class in hundredths of a percent; the last class is open upwards. */
  step: number;
  shadeOf: (numerator: number, denominator: number) => Shade;
};

/** Classes of one width, the narrowest readable one with which the largest share falls into the last class. */
export function shadeScale(shares: { numerator: number; denominator: number }[]): ShadeScale {
  const largest = Math.max(0, ...shares.filter((it) => it.denominator > 0).map((it) => it.numerator / it.denominator));
  const step = steps.find((width) => largest * 10_000 < 6 * width) ?? 1700;
  return {
    step,
    shadeOf: (numerator, denominator) =>
      denominator === 0 ? 0 : (Math.min(6, Math.floor((numerator * 10_000) / (denominator * step)) + 1) as Shade),
  };
}
