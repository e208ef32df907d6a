import { expect, test } from "vitest";
import { attendancePercent } from "./attendance-percent";

test.each([
  [0, 0, null],
  [0, 5, 0],
  [5, 5, 100],
  [4, 5, 80],
  [1, 3, 33],
  [2, 3, 67],
  [5, 8, 63],
  [1, 300, 1],
  [299, 300, 99],
])("%d of %d days is %o percent", (present, days, percent) => {
  expect(attendancePercent({ present, days })).toBe(percent);
});
