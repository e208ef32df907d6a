import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { chosenField, chosenIn, filterIn, hiddenFilter } from "./choice-search";

const schemeId = randomUUID();

test("what an address asks for comes back from the form that it led to", () => {
  const filter = filterIn({ kind: "REVOKE", q: " Siti ", scheme: schemeId, from: "2026-01-01", to: "2026-02-29" });
  expect(filter).toEqual({ kind: "REVOKE", typed: "Siti", schemeId, issuedFrom: "2026-01-01", issuedTo: null });
  const form = new FormData();
  for (const [name, value] of Object.entries(hiddenFilter(filter))) form.set(name, value);
  expect(filterIn(form)).toEqual(filter);
});

test("what makes no sense is left out", () => {
  expect(filterIn({ kind: "BURN", scheme: "x", q: ["a", "b"] })).toEqual({
    ...{ kind: "SUSPEND", typed: "a", schemeId: null, issuedFrom: null, issuedTo: null },
  });
});

test("only what was ticked is chosen", () => {
  const form = new FormData();
  const id = randomUUID();
  form.set(chosenField(id), "on");
  form.set("certificate x", "on");
  form.set("reason", "-");
  expect(chosenIn(form)).toEqual([id]);
});
