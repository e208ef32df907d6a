import { expect, test } from "vitest";
import { emailState, mayBeTriedAt, mostAttempts } from "./email-state";

const now = new Date("2026-11-28T03:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const none = { attempts: 0, attemptedAt: null, failure: null, sentAt: null };

test.each([
  ["never tried", none, "WAITING"],
  ["in hand", { ...none, attempts: 1, attemptedAt: before(1) }, "WAITING"],
  ["its process died", { ...none, attempts: 1, attemptedAt: before(11) }, "UNSURE"],
  ["refused", { ...none, attempts: 1, attemptedAt: before(1), failure: "refused" }, "FAILED"],
  [
    "refused for the last time",
    { ...none, attempts: mostAttempts, attemptedAt: before(1), failure: "refused" },
    "GIVEN_UP",
  ],
  ["sent", { ...none, attempts: 1, attemptedAt: before(60), sentAt: before(60) }, "SENT"],
])("an e-mail that was %s", (_case, notes, state) => {
  expect(emailState(notes, now)).toBe(state);
});

test("a server that refuses is asked after two, four, eight minutes and so on", () => {
  const waits = [1, 2, 3, 8].map(
    (attempts) => (mayBeTriedAt({ ...none, attempts, attemptedAt: now }).getTime() - now.getTime()) / 60_000,
  );
  expect(waits).toEqual([2, 4, 8, 256]);
  expect(mayBeTriedAt(none).getTime()).toBe(0);
});
