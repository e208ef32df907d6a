import { expect, test } from "vitest";
import { nameWords } from "./name-words";

test.each([
  ["H. Moch. Soepar", ["MUHAMAD", "SUPAR"], false],
  ["siti aminah siti", ["SITI", "AMINAH"], false],
  ["I Wayan", ["WAYAN"], false],
  ["Ai", [], true],
  ["H.", [], true],
  ["%_%", [], true],
  ["", [], false],
])("%s: %j", (typed, words, tellsNothing) => {
  expect(nameWords(typed)).toEqual({ words, tellsNothing });
});
