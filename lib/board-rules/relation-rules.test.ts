import { expect, test } from "vitest";
import { relationRefusal } from "./relation-rules";

const pair = (personId: string, otherPersonId: string) => ({ personId, otherPersonId });

test("two different people whose relation is not declared yet, whichever comes first", () => {
  expect(relationRefusal(pair("a", "b"), [])).toBe(null);
  expect(relationRefusal(pair("a", "b"), [pair("a", "c"), pair("c", "b")])).toBe(null);
  expect(relationRefusal(pair("a", "a"), [])).toBe("same-person");
  expect(relationRefusal(pair("a", "b"), [pair("a", "b")])).toBe("already-declared");
  expect(relationRefusal(pair("a", "b"), [pair("b", "a")])).toBe("already-declared");
});
