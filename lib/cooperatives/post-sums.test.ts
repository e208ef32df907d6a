import { expect, test } from "vitest";
import { postSums } from "./post-sums";

test("only required posts count, each once", () => {
  const counts = [
    { position: "CHAIR", filled: 1, certified: 1 },
    { position: "BOARD_MEMBER", filled: 2, certified: 2 },
    { position: "SUPERVISOR_MEMBER", filled: 4, certified: 1 },
  ] as const;
  expect(postSums("RURAL_VILLAGE", [...counts])).toEqual({ required: 8, filled: 3, certified: 2 });
  expect(postSums("WORKER", [...counts])).toEqual({ required: 6, filled: 3, certified: 2 });
  expect(postSums("URBAN_VILLAGE", [])).toEqual({ required: 8, filled: 0, certified: 0 });
});
