import { expect, test } from "vitest";
import type { Contribution } from "./contributions";
import { difference } from "./difference";

const none = {
  cooperatives: 0,
  fullyCertified: 0,
  postsFilled: 0,
  postsCertified: 0,
  peopleInOffice: 0,
  peopleCertified: 0,
};
const line = (effectiveOn: string, counts: Partial<Contribution>): Contribution => ({
  regionCode: "33",
  cut: "ALL",
  effectiveOn,
  ...none,
  ...counts,
});

test("what stays the same makes no line", () => {
  expect(difference([line("2026-01-01", { postsFilled: 8 })], [line("2026-01-01", { postsFilled: 8 })])).toEqual([]);
});

test("what is gone is taken back, what is new is added, what moved is both", () => {
  const before = [line("2026-01-01", { postsFilled: 8 }), line("2026-03-01", { postsCertified: 1 })];
  const after = [line("2026-01-01", { postsFilled: 9 }), line("2026-04-01", { postsCertified: 1 })];
  expect(difference(before, after)).toEqual([
    line("2026-01-01", { postsFilled: 1 }),
    line("2026-04-01", { postsCertified: 1 }),
    line("2026-03-01", { ...Object.fromEntries(Object.keys(none).map((name) => [name, -0])), postsCertified: -1 }),
  ]);
});
