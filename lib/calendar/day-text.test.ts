import { expect, test } from "vitest";
import { Day } from "./day";
import { clockText, dayText, instantText, monthText, shortDayText } from "./day-text";

const day = Day.parse("2026-08-05");

test("a day is written in the reader's language", () => {
  expect(dayText(day, "id")).toBe("5 Agustus 2026");
  expect(dayText(day, "en")).toBe("5 August 2026");
  expect(shortDayText(day, "id")).toBe("5 Agu 2026");
  expect(shortDayText(day, "en")).toBe("5 Aug 2026");
  expect(monthText(day, "id")).toBe("Agustus 2026");
});

test("a day stays the day it is, wherever the server stands", () => {
  expect(dayText(Day.parse("2026-01-01"), "id")).toBe("1 Januari 2026");
  expect(dayText(Day.parse("2028-02-29"), "id")).toBe("29 Februari 2028");
});

test("an instant is shown on Jakarta's clock, also past its midnight", () => {
  const instant = new Date("2026-11-22T17:03:00Z");
  expect(clockText(instant, "id")).toBe("00.03 WIB");
  expect(clockText(instant, "en")).toBe("00:03 WIB");
  expect(instantText(instant, "id")).toBe("23 November 2026 pukul 00.03 WIB");
  expect(instantText(instant, "en")).toBe("23 November 2026, 00:03 WIB");
});
