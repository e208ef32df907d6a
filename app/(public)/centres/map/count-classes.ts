import type { Shade } from "@/components/map-legend";

type CountClass = { shade: Shade; from: number; to: number | null };

/** Steps that read well: five classes of the same width, and a sixth for what lies above them. */
const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** Shades for counts: none is hatched, the most are darkest; only the classes up to the highest in use. */
export function countClasses(counts: number[]): { list: CountClass[]; shadeOf: (count: number) => Shade } {
  const most = Math.max(0, ...counts);
  const step = steps.find((width) => most <= 6 * width) ?? Math.ceil(most / 6);
  const shadeOf = (count: number) => (count === 0 ? 0 : Math.min(6, Math.ceil(count / step))) as Shade;
  const classes = ([1, 2, 3, 4, 5, 6] as const)
    .filter((shade) => shade <= Math.max(1, shadeOf(most)))
    .map((shade) => ({ shade, from: (shade - 1) * step + 1, to: shade === 6 ? null : shade * step }));
  return { list: counts.includes(0) ? [{ shade: 0, from: 0, to: 0 }, ...classes] : classes, shadeOf };
}
