import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { calendarSearchOf } from "./calendar-search";

const today = Day.parse("2026-06-15");
const id = "0199f2c0-0000-7000-8000-000000000001";

test("nothing asked is this month of the country", () => {
  expect(calendarSearchOf({}, today)).toEqual({
    filter: { region: "ID", schemeId: null, kind: null },
    month: { from: "2026-06-01", to: "2026-06-30" },
    ...{ day: null, after: null },
  });
});

test("a month, a day in it, a region, a scheme and a kind are asked for by the address", () => {
  const asked = { month: "2026-12", day: "2026-12-24", province: "33", regency: "33.10", scheme: id, kind: "UPTP" };
  expect(calendarSearchOf(asked, today)).toMatchObject({
    filter: { region: "33.10", schemeId: id, kind: "UPTP" },
    month: { from: "2026-12-01", to: "2026-12-31" },
    day: "2026-12-24",
  });
});

test.each([
  [{ month: "2026-13", kind: "LPK", scheme: "7", regency: "33.10" }],
  [{ month: "", day: "2026-07-01", after: "%00" }],
  [{ day: "2026-06-31" }],
])("what makes no sense, or lies in another month, is left out: %o", (params) => {
  expect(calendarSearchOf(params, today)).toEqual(calendarSearchOf({}, today));
});
