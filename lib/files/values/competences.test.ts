import { expect, test } from "vitest";
import { readCompetence, readUnitCodes, readYes } from "./competences";

test.each([
  ["K", "COMPETENT"],
  [" kompeten ", "COMPETENT"],
  ["Kompeten (K)", "COMPETENT"],
  ["BK", "NOT_YET_COMPETENT"],
  ["Belum kompeten", "NOT_YET_COMPETENT"],
  ["not yet competent", "NOT_YET_COMPETENT"],
] as const)("%j is %s", (text, value) => {
  expect(readCompetence({ text })).toEqual({ ok: true, value: { value, notes: [] } });
});

test.each(["KB", "lulus", "1", "?"])("%j is neither K nor BK", (text) => {
  expect(readCompetence({ text })).toEqual({ ok: false, refusal: "competence-unknown" });
});

test("a formula is none, and an empty cell says nothing", () => {
  expect(readCompetence({ text: "=A1" })).toEqual({ ok: false, refusal: "formula" });
  expect(readCompetence(undefined)).toEqual({ ok: true, value: { value: null, notes: [] } });
});

test("units are told apart however they are written", () => {
  const codes = readUnitCodes({ text: "m.70des00.002.1, G.47PEI00.017.1;  M.70DES00.002.1" });
  expect(codes).toEqual({ ok: true, value: { value: ["M.70DES00.002.1", "G.47PEI00.017.1"], notes: [] } });
});

test.each([
  ["Ya", true],
  ["sudah", true],
  ["✓", true],
  ["Belum", false],
  ["tidak", false],
])("%j is %s", (text, value) => {
  expect(readYes({ text })).toEqual({ ok: true, value: { value, notes: [] } });
});

test("what is unclear is not read", () => {
  expect(readYes({ text: "mungkin" })).toEqual({ ok: false, refusal: "yes-unclear" });
});
