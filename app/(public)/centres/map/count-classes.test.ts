import { expect, test } from "vitest";
import { countClasses } from "./count-classes";

test("classes of one width up to the highest in use, and none is a class of its own", () => {
  const { list, shadeOf } = countClasses([0, 3, 9]);
  expect(list).toEqual([
    { shade: 0, from: 0, to: 0 },
    { shade: 1, from: 1, to: 2 },
    { shade: 2, from: 3, to: 4 },
    { shade: 3, from: 5, to: 6 },
    { shade: 4, from: 7, to: 8 },
    { shade: 5, from: 9, to: 10 },
  ]);
  expect([0, 1, 2, 3, 9].map(shadeOf)).toEqual([0, 1, 1, 2, 5]);
});

test("what lies above the last class is in it; of nothing there is a class all the same", () => {
  expect(countClasses([500]).shadeOf(500)).toBe(5);
  expect(countClasses([9_999]).shadeOf(9_999)).toBe(6);
  expect(countClasses([9_999]).list.at(-1)).toMatchObject({ shade: 6, to: null });
  expect(countClasses([]).list).toEqual([{ shade: 1, from: 1, to: 1 }]);
});
