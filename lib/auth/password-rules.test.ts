import { expect, test } from "vitest";
import { newPasswordRefusalOf } from "./password-rules";

const typed = { email: "rahmawati@example.id", currentPassword: "sawah hijau pagi", newPassword: "kopi tubruk manis" };

test.each([
  ["kopi tubruk manis", null],
  ["a".repeat(11), "password-too-short"],
  ["a".repeat(12), null],
  ["a".repeat(200), null],
  ["a".repeat(201), "password-too-long"],
  ["Rahmawati@example.id", "password-is-email"],
  ["sawah hijau pagi", "password-unchanged"],
  ["", "password-too-short"],
  // Six characters, though twelve units of UTF-16.
  ["🌾".repeat(6), "password-too-short"],
] as const)("%j: %s", (newPassword, refusal) => {
  expect(newPasswordRefusalOf({ ...typed, newPassword })).toBe(refusal);
});
