import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type CheckedCertificate, findingsOf, type Licence, licenceFindings } from "./certificate-findings";

const day = (text: string) => Day.parse(text);
const licence: Licence = {
  licensedFrom: day("2024-03-01"),
  licensedTo: day("2029-02-28"),
  scope: [{ licensedFrom: day("2025-08-25"), licensedTo: day("2027-12-31") }],
};
const sound: CheckedCertificate = {
  number: "47111 1120 4 9000005 2026",
  registrationNumber: "KOP 2479 00012 2026",
  issuedOn: day("2026-06-15"),
  validFrom: day("2026-06-15"),
  validTo: day("2029-06-15"),
  scheme: { businessField: "47111", occupation: "1120", level: 4, validityMonths: 36 },
  licenceNumber: "BNSP-LSP-2479-ID",
  licence,
  elsewhere: false,
  takenOver: false,
};

test("what agrees raises nothing", () => {
  expect(findingsOf(sound)).toEqual([]);
  expect(findingsOf({ ...sound, registrationNumber: null })).toEqual([]);
});

test.each([
  ["2024-02-29", ["body-not-licensed", "scheme-outside-licence"]],
  ["2024-03-01", ["scheme-outside-licence"]],
  ["2025-08-24", ["scheme-outside-licence"]],
  ["2025-08-25", []],
  ["2027-12-31", []],
  ["2028-01-01", ["scheme-outside-licence"]],
  ["2029-02-28", ["scheme-outside-licence"]],
  ["2029-03-01", ["body-not-licensed", "scheme-outside-licence"]],
])("licensed on %s: %j", (on, findings) => {
  expect(licenceFindings(licence, day(on))).toEqual(findings);
});

test.each([
  ["a scope that nobody recorded", null, []],
  ["a scope without this scheme", [], ["scheme-outside-licence"]],
  ["a scope without an end", [{ licensedFrom: day("2025-08-25"), licensedTo: null }], []],
])("%s", (_, scope, findings) => {
  expect(licenceFindings({ ...licence, scope }, day("2026-06-15"))).toEqual(findings);
});

test.each([
  ["2029-06-13", ["end-other-than-scheme"]],
  ["2029-06-14", []],
  ["2029-06-15", []],
  ["2029-06-16", []],
  ["2029-06-17", ["end-other-than-scheme"]],
])("ending on %s: %j", (validTo, findings) => {
  expect(findingsOf({ ...sound, validTo: day(validTo) })).toEqual(findings);
});

test("29 February and 36 months end on the 28th, give or take a day", () => {
  const leap = {
    ...sound,
    number: "47111 1120 4 9000005 2024",
    registrationNumber: null,
    issuedOn: day("2024-02-29"),
    validFrom: day("2024-02-29"),
  };
  const held = { ...leap, licence: { ...licence, licensedFrom: day("2020-01-01"), scope: null } };
  expect(findingsOf({ ...held, validTo: day("2027-02-28") })).toEqual([]);
  expect(findingsOf({ ...held, validTo: day("2027-03-01") })).toEqual([]);
  expect(findingsOf({ ...held, validTo: day("2027-03-02") })).toEqual(["end-other-than-scheme"]);
});

test("a renewal is numbered by its issue, not by its first day", () => {
  const ahead = { ...sound, validFrom: day("2027-01-10"), validTo: day("2030-01-10") };
  expect(findingsOf(ahead)).toEqual([]);
  expect(findingsOf({ ...ahead, issuedOn: day("2027-01-10") })).toContain("number-of-another-year");
});

test("a corrected paper has the end that it took over", () => {
  const corrected = { ...sound, validTo: day("2027-01-10") };
  expect(findingsOf(corrected)).toEqual(["end-other-than-scheme"]);
  expect(findingsOf({ ...corrected, takenOver: true })).toEqual([]);
});

test("of an LSP that is none of ours, neither licence nor registration is known", () => {
  const other = { ...sound, registrationNumber: "KOP 1279 00012 2025", licence: { ...licence, scope: [] } };
  expect(findingsOf(other)).not.toEqual([]);
  expect(findingsOf({ ...other, elsewhere: true })).toEqual([]);
});

test("everything that is wrong is said, number, registration number, end and licence", () => {
  const wrong = {
    ...sound,
    number: "64142 1120 5 9000005 2025",
    registrationNumber: "KOP 1279 00012 2025",
    validTo: day("2028-06-15"),
    licence: { ...licence, licensedTo: day("2026-06-14"), scope: [] },
  };
  expect(findingsOf(wrong)).toEqual([
    ...["number-of-another-field", "number-of-another-level", "number-of-another-year"],
    ...["registration-of-another-body", "registration-of-another-year"],
    ...["end-other-than-scheme", "body-not-licensed", "scheme-outside-licence"],
  ]);
});

test("numbers of another form are said once", () => {
  expect(findingsOf({ ...sound, number: "lama 12", registrationNumber: "lama 13" })).toEqual([
    "number-malformed",
    "registration-malformed",
  ]);
});
