import { expect, test } from "vitest";
import { shadeScale } from "./shades";

test("the classes are as narrow as the largest share allows", () => {
  expect(shadeScale([{ numerator: 29, denominator: 1000 }]).step).toBe(50);
  expect(shadeScale([{ numerator: 3, denominator: 100 }]).step).toBe(100);
  expect(shadeScale([{ numerator: 1, denominator: 1 }]).step).toBe(1700);
  expect(shadeScale([]).step).toBe(1);
});

test("a share on a border belongs to the class above, and nothing has no shade", () => {
  const { shadeOf } = shadeScale([{ numerator: 29, denominator: 1000 }]);
  expect(shadeOf(0, 1000)).toBe(1);
  expect(shadeOf(4, 1000)).toBe(1);
  expect(shadeOf(5, 1000)).toBe(2);
  expect(shadeOf(29, 1000)).toBe(6);
  expect(shadeOf(0, 0)).toBe(0);
});

test("one exception does not paint all others alike", () => {
  const usual = Array.from({ length: 19 }, (_, at) => ({ numerator: at, denominator: 1000 }));
  const { step, shadeOf } = shadeScale([...usual, { numerator: 125, denominator: 1000 }]);
  expect(step).toBe(50);
  expect(shadeOf(125, 1000)).toBe(6);
});

test("all of it is the last class", () => {
  const full = { numerator: 8, denominator: 8 };
  expect(shadeScale([full]).shadeOf(8, 8)).toBe(6);
});
