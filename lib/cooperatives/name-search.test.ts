import { expect, test } from "vitest";
import { containing, nameSearch } from "./name-search";

test.each([
  ["sidomulyo", ["SIDOMULYO"]],
  ["  Koperasi Desa Merah Putih Sidomulyo ", ["SIDOMULYO"]],
  ["sidomulyo, ceper", ["SIDOMULYO", "CEPER"]],
  ["sidomulyo SIDOMULYO", ["SIDOMULYO"]],
  ["suka maju ii", ["SUKA", "MAJU"]],
  ["ma'rang", ["MA'RANG"]],
  ["100% _murni\\", ["100", "MURNI"]],
] as const)("%j looks for %j", (typed, words) => {
  expect(nameSearch(typed)).toEqual({ words, tooShort: false });
});

test("what nearly every name has is no search", () => {
  expect(nameSearch("koperasi desa merah putih")).toEqual({ words: [], tooShort: false });
  expect(nameSearch("")).toEqual({ words: [], tooShort: false });
});

test("less than three letters cannot be looked for", () => {
  expect(nameSearch("ke")).toEqual({ words: [], tooShort: true });
});

test("a word has nothing that LIKE would take for a wildcard", () => {
  expect(nameSearch("a%b_c\\d").words.map(containing).join()).not.toMatch(/[\\_]|[^%]%[^%,]/);
});
