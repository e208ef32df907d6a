import { expect, test } from "vitest";
import { requiredPostsOf } from "./cuts";
import { noCounts } from "./figures";
import { postsAskedFor, postsRequired } from "./posts";

test("five in the board, three among the supervisors, eight in all", () => {
  expect(requiredPostsOf("ALL")).toBe(8);
  expect(requiredPostsOf("BOARD")).toBe(5);
  expect(requiredPostsOf("SUPERVISORY")).toBe(3);
  expect(requiredPostsOf("SUPERVISOR_MEMBER")).toBe(2);
  expect(requiredPostsOf("BOARD_MEMBER")).toBe(0);
});

test("80,133 cooperatives need 641,064 people in office", () => {
  const country = { ...noCounts, cooperatives: 80_133 };
  expect(postsRequired(country, "ALL")).toBe(641_064);
  expect(postsAskedFor({ ...country, postsFilled: 12 }, "BOARD_MEMBER")).toBe(12);
});
