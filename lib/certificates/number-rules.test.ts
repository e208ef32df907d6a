import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { numberProblems, registrationProblems } from "./number-rules";

const day = (text: string) => Day.parse(text);
const scheme = { businessField: "47111", occupation: "1120", level: 4 };

test.each([
  ["47111 1120 4 9000005 2025", []],
  ["47111.1120.4.9000005.2025", []],
  ["47111 1120 4 900005 2025", ["number-malformed"]],
  ["", ["number-malformed"]],
  ["64142 1120 4 9000005 2025", ["number-of-another-field"]],
  ["47111 4211 4 9000005 2025", ["number-of-another-occupation"]],
  ["47111 1120 3 9000005 2025", ["number-of-another-level"]],
  ["47111 1120 4 9000005 2024", ["number-of-another-year"]],
  ["64142 1120 5 9000005 2024", ["number-of-another-field", "number-of-another-level", "number-of-another-year"]],
])("number %j: %j", (number, problems) => {
  expect(numberProblems(number, scheme, day("2025-12-31"))).toEqual(problems);
});

test("a scheme without a level leaves its digit free", () => {
  expect(numberProblems("47111 1120 7 9000005 2025", { ...scheme, level: null }, day("2025-01-01"))).toEqual([]);
});

test.each([
  ["KOP 2479 00012 2025", []],
  ["KOP.2479.00012.2025", []],
  ["KOP 2479 0012 2025", ["registration-malformed"]],
  ["KOP 1279 00012 2025", ["registration-of-another-body"]],
  ["KOP 2479 00012 2026", ["registration-of-another-year"]],
  ["KOP 1279 00012 2026", ["registration-of-another-body", "registration-of-another-year"]],
])("registration number %j: %j", (number, problems) => {
  expect(registrationProblems(number, "BNSP-LSP-2479-ID", day("2025-06-01"))).toEqual(problems);
});
