import { expect, test } from "vitest";
import { apportioned, cooperativesIn, wholeCountry } from "./provinces";

const sum = (parts: Iterable<number>) => [...parts].reduce((one, other) => one + other, 0);

test("the weights are those of 38 provinces", () => {
  expect(Object.keys(cooperativesIn)).toHaveLength(38);
  expect(sum(Object.values(cooperativesIn))).toBe(83_382);
});

test.each([0, 1, 37, 300, wholeCountry])(
  "%i are given out to the last one, none more than its share rounded up",
  (total) => {
    const parts = apportioned(total, cooperativesIn);
    expect(sum(parts.values())).toBe(total);
    for (const [province, part] of parts) {
      const exact = (total * (cooperativesIn[province] ?? 0)) / 83_382;
      expect(Math.abs(part - exact)).toBeLessThan(1);
    }
  },
);
