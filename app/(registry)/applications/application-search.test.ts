import { expect, test } from "vitest";
import { applicationSearchOf } from "./application-search";

test("an address without questions asks for those under way", () => {
  expect(applicationSearchOf({})).toEqual({
    typed: "",
    filter: { words: [], state: null, certificationBodyId: null, view: "OPEN" },
    after: null,
  });
});

test("what makes no sense is left out", () => {
  const params = { q: " siti ", state: "GONE", body: "abc", view: "ALL", after: "1" };
  expect(applicationSearchOf(params)).toEqual({
    typed: "siti",
    filter: { words: ["SITI"], state: null, certificationBodyId: null, view: "ALL" },
    after: null,
  });
});
