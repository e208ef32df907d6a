import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type CertificateLife, statusOn } from "./validity";

const day = (text: string) => Day.parse(text);
const life: CertificateLife = {
  validFrom: day("2024-02-29"),
  validTo: day("2027-02-28"),
  revokedOn: null,
  suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }],
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
