import { expect, test } from "vitest";
import { unitField, unitsTicked } from "./unit-fields";

test("units are told apart by whose they are, and codes keep their dots", () => {
  const form = new FormData();
  form.set(unitField("", "M.70DES00.002.1"), "on");
  form.set(unitField("0199", "G.47PEI00.017.1"), "on");
  form.set(unitField("0199", "KJK.SP01.002.01"), "on");
  form.set("unit", "on");
  const { ticked, entered } = unitsTicked(form);
  expect(ticked.get("")).toEqual(["M.70DES00.002.1"]);
  expect(ticked.get("0199")).toEqual(["G.47PEI00.017.1", "KJK.SP01.002.01"]);
  expect(Object.keys(entered)).toHaveLength(3);
});
