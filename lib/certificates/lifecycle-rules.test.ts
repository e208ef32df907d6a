import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { liftRefusal, revocationRefusal, suspensionRefusal } from "./lifecycle-rules";
import type { CertificateLife } from "./validity";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const life: CertificateLife = {
  validFrom: day("2023-06-10"),
  validTo: day("2026-06-10"),
  revokedOn: null,
  replacedOn: null,
  annulledOn: null,
  holds: [],
  suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }],
};
const suspended = { ...life, suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: null }] };
const revoked = { ...life, revokedOn: day("2026-05-01") };
const reason = "Bukti palsu";

test.each([
  ["2023-06-09", "before-issue"],
  ["2026-02-28", "during-another-suspension"],
  ["2026-03-31", "during-another-suspension"],
  ["2026-04-01", null],
  ["2026-06-10", null],
  ["2026-06-11", "after-expiry"],
  ["2026-06-16", "in-the-future"],
] as const)("suspended on %s: %s", (on, refusal) => {
  expect(suspensionRefusal(life, { on: day(on), reason }, today)).toBe(refusal);
});

test("only what is neither suspended nor revoked can be suspended, and for a reason", () => {
  const act = { on: day("2026-05-02"), reason };
  expect(suspensionRefusal(suspended, act, today)).toBe("already-suspended");
  expect(suspensionRefusal(revoked, act, today)).toBe("already-revoked");
  expect(suspensionRefusal(life, { ...act, reason: "  " }, today)).toBe("reason-missing");
});

test.each([
  ["2026-03-01", "not-after-suspension"],
  ["2026-03-02", null],
  ["2026-06-15", null],
  ["2026-06-16", "in-the-future"],
] as const)("lifted on %s: %s", (on, refusal) => {
  expect(liftRefusal(suspended, day(on), today)).toBe(refusal);
});

test("what is not suspended, or revoked for good, is not lifted", () => {
  expect(liftRefusal(life, today, today)).toBe("not-suspended");
  expect(liftRefusal({ ...suspended, revokedOn: today }, today, today)).toBe("already-revoked");
});

test.each([
  ["2023-06-09", "before-issue"],
  ["2023-06-10", null],
  ["2026-03-15", null],
  ["2026-06-11", "after-expiry"],
  ["2026-06-16", "in-the-future"],
] as const)("revoked on %s: %s", (on, refusal) => {
  expect(revocationRefusal(life, { on: day(on), reason }, today)).toBe(refusal);
});

test("a revocation is final and has a reason", () => {
  expect(revocationRefusal(revoked, { on: day("2026-05-02"), reason }, today)).toBe("already-revoked");
  expect(revocationRefusal(life, { on: day("2026-05-02"), reason: "" }, today)).toBe("reason-missing");
  expect(revocationRefusal(suspended, { on: day("2026-05-02"), reason }, today)).toBeNull();
});

test("what is held, replaced or annulled is neither suspended, lifted nor revoked", () => {
  const act = { on: day("2026-05-02"), reason };
  const held = { ...suspended, holds: [{ heldOn: day("2026-05-01"), clearedOn: null }] };
  for (const [state, refusal] of [
    [held, "number-held"],
    [{ ...suspended, replacedOn: day("2026-05-01") }, "already-replaced"],
    [{ ...suspended, annulledOn: day("2026-05-01") }, "already-annulled"],
  ] as const) {
    expect(suspensionRefusal(state, act, today)).toBe(refusal);
    expect(liftRefusal(state, act.on, today)).toBe(refusal);
    expect(revocationRefusal(state, act, today)).toBe(refusal);
  }
});
