import { expect, test } from "vitest";
import { chosen, enteredResults, filledWithCompetent, resultsTyped } from "./result-fields";

const ani = "0199f2c0-0000-7000-8000-000000000001";
const budi = "0199f2c0-0000-7000-8000-000000000002";

test("the form's rows come back as they were sent, in its order", () => {
  const form = new FormData();
  form.set(`result.${budi}`, "NOT_YET_COMPETENT");
  form.set(`result.${ani}`, "");
  form.set("result.nobody", "COMPETENT");
  form.set("day", "2026-06-01");
  const rows = resultsTyped(form);
  expect(rows).toEqual([
    { id: budi, result: "NOT_YET_COMPETENT" },
    { id: ani, result: "" },
  ]);
  expect(enteredResults(rows)).toEqual({ [`result.${budi}`]: "NOT_YET_COMPETENT", [`result.${ani}`]: "" });
});

test("rows with K or BK are recorded, the others are left", () => {
  const rows = [
    { id: ani, result: "COMPETENT" },
    { id: budi, result: "EXCELLENT" },
  ];
  expect(chosen(rows)).toEqual([{ id: ani, result: "COMPETENT" }]);
});

test("filling in keeps what was chosen", () => {
  const rows = [
    { id: ani, result: "" },
    { id: budi, result: "NOT_YET_COMPETENT" },
  ];
  expect(filledWithCompetent(rows)).toEqual([
    { id: ani, result: "COMPETENT" },
    { id: budi, result: "NOT_YET_COMPETENT" },
  ]);
});
