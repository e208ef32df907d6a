import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Paper, paperRefusal } from "./claim-rules";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const paper: Paper = {
  number: "64142 1346 5 0183001 2024",
  registrationNumber: null,
  holderName: "Ani Lestari",
  issuerName: "LSP Lain",
  issuedOn: day("2024-02-29"),
  validTo: day("2027-02-28"),
};
const known = { validityMonths: 36, registered: false, claimed: false };

test.each<[string, Partial<Paper>, Partial<typeof known>, string | null]>([
  ["as printed", {}, {}, null],
  ["that has ended", { issuedOn: day("2020-01-10"), validTo: day("2023-01-10") }, {}, null],
  ["ending a day later than we would count", { validTo: day("2027-03-01") }, {}, null],
  ["ending two days later", { validTo: day("2027-03-02") }, {}, "ends-too-late"],
  ["issued tomorrow", { issuedOn: day("2026-06-16"), validTo: day("2029-06-16") }, {}, "issued-in-the-future"],
  ["ending before it begins", { validTo: day("2024-02-28") }, {}, "ends-before-issue"],
  ["without a number", { number: "" }, {}, "number-missing"],
  ["without a name", { holderName: " " }, {}, "name-missing"],
  ["without an issuer", { issuerName: "" }, {}, "issuer-missing"],
  ["that the registry has", {}, { registered: true }, "already-in-registry"],
  ["that is claimed already", {}, { claimed: true }, "already-claimed"],
])("a paper %s", (_, typed, facts, refusal) => {
  expect(paperRefusal({ ...paper, ...typed }, { ...known, ...facts }, today)).toBe(refusal);
});
