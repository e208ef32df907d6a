import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countText, shareText } from "./share";

/** The non-breaking space before the sign, written as an ordinary one for the eye. */
const shown = (...share: Parameters<typeof shareText>) => shareText(...share).replace("\u00a0", " ");

describe("with one decimal, in Indonesian", () => {
  test.each([
    [2, 8, "25,0 %"],
    [2, 5, "40,0 %"],
    [0, 3, "0,0 %"],
    [0, 0, "–"],
    [2, 0, "–"],
    [3, 3, "100,0 %"],
    [1, 3, "33,3 %"],
    [2, 3, "66,7 %"],
    [9, 8, "112,5 %"],
    [100, 1, "10.000,0 %"],
  ])("%i of %i is %s", (numerator, denominator, text) => {
    expect(shown(numerator, denominator, "id")).toBe(text);
  });

  test.each([
    [1, 641_064, "<0,1 %"],
    [499_999, 1_000_000_000, "<0,1 %"],
    [500_000, 1_000_000_000, "0,1 %"],
    [1, 2000, "0,1 %"],
    [1, 2001, "<0,1 %"],
  ])("above nothing never shows as nothing: %i of %i is %s", (numerator, denominator, text) => {
    expect(shown(numerator, denominator, "id")).toBe(text);
  });

  test.each([
    [641_063, 641_064, ">99,9 %"],
    [999_499_999, 1_000_000_000, "99,9 %"],
    [999_500_000, 1_000_000_000, ">99,9 %"],
    [641_064, 641_064, "100,0 %"],
  ])("below everything never shows as everything: %i of %i is %s", (numerator, denominator, text) => {
    expect(shown(numerator, denominator, "id")).toBe(text);
  });

  test.each([
    [1, 16, "6,3 %"],
    [3, 16, "18,8 %"],
    [1005, 100_000, "1,0 %"],
    [1050, 100_000, "1,1 %"],
    [115, 10_000, "1,2 %"],
    [285, 10_000, "2,9 %"],
  ])("halves go up, where a float would go down: %i of %i is %s", (numerator, denominator, text) => {
    expect(shown(numerator, denominator, "id")).toBe(text);
  });
});

describe("with two decimals", () => {
  test.each([
    [1, 641_064, "<0,01 %"],
    [641_063, 641_064, ">99,99 %"],
    [17_558, 161_210, "10,89 %"],
    [1005, 100_000, "1,01 %"],
    [1, 20_000, "0,01 %"],
    [1, 20_001, "<0,01 %"],
    [0, 0, "–"],
    [0, 1, "0,00 %"],
    [1, 1, "100,00 %"],
  ])("%i of %i is %s", (numerator, denominator, text) => {
    expect(shown(numerator, denominator, "id", 2)).toBe(text);
  });
});

test("English has a point and no space", () => {
  expect(shareText(2, 8, "en")).toBe("25.0%");
  expect(shareText(1, 641_064, "en")).toBe("<0.1%");
  expect(shareText(100, 1, "en")).toBe("10,000.0%");
});

test("the space before the sign does not break", () => {
  expect(shareText(2, 8, "id")).toBe("25,0\u00a0%");
});

test.each([
  [-1, 8],
  [1, -8],
  [0.5, 8],
  [Number.NaN, 8],
  [2 ** 53, 2 ** 53],
])("%d of %d is no share", (numerator, denominator) => {
  expect(() => shareText(numerator, denominator, "id")).toThrow(RangeError);
});

test("for any share the text is the nearest step, and the ends are kept for the ends", () => {
  const counts = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((whole) => fc.tuple(fc.nat({ max: whole }), fc.constant(whole)));
  fc.assert(
    fc.property(counts, fc.constantFrom(1 as const, 2 as const), ([part, whole], decimals) => {
      const text = shareText(part, whole, "en", decimals);
      const value = Number(text.replace(/[<>%]/g, ""));
      const exact = (100 * part) / whole;
      const step = 10 ** -decimals;
      expect(value === 100).toBe(part === whole);
      expect(value === 0).toBe(part === 0);
      if (text.startsWith("<")) expect(exact).toBeLessThan(step);
      else if (text.startsWith(">")) expect(exact).toBeGreaterThan(100 - step);
      else expect(Math.abs(value - exact)).toBeLessThanOrEqual(step / 2 + 1e-9);
    }),
  );
});

test("counts are grouped in the reader's way", () => {
  expect(countText(641_064, "id")).toBe("641.064");
  expect(countText(641_064, "en")).toBe("641,064");
  expect(countText(0, "id")).toBe("0");
});
