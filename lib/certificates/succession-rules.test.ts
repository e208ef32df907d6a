import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { reissuedValidity, reissueRefusal, renewalRefusal, renewedValidity, type Successor } from "./succession-rules";
import type { CertificateLife } from "./validity";

const day = (text: string) => Day.parse(text);
const span = (from: string, to: string) => ({ validFrom: day(from), validTo: day(to) });
const today = day("2026-06-15");

test.each([
  ["FROM_OLD_END", "2026-05-01", "2026-06-11", "2029-06-10", "a month early: nothing of the old validity is lost"],
  ["FROM_NEW_ISSUE", "2026-05-01", "2026-05-01", "2029-05-01", "a month early: the new one begins at once"],
  ["FROM_OLD_END", "2026-06-10", "2026-06-11", "2029-06-10", "on the last day"],
  ["FROM_NEW_ISSUE", "2026-06-10", "2026-06-10", "2029-06-10", "on the last day"],
  ["FROM_OLD_END", "2026-06-11", "2026-06-11", "2029-06-11", "a day late: the gap is not made up for"],
  ["FROM_NEW_ISSUE", "2026-06-12", "2026-06-12", "2029-06-12", "two days late"],
] as const)("%s, issued on %s: %s to %s (%s)", (rule, issuedOn, from, to, _what) => {
  expect(renewedValidity(rule, span("2023-06-10", "2026-06-10"), day(issuedOn), 36)).toEqual(span(from, to));
});

test.each([
  ["FROM_OLD_END", "2028-02-29", "2028-02-01", "2028-03-01", "2031-02-28"],
  ["FROM_OLD_END", "2027-02-28", "2027-02-01", "2027-03-01", "2030-02-28"],
  ["FROM_NEW_ISSUE", "2028-03-31", "2028-02-29", "2028-02-29", "2031-02-28"],
] as const)("%s, ending on %s, issued on %s: %s to %s", (rule, end, issuedOn, from, to) => {
  expect(renewedValidity(rule, span("2025-02-28", end), day(issuedOn), 36)).toEqual(span(from, to));
});

test("a corrected paper has what is left of the validity", () => {
  const old = span("2023-06-10", "2026-06-10");
  expect(reissuedValidity(old, day("2026-05-01"))).toEqual(span("2026-05-01", "2026-06-10"));
  // Renewed early, and the new paper was wrong before it began.
  expect(reissuedValidity(span("2026-06-11", "2029-06-10"), day("2026-05-01"))).toEqual(
    span("2026-06-11", "2029-06-10"),
  );
});

const life: CertificateLife = {
  ...span("2023-06-10", "2026-07-10"),
  ...{ revokedOn: null, replacedOn: null, annulledOn: null, suspensions: [], holds: [] },
};
const scheme = { businessField: "47111", occupation: "1120", level: 4 };
const facts = { life, elsewhere: false, scheme, licenceNumber: "BNSP-LSP-2479-ID", used: new Set<string>(), today };
const successor: Successor = { issuedOn: today, number: null, registrationNumber: null, reason: "Portofolio memadai" };
const renewal = { ...facts, renewed: false, licenceProblem: null };

test.each<[string, Partial<Successor>, Partial<typeof renewal>, string | null]>([
  ["early", {}, {}, null],
  ["from elsewhere", {}, { elsewhere: true }, null],
  ["after it has ended", {}, { life: { ...life, validTo: day("2026-01-10") } }, null],
  ["for no reason", { reason: " " }, {}, "reason-missing"],
  ["tomorrow", { issuedOn: day("2026-06-16") }, {}, "in-the-future"],
  ["before it was issued", { issuedOn: day("2023-06-09") }, {}, "before-issue"],
  ["twice", {}, { renewed: true }, "already-renewed"],
  ["revoked", {}, { life: { ...life, revokedOn: day("2026-01-10") } }, "already-revoked"],
  [
    "suspended",
    {},
    { life: { ...life, suspensions: [{ suspendedOn: day("2026-01-10"), liftedOn: null }] } },
    "already-suspended",
  ],
  ["ahead of its first day", {}, { life: { ...life, ...span("2026-07-11", "2029-07-10") } }, "before-issue"],
  [
    "back into a suspension",
    { issuedOn: day("2026-03-15") },
    { life: { ...life, suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }] } },
    "before-last-change",
  ],
  ["under a number of last year", { number: "47111 1120 4 9000005 2025" }, {}, "number-of-another-year"],
  [
    "under a used number",
    { number: "47111 1120 4 9000005 2026" },
    { used: new Set(["47111 1120 4 9000005 2026"]) },
    "number-used",
  ],
  [
    "under another LSP's registration",
    { registrationNumber: "KOP 1279 00012 2026" },
    {},
    "registration-of-another-body",
  ],
])("renewed %s", (_, typed, known, refusal) => {
  expect(renewalRefusal({ ...successor, ...typed }, { ...renewal, ...known })).toBe(refusal);
});

test.each<[string, Partial<Successor & { holderName: string }>, Partial<typeof facts>, string | null]>([
  ["with another name", {}, {}, null],
  ["without a name", { holderName: "  " }, {}, "name-missing"],
  ["from elsewhere", {}, { elsewhere: true }, "issued-elsewhere"],
  ["after it has ended", {}, { life: { ...life, validTo: day("2026-06-14") } }, "after-expiry"],
  ["on its last day", {}, { life: { ...life, validTo: today } }, null],
  ["in place of a replaced one", {}, { life: { ...life, replacedOn: day("2026-01-10") } }, "already-replaced"],
  ["before it begins, renewed ahead", {}, { life: { ...life, ...span("2026-07-11", "2029-07-10") } }, null],
])("reissued %s", (_, typed, known, refusal) => {
  expect(reissueRefusal({ ...successor, holderName: "Ani Lestari", ...typed }, { ...facts, ...known })).toBe(refusal);
});
