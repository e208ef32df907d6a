import { expect, test } from "vitest";
import { searchHref } from "./search-href";

const search = { sort: "name", after: "33.10", organ: undefined, level: ["a", "b"] };

test("keeps what it is not told to change", () => {
  expect(searchHref("/coverage/33", search)).toBe("/coverage/33?sort=name&after=33.10&level=a&level=b");
});

test("changes, adds and takes out", () => {
  expect(searchHref("/coverage/33", search, { sort: "share", order: "desc", after: null, level: "" })).toBe(
    "/coverage/33?sort=share&order=desc",
  );
});

test("is the bare path when nothing is left", () => {
  expect(searchHref("/cooperatives", { name: "" }, { after: undefined })).toBe("/cooperatives");
});

test("what somebody typed stays one value", () => {
  expect(searchHref("/cooperatives", { name: "a&b=c #?" })).toBe("/cooperatives?name=a%26b%3Dc+%23%3F");
});
