import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { readBirthDate, readTermEnd, readTermStart } from "./days";

const today = Day.parse("2026-11-27");
const read = (value: unknown, notes: string[] = []) => ({ ok: true, value: { value, notes } });

test.each([
  ["1990-01-02", "1990-01-02", []],
  ["1990/1/2", "1990-01-02", []],
  ["02-01-1990", "1990-01-02", []],
  ["2/1/1990", "1990-01-02", []],
  ["2.1.1990", "1990-01-02", []],
  ["02/01/1990 00:00:00", "1990-01-02", ["day-rewritten"]],
  ["1990-01-02T00:00:00", "1990-01-02", ["day-rewritten"]],
  ["2/1/90", "1990-01-02", ["two-digit-year"]],
  ["2/1/05", "2005-01-02", ["two-digit-year"]],
  ["18 Februari 2002", "2002-02-18", ["day-rewritten"]],
  ["18 FEBRUARI 2002", "2002-02-18", ["day-rewritten"]],
  ["18 Pebruari 2002", "2002-02-18", ["day-rewritten"]],
  ["18 Febuari 2002", "2002-02-18", ["day-rewritten"]],
  ["18-Feb-2002", "2002-02-18", ["day-rewritten"]],
  ["18-Feb-02", "2002-02-18", ["two-digit-year"]],
  ["18 Feb '82", "1982-02-18", ["two-digit-year"]],
  ["18 February 2002", "2002-02-18", ["day-rewritten"]],
  ["February 18, 2002", "2002-02-18", ["day-rewritten"]],
  ["1 Agt 1975", "1975-08-01", ["day-rewritten"]],
  ["Klaten, 18 Februari 2002", "2002-02-18", ["day-rewritten"]],
  ["Klaten / 18-02-2002", "2002-02-18", ["day-rewritten"]],
  ["Senin, 18 Februari 2002", "2002-02-18", ["day-rewritten"]],
  ["29 Februari 2000", "2000-02-29", ["day-rewritten"]],
])("a birth date %s is %s", (text, day, notes) => {
  expect(readBirthDate({ text }, today)).toEqual(read(day, notes));
});

test.each([
  ["", null],
  ["  ", null],
  ["-", null],
  ["–", null],
])("%j is no birth date and no fault", (text, value) => {
  expect(readBirthDate({ text }, today)).toEqual(read(value));
});

test("a missing cell is empty, and a real date cell is taken as it is", () => {
  expect(readBirthDate(undefined, today)).toEqual(read(null));
  expect(readBirthDate({ text: "1990-01-02", date: Day.parse("1990-01-02") }, today)).toEqual(read("1990-01-02"));
});

test.each([
  ["0000-00-00", "day-zero"],
  ["00/00/0000", "day-zero"],
  ["0000-00-00 00:00:00", "day-zero"],
  ["1900-01-00", "day-zero"],
  ["0", "day-zero"],
  ["31/02/1990", "day-impossible"],
  ["29 Februari 2001", "day-impossible"],
  ["02/13/1990", "day-impossible"],
  ["1990-13-01", "day-impossible"],
  ["Mei 1990", "day-incomplete"],
  ["1990", "day-incomplete"],
  ["05/1990", "day-incomplete"],
  ["18 Mei", "day-unreadable"],
  ["Juno 1990", "day-unreadable"],
  ["dewasa", "day-unreadable"],
  ["18 2002", "day-unreadable"],
  ["=TODAY()", "formula"],
] as const)("a birth date %s is refused: %s", (text, refusal) => {
  expect(readBirthDate({ text }, today)).toEqual({ ok: false, refusal });
});

test.each([
  ["2025-05-20", "2025-05-20", null, []],
  ["20 Mei 2025", "2025-05-20", null, ["day-rewritten"]],
  ["Mei 2025", "2025-05-01", null, ["first-of-month"]],
  ["Mei, 2025", "2025-05-01", null, ["first-of-month"]],
  ["05/2025", "2025-05-01", null, ["first-of-month"]],
  ["2025-05", "2025-05-01", null, ["first-of-month"]],
  ["2025", "2025-01-01", null, ["first-of-year"]],
  ["20/5/25", "2025-05-20", null, ["two-digit-year"]],
  ["2025-2030", "2025-01-01", "2029-12-31", ["first-of-year", "last-of-five-years"]],
  ["2025 – 2030", "2025-01-01", "2029-12-31", ["first-of-year", "last-of-five-years"]],
  ["2025/2030", "2025-01-01", "2029-12-31", ["first-of-year", "last-of-five-years"]],
  ["2025 s/d 2029", "2025-01-01", "2029-12-31", ["first-of-year", "last-of-year"]],
  ["Periode 2025-2028", "2025-01-01", "2028-12-31", ["first-of-year", "last-of-year"]],
  ["2020-2030", "2020-01-01", "2030-12-31", ["first-of-year", "last-of-year"]],
  ["Mei 2025 s.d. Mei 2030", "2025-05-01", "2030-04-30", ["first-of-month", "last-of-five-years"]],
  ["01/05/2025 - 30/04/2030", "2025-05-01", "2030-04-30", []],
  ["1 Mei 2025 sampai dengan 30 April 2030", "2025-05-01", "2030-04-30", ["day-rewritten"]],
])("a term %s runs from %s to %s", (text, startDate, endDate, notes) => {
  expect(readTermStart({ text }, today)).toEqual(read({ startDate, endDate }, notes));
});

test.each([
  ["0000-00-00", "day-zero"],
  ["2025-2030-2035", "day-unreadable"],
  ["Mei 2025 s/d nanti", "day-unreadable"],
  ["31/04/2025 - 30/04/2030", "day-impossible"],
] as const)("a term %s is refused: %s", (text, refusal) => {
  expect(readTermStart({ text }, today)).toEqual({ ok: false, refusal });
});

test.each([
  ["2030-04-30", "2030-04-30", []],
  ["April 2030", "2030-04-30", ["last-of-month"]],
  ["Februari 2028", "2028-02-29", ["last-of-month"]],
  ["2030", "2030-12-31", ["last-of-year"]],
])("a term that ends %s ends on %s", (text, day, notes) => {
  expect(readTermEnd({ text }, today)).toEqual(read(day, notes));
});
