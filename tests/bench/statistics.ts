/** The value that `share` of the values do not exceed: 0.5 is the median, 0.99 what one in a hundred is slower than. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** Milliseconds that some work takes, and what it gives. */
export async function timed<Result>(work: () => Promise<Result>): Promise<[milliseconds: number, Result]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}
