import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type CertificateLife, maySign, statusOn, statusSince } from "./validity";

const day = (text: string) => Day.parse(text);
const life: CertificateLife = {
  validFrom: day("2024-02-29"),
  validTo: day("2027-02-28"),
  revokedOn: null,
  replacedOn: null,
  annulledOn: null,
  suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }],
  holds: [],
};

test.each([
  ["2024-02-28", "NOT_YET_VALID"],
  ["2024-02-29", "VALID"],
  ["2026-02-28", "VALID"],
  ["2026-03-01", "SUSPENDED"],
  ["2026-03-31", "SUSPENDED"],
  ["2026-04-01", "VALID"],
  ["2027-02-28", "VALID"],
  ["2027-03-01", "EXPIRED"],
] as const)("on %s it is %s", (on, status) => {
  expect(statusOn(day(on), life)).toBe(status);
});

test("a revocation counts from its own day and leaves the days before as they were", () => {
  const revoked = { ...life, revokedOn: day("2026-05-15") };
  expect(statusOn(day("2026-05-14"), revoked)).toBe("VALID");
  expect(statusOn(day("2026-05-15"), revoked)).toBe("REVOKED");
  expect(statusOn(day("2027-03-01"), revoked)).toBe("REVOKED");
});

test("a suspension that is not lifted lasts until the certificate's last day", () => {
  const suspended = { ...life, suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: null }] };
  expect(statusOn(day("2027-02-28"), suspended)).toBe("SUSPENDED");
  expect(statusOn(day("2027-03-01"), suspended)).toBe("EXPIRED");
});

test.each([
  ["2026-04-30", "VALID", null],
  ["2026-05-01", "HELD", "2026-05-01"],
  ["2026-05-31", "HELD", "2026-05-01"],
  ["2026-06-01", "VALID", null],
  ["2027-03-01", "EXPIRED", null],
] as const)("held on 1 May and cleared on 1 June, on %s it is %s", (on, status, since) => {
  const held = { ...life, holds: [{ heldOn: day("2026-05-01"), clearedOn: day("2026-06-01") }] };
  expect(statusOn(day(on), held)).toBe(status);
  expect(statusSince(day(on), held)).toBe(since);
});

test("held and suspended at once, it is held: nobody can lift that suspension", () => {
  const held = { ...life, holds: [{ heldOn: day("2026-03-10"), clearedOn: null }] };
  expect(statusOn(day("2026-03-09"), held)).toBe("SUSPENDED");
  expect(statusOn(day("2026-03-10"), held)).toBe("HELD");
});

test("held and cleared on one day, it was never held", () => {
  const held = { ...life, holds: [{ heldOn: day("2026-05-01"), clearedOn: day("2026-05-01") }] };
  expect(statusOn(day("2026-05-01"), held)).toBe("VALID");
});

test.each(["REPLACED", "ANNULLED"] as const)("%s from its own day, and no day before", (status) => {
  const on = day("2026-05-15");
  const ended = { ...life, ...(status === "REPLACED" ? { replacedOn: on } : { annulledOn: on }) };
  expect(statusOn(day("2026-05-14"), ended)).toBe("VALID");
  expect(statusOn(on, ended)).toBe(status);
  expect(statusOn(day("2027-03-01"), ended)).toBe(status);
  expect(statusSince(day("2027-03-01"), ended)).toBe("2026-05-15");
  expect(maySign(status)).toBe(false);
});
