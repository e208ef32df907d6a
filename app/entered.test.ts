import { expect, test } from "vitest";
import { enteredIn } from "./entered";

test("keeps the named fields, empty where nothing was sent, and nothing else", () => {
  const form = new FormData();
  form.set("name", "Siti Aminah");
  form.set("password", "rahasia");
  form.set("file", new File(["x"], "x.txt"));
  expect(enteredIn(form, ["name", "startDate", "file"])).toEqual({ name: "Siti Aminah", startDate: "", file: "" });
});
