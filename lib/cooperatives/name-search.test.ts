import { expect, test } from "vitest";
import { containing, nameSearch, nearly } from "./name-search";

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

/** LIKE, for patterns of letters, % and _. */
const likes = (name: string, pattern: string) =>
  new RegExp(`^${pattern.replaceAll("%", ".*").replaceAll("_", ".")}$`).test(name);
const nearTo = (typed: string, name: string) => nearly(typed).some((pattern) => likes(name, pattern));

test.each([
  ["SIDOMULIO", "a letter wrong"],
  ["SIDOMULY", "a letter missing"],
  ["SIDMULYO", "a letter missing inside"],
  ["SIDOMMULYO", "a letter too many"],
  ["SIDOMLUYO", "two neighbours swapped"],
  ["SIDOMOELJO", "an old spelling is too far, as long as it has a slip more"],
])("%s is near to Sidomulyo: %s", (typed, why) => {
  expect(nearTo(typed, "KOPERASI DESA MERAH PUTIH SIDOMULYO")).toBe(!why.startsWith("an old"));
});

test("an old spelling is read as today's", () => {
  expect(nearTo("SOEKADJAJA", "KOPERASI DESA MERAH PUTIH SUKAJAJA")).toBe(true);
});

test("two words written as one are found", () => {
  expect(nearTo("SUKAMAJU", "KOPERASI DESA MERAH PUTIH SUKA MAJU")).toBe(true);
});

test("a short word is near to itself only", () => {
  expect(nearTo("MLESE", "KOPERASI DESA MERAH PUTIH MLASE")).toBe(false);
});
