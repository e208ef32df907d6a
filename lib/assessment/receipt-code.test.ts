import { expect, test } from "vitest";
import { newReceiptCode, receiptCodeIn, receiptText } from "./receipt-code";

test("a new code is read back from how it is shown", () => {
  const code = newReceiptCode();
  expect(receiptText(code)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(receiptCodeIn(receiptText(code))).toBe(code);
});

test("no two of a thousand are the same", () => {
  expect(new Set(Array.from({ length: 1000 }, newReceiptCode)).size).toBe(1000);
});

test.each([
  ["abcd-efgh-jkmn", "ABCDEFGHJKMN"],
  [" abcd efgh jkmn ", "ABCDEFGHJKMN"],
  ["ABCDEFGHJKM", null],
  ["ABCDEFGHJKMNP", null],
  ["ABCD-EFGH-JKM0", null],
  ["", null],
])("typed as %j it is %s", (typed, code) => {
  expect(receiptCodeIn(typed)).toBe(code);
});
