import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { Ids, Random } from "./random";

const drawn = (stream: string) => {
  const random = new Random(stream);
  return Array.from({ length: 20 }, () => random.uint32());
};

test("a stream draws the same numbers every time, another stream others", () => {
  expect(drawn("names")).toEqual(drawn("names"));
  expect(drawn("names")).not.toEqual(drawn("boards"));
});

test("draws are spread evenly", () => {
  const random = new Random("even");
  const draws = Array.from({ length: 100_000 }, () => random.below(10));
  for (const [number, same] of Map.groupBy(draws, (draw) => draw)) {
    expect(number).toBeLessThan(10);
    expect(Math.abs(same.length - 10_000)).toBeLessThan(500);
  }
});

test("weights decide how often", () => {
  const random = new Random("weights");
  const picked = Array.from({ length: 10_000 }, () => random.pickBy([1, 3], (weight) => weight));
  expect(picked.filter((weight) => weight === 3).length).toBeGreaterThan(7_200);
  expect(picked.filter((weight) => weight === 3).length).toBeLessThan(7_800);
});

test("a shuffle keeps everything", () => {
  const list = Array.from({ length: 50 }, (_, at) => at);
  const shuffled = new Random("shuffle").shuffled(list);
  expect(shuffled).not.toEqual(list);
  expect(shuffled.toSorted((one, other) => one - other)).toEqual(list);
});

test("identifiers are UUIDs of version 7 in ascending order", () => {
  const ids = new Ids("people", Day.parse("2026-11-22"));
  const some = Array.from({ length: 1_000 }, () => ids.next());
  for (const id of some) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(some.toSorted()).toEqual(some);
  expect(new Set(some).size).toBe(some.length);
});
