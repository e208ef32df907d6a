import { expect, test } from "vitest";
import { readPersonName } from "./person-names";

test.each([
  ["Siti Aminah", "Siti Aminah", []],
  ["  Siti   Aminah ", "Siti Aminah", ["spaces-removed"]],
  ["Siti\u00a0Aminah", "Siti Aminah", ["spaces-removed"]],
  ["SITI AMINAH", "Siti Aminah", ["case-changed"]],
  ["siti aminah", "Siti Aminah", ["case-changed"]],
  ["NUR'AINI AL-FATIH", "Nur'aini Al-Fatih", ["case-changed"]],
  ["MOH. A.RAHMAN", "Moh. A.Rahman", ["case-changed"]],
  ["H. Sukirman", "Sukirman", ["titles-left-out"]],
  ["H.Sukirman", "Sukirman", ["titles-left-out"]],
  ["H.M. Yusuf", "M. Yusuf", ["titles-left-out"]],
  ["Hj. Siti Aminah, S.E.", "Siti Aminah", ["titles-left-out"]],
  ["Drs. H. Sukirman, S.Pd., M.M.", "Sukirman", ["titles-left-out"]],
  ["Sukirman SE", "Sukirman", ["titles-left-out"]],
  ["HJ. SITI AMINAH, S.PD.I", "Siti Aminah", ["titles-left-out", "case-changed"]],
  ["Bapak Sukirman", "Sukirman", ["titles-left-out"]],
  ["St. Aminah", "St. Aminah", []],
  ["A.Karim", "A.Karim", []],
  ["Haji", "Haji", []],
])("%j is %s", (text, name, notes) => {
  const answer = readPersonName({ text });
  expect(answer).toMatchObject({ ok: true, value: { value: name } });
  expect(answer.ok && [...answer.value.notes].sort()).toEqual([...notes].sort());
});

test.each([
  ["12345", "name-unreadable"],
  ["Siti 2", "name-unreadable"],
  ["S", "name-unreadable"],
  ["?", "name-unreadable"],
  ["a".repeat(121), "name-unreadable"],
  ["=HYPERLINK(A1)", "formula"],
  ["@SUM(A1)", "formula"],
  ["\t=1+1", "formula"],
  ["\r=1+1", "formula"],
  ["+Siti", "formula"],
  ["-Siti", "formula"],
  [" =1+1", "formula"],
] as const)("%j is refused: %s", (text, refusal) => {
  expect(readPersonName({ text })).toEqual({ ok: false, refusal });
});

test("what a live formula shows is refused however harmless it looks", () => {
  expect(readPersonName({ text: "Siti Aminah", formula: true })).toEqual({ ok: false, refusal: "formula" });
  expect(readPersonName({ text: "", formula: true })).toEqual({ ok: false, refusal: "formula" });
});

test("nothing and a dash are nobody", () => {
  expect(readPersonName({ text: " - " })).toEqual({ ok: true, value: { value: null, notes: [] } });
});
