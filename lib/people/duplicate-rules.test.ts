import { expect, test } from "vitest";
import { sameName, similarNames } from "./duplicate-rules";

test.each([
  ["Siti Aminah", "SITI AMINAH"],
  ["Siti Aminah", "Sitti Aminah"],
  ["Siti Aminah", "S. Aminah"],
  ["Siti Aminah", "Aminah Siti"],
  ["Siti Aminah", "Siti Aminah Lestari"],
  ["H. Moch. Soepardjo, S.Pd.", "Muhammad Suparjo"],
  ["Drs. Tjahjono", "Cahyono"],
  ["Wahyuni", "Wahyuin"],
  ["Rini", "Rieni"],
  ["Suyatno", "Suiatno"],
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

test.each([
  ["Moch. Soepardjo", "Muhammad Suparjo", true],
  ["Aminah Siti", "Siti Aminah", true],
  ["Slamet", "Slameth", true],
  ["Siti Aminah", "S. Aminah", false],
  ["Wahyuni", "Wahyuin", false],
  ["H.", "H.", false],
])("%s and %s are the same name: %s", (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});
