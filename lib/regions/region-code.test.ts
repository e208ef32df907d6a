import { expect, test } from "vitest";
import { levelOf, liesIn, pathTo, RegionCode } from "./region-code";

const code = (text: string) => RegionCode.parse(text);

test.each(["3", "333", "33.1", "33.10.", "33.10.01.200", "id", "33/10", "33.10.01.2001.1"])(
  "%j is no region code",
  (text) => {
    expect(RegionCode.safeParse(text).success).toBe(false);
  },
);

test("the level and the path are read off the code", () => {
  expect(levelOf(code("ID"))).toBe("COUNTRY");
  expect(levelOf(code("33.10.01"))).toBe("DISTRICT");
  expect(pathTo(code("33.10.01.2001"))).toEqual(["ID", "33", "33.10", "33.10.01", "33.10.01.2001"]);
});

test("a region holds itself and what begins with its code and a dot", () => {
  expect(liesIn(code("33.10.01"), code("33.10"))).toBe(true);
  expect(liesIn(code("33.10"), code("33.10"))).toBe(true);
  expect(liesIn(code("33"), code("33.10"))).toBe(false);
  expect(liesIn(code("31.71"), code("ID"))).toBe(true);
});
