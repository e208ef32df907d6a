import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/coverage/33.10", "/coverage/33.10"],
  ["/cooperatives?name=mulyo&page=2", "/cooperatives?name=mulyo&page=2"],
  ["/coverage/33?_rsc=1f8x2", "/coverage/33"],
  ["/coverage/33?_rsc=1f8x2&organ=BOARD", "/coverage/33?organ=BOARD"],
  ["/", "/"],
  ["/sign-in-sheets", "/sign-in-sheets"],
])("%s is a page of ours", (address, path) => {
  expect(ownPath(address)).toBe(path);
});

test.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/./\\/elsewhere.example",
  "/..//elsewhere.example",
  "javascript:alert(1)",
  "coverage",
  "/sign-in",
  "/sign-in?callbackUrl=/sign-in",
  "/api/auth/signout",
  "",
  null,
])("%j is not", (address) => {
  expect(ownPath(address)).toBeNull();
});
