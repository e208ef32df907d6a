import { expect, test } from "vitest";
import { cellText, csvResponse } from "./csv-response";

test.each([
  ["=1+1", "'=1+1"],
  ["+62 800", "'+62 800"],
  ["-5", "'-5"],
  ["@import", "'@import"],
  ["\tcmd", "'\tcmd"],
  ['KOPERASI "SINAR"', '"KOPERASI ""SINAR"""'],
  ["satu; dua", '"satu; dua"'],
  ["baris\nbaru", '"baris\nbaru"'],
])("%j becomes %j", (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test("numbers stay numbers and nothing stays empty", () => {
  expect(cellText(-5)).toBe("-5");
  expect(cellText(null)).toBe("");
});

test("Indonesian files are separated as Indonesian Excel expects", async () => {
  const response = csvResponse("a.csv", [["a", 1]], "id");
  expect(new Uint8Array(await response.clone().arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(await response.text()).toBe("a;1\r\n");
});
