import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { numberProblem, registrationProblem } from "./number-rules";

const day = (text: string) => Day.parse(text);
const scheme = { businessField: "47111", occupation: "1120", level: 4 };

test.each([
  ["47111 1120 4 9000005 2025", null],
  ["47111.1120.4.9000005.2025", null],
  ["47111 1120 4 900005 2025", "number-malformed"],
  ["", "number-malformed"],
  ["64142 1120 4 9000005 2025", "number-of-another-field"],
  ["47111 4211 4 9000005 2025", "number-of-another-occupation"],
  ["47111 1120 3 9000005 2025", "number-of-another-level"],
  ["47111 1120 4 9000005 2024", "number-of-another-year"],
] as const)("number %j: %s", (number, problem) => {
  expect(numberProblem(number, scheme, day("2025-12-31"))).toBe(problem);
});

test("a scheme without a level leaves its digit free", () => {
  expect(numberProblem("47111 1120 7 9000005 2025", { ...scheme, level: null }, day("2025-01-01"))).toBeNull();
});

test.each([
  ["KOP 2479 00012 2025", null],
  ["KOP.2479.00012.2025", null],
  ["KOP 2479 0012 2025", "registration-malformed"],
  ["KOP 1279 00012 2025", "registration-of-another-body"],
  ["KOP 2479 00012 2026", "registration-of-another-year"],
] as const)("registration number %j: %s", (number, problem) => {
  expect(registrationProblem(number, "BNSP-LSP-2479-ID", day("2025-06-01"))).toBe(problem);
});
