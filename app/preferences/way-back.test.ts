import { expect, test } from "vitest";
import { wayBack } from "./way-back";

test.each([
  ["http://kompeten.example.id/coverage/33?sort=name", "/coverage/33?sort=name"],
  ["http://kompeten.example.id/", "/"],
  ["http://kompeten.example.id//elsewhere.example/", "/elsewhere.example/"],
  ["http://kompeten.example.id/\\elsewhere.example/", "/elsewhere.example/"],
  ["http://elsewhere.example/coverage/33", "/"],
  ["http://kompeten.example.id.elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["not an address", "/"],
  ["", "/"],
  [null, "/"],
])("from %s back to %s", (referer, path) => {
  expect(wayBack(referer, "kompeten.example.id")).toBe(path);
});

test("without a host there is no way to know, so the start page", () => {
  expect(wayBack("http://kompeten.example.id/check", null)).toBe("/");
});
