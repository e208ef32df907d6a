import { expect, test } from "vitest";
import { requiredPosts } from "@/lib/cooperatives/positions";
import { CoverageCut, kindsOf, positionsOf, requiredPostsOf } from "./cuts";
import { noCounts } from "./figures";
import { postsAskedFor, postsRequired } from "./posts";

test("five in the board, three among the supervisors, eight in all", () => {
  expect(requiredPostsOf("ALL")).toBe(8);
  expect(requiredPostsOf("BOARD")).toBe(5);
  expect(requiredPostsOf("SUPERVISORY")).toBe(3);
  expect(requiredPostsOf("SUPERVISOR_MEMBER")).toBe(2);
  expect(requiredPostsOf("BOARD_MEMBER")).toBe(0);
});

test("three and three in the cooperatives of workers and unions", () => {
  expect(requiredPostsOf("WORKER")).toBe(6);
  expect(requiredPostsOf("UNION")).toBe(6);
  expect(requiredPostsOf("URBAN_VILLAGE")).toBe(8);
});

test("kinds that share a cut ask for the same posts, so that a count of cooperatives tells what they must fill", () => {
  for (const cut of CoverageCut.options)
    for (const kind of kindsOf(cut)) {
      const asked = positionsOf(cut).reduce((sum, position) => sum + requiredPosts(kind, position), 0);
      expect([cut, kind, asked]).toEqual([cut, kind, requiredPostsOf(cut)]);
    }
});

test("the headline is about village cooperatives", () => {
  expect(kindsOf("ALL")).toEqual(["RURAL_VILLAGE", "URBAN_VILLAGE"]);
  expect(kindsOf("TREASURER")).toEqual(["RURAL_VILLAGE", "URBAN_VILLAGE"]);
  expect(kindsOf("UNION")).toEqual(["UNION"]);
});

test("80,133 cooperatives need 641,064 people in office", () => {
  const country = { ...noCounts, cooperatives: 80_133 };
  expect(postsRequired(country, "ALL")).toBe(641_064);
  expect(postsAskedFor({ ...country, postsFilled: 12 }, "BOARD_MEMBER")).toBe(12);
});
