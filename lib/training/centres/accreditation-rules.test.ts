import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Accredited, type CentreScope, scopeRefusal } from "./accreditation-rules";

const day = (text: string) => Day.parse(text);
const taught = { schemeId: "pengurus", field: "BUSINESS_MANAGEMENT" } as const;
const days = { startsOn: day("2026-06-15"), endsOn: day("2026-06-19") };
const accredited = (validFrom: string, validTo: string, what: Partial<Accredited> = { field: taught.field }) => ({
  ...{ schemeId: null, field: null, ...what },
  ...{ validFrom: day(validFrom), validTo: day(validTo) },
});
const centre = (...accreditations: Accredited[]): CentreScope => ({
  fields: ["BUSINESS_MANAGEMENT", "WELDING"],
  accreditations,
});

test.each([
  ["the whole field", [accredited("2024-01-01", "2026-12-31")], null],
  ["the scheme alone", [accredited("2024-01-01", "2026-12-31", { schemeId: "pengurus" })], null],
  ["another scheme", [accredited("2024-01-01", "2026-12-31", { schemeId: "pengawas" })], "not-accredited"],
  ["another field", [accredited("2024-01-01", "2026-12-31", { field: "WELDING" })], "not-accredited"],
  ["nothing", [], "not-accredited"],
  ["the days themselves, both ends", [accredited("2026-06-15", "2026-06-19")], null],
  ["all but the last day", [accredited("2024-01-01", "2026-06-18")], "accreditation-not-in-force"],
  ["all but the first day", [accredited("2026-06-16", "2028-12-31")], "accreditation-not-in-force"],
  ["one after the other", [accredited("2026-06-18", "2029-06-17"), accredited("2023-06-18", "2026-06-17")], null],
  [
    "two with a day between",
    [accredited("2023-06-18", "2026-06-16"), accredited("2026-06-18", "2029-06-17")],
    "accreditation-not-in-force",
  ],
] as const)("accredited for %s", (_what, accreditations, refusal) => {
  expect(scopeRefusal(centre(...accreditations), taught, days)).toBe(refusal);
});

test("a field that the centre does not teach needs no look at its papers", () => {
  const garment = { ...taught, field: "GARMENT" } as const;
  const papers = [accredited("2024-01-01", "2026-12-31", { field: "GARMENT" })];
  expect(scopeRefusal(centre(...papers), garment, days)).toBe("field-not-taught");
});
