import { expect, test } from "vitest";
import { containing, nameSearch, nearly } from "./name-search";

test.each([
  ["sidomulyo", ["SIDOMULYO"]],
  ["  Koperasi Desa Merah Putih Sidomulyo ", ["SIDOMULYO"]],
  ["sidomulyo, ceper", ["SIDOMULYO", "CEPER"]],
  ["sidomulyo SIDOMULYO", ["SIDOMULYO"]],
  ["suka maju ii", ["SUKA", "MAJU"]],
  ["koperasimerahputih sukamaju", ["SUKAMAJU"]],
  ["tanah merah", ["TANAH"]],
  ["ma'rang", ["MA'RANG"]],
  ["100% _murni\\", ["100", "MURNI"]],
] as const)("%j looks for %j", (typed, words) => {
  expect(nameSearch(typed)).toEqual({ words, tellsNothing: false });
});

test.each(["koperasi desa merah putih", "ke", "rah", "eras", "KDMP", "%%"])(
  "%j tells no name from another",
  (typed) => {
    expect(nameSearch(typed)).toEqual({ words: [], tellsNothing: true });
  },
);

test("nothing typed is no search", () => {
  expect(nameSearch("")).toEqual({ words: [], tellsNothing: false });
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

test("no slip fits what nearly every name begins with", () => {
  const all = nearly("MERAHXY").some((pattern) => likes("KOPERASI DESA MERAH PUTIH ALUR MAS", pattern));
  expect(all).toBe(false);
});

test("a short word is near to itself only", () => {
  expect(nearTo("MLESE", "KOPERASI DESA MERAH PUTIH MLASE")).toBe(false);
});
