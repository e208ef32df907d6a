import { expect, test } from "vitest";
import { formationChanges, nothingOfFormation, TypedFormationData } from "./formation-data";

const empty = { model: "", taxNumber: "", businessNumber: "", bankAccount: "", simkopdesAccount: "", subdomain: "" };

test("nothing typed is nothing known", () => {
  expect(TypedFormationData.parse(empty)).toEqual(nothingOfFormation);
});

test.each([
  ["taxNumber", "01.234.567.8-901.000", "012345678901000"],
  ["taxNumber", "0123456789010001", "0123456789010001"],
  ["businessNumber", "1234 5678 90123", "1234567890123"],
  ["subdomain", "https://Sidomulyo-Klaten.kop.id/", "sidomulyo-klaten"],
  ["subdomain", "a", "a"],
  ["model", "REVITALISATION", "REVITALISATION"],
  ["bankAccount", "on", true],
] as const)("%s typed as %j is %j", (field, typed, read) => {
  expect(TypedFormationData.parse({ ...empty, [field]: typed })[field]).toBe(read);
});

test.each([
  ["taxNumber", "01234567890123"],
  ["taxNumber", "01234567890123456"],
  ["businessNumber", "123456789012"],
  ["subdomain", "-sidomulyo"],
  ["subdomain", "sido mulyo"],
  ["subdomain", "sido.mulyo"],
  ["model", "OTHER"],
] as const)("%s cannot be %j", (field, typed) => {
  expect(TypedFormationData.safeParse({ ...empty, [field]: typed }).success).toBe(false);
});

test("changes are listed field by field", () => {
  const after = { ...nothingOfFormation, bankAccount: true, subdomain: "sidomulyo" };
  expect(formationChanges(nothingOfFormation, after)).toEqual([
    { field: "bankAccount", before: false, after: true },
    { field: "subdomain", before: null, after: "sidomulyo" },
  ]);
});
