import { expect, test } from "vitest";
import { licenceDigits, numberOf, numberParts, registrationParts, tidied } from "./certificate-number";

test.each([
  "47111 1120 4 9000005 2025",
  "47111.1120.4.9000005.2025",
  "  47111  1120 4\t9000005 2025 ",
  "47111 1120 4 90000 05 2025",
  "47111\u00a01120\u20094\u200b 9000005\u2003 2025",
  "471111120490000052025",
  "47111-1120-4-9000005-2025",
  "No. 47111 1120 4 9000005 2025",
  "４７１１１ 1120 4 9000005 2025",
])("%j is the same certificate number", (typed) => {
  expect(tidied(typed)).toBe("47111 1120 4 9000005 2025");
});

test.each([
  "KOP 2479 00012 2025",
  "kop.2479.00012.2025",
  "No. Reg. KOP 2479 00012 2025",
  "kop 2479  00012\t2025",
  "KOP2479000122025",
])("%j is the same registration number", (typed) => {
  expect(tidied(typed)).toBe("KOP 2479 00012 2025");
});

test("a licence of three digits keeps its own", () => {
  expect(registrationParts("KOP.247.00012.2025")).toEqual({
    sector: "KOP",
    licence: "247",
    serial: "00012",
    year: "2025",
  });
});

test("parts and numbers turn into each other", () => {
  const parts = { businessField: "47111", occupation: "1120", level: "4", serial: "9000005", year: "2025" };
  expect(numberParts("47111 1120 4 9000005 2025")).toEqual(parts);
  expect(numberOf(parts)).toBe("47111 1120 4 9000005 2025");
});

test.each([
  "",
  "abc",
  "47111 1120 4 900005 2025",
  "47111 1120 4 9000005 20255",
  "KOP 24 00012 2025",
  "KOP 2479 0012 2025",
  "9999991211870001",
])("%j is neither number", (typed) => {
  expect(numberParts(typed)).toBeNull();
  expect(registrationParts(typed)).toBeNull();
});

test("what is neither is looked up as it stands, with single spaces", () => {
  expect(tidied("  lama 12\n  X. 3 ")).toBe("lama 12 X. 3");
});

test("the licence speaks by its digits", () => {
  expect(licenceDigits("BNSP-LSP-2479-ID")).toBe("2479");
  expect(licenceDigits("BNSP-LSP-247-ID")).toBe("247");
});
