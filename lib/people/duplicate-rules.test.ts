import { expect, test } from "vitest";
import { similarNames } from "./duplicate-rules";

test.each([
  ["Siti Aminah", "SITI AMINAH"],
  ["Siti Aminah", "Sitti Aminah"],
  ["Siti Aminah", "S. Aminah"],
  ["Siti Aminah", "Aminah Siti"],
  ["Siti Aminah", "Siti Aminah Lestari"],
  ["H. Moch. Soepardjo, S.Pd.", "Muhammad Suparjo"],
  ["Drs. Tjahjono", "Cahyono"],
  ["Wahyuni", "Wahyuin"],
])("%s may be %s", (one, other) => {
  expect(similarNames(one, other)).toBe(true);
  expect(similarNames(other, one)).toBe(true);
});

test.each([
  ["Siti Aminah", "Siti Rohani"],
  ["Budi", "Rudi"],
  ["Agus Salim", "Agus Santoso"],
  ["Eko", "Eka"],
  ["H.", "Siti"],
  ["", "Siti"],
])("%s is not %s", (one, other) => {
  expect(similarNames(one, other)).toBe(false);
});
