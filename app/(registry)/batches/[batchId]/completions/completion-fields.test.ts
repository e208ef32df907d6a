import { expect, test } from "vitest";
import { enteredRows, filled, rowsTyped, sorted, type TypedRow } from "./completion-fields";

const ani = "0199f2c0-0000-7000-8000-000000000001";
const budi = "0199f2c0-0000-7000-8000-000000000002";
const row = (typed: Partial<TypedRow>): TypedRow => ({
  enrolmentId: ani,
  outcome: "",
  attendance: "",
  remarks: "",
  ...typed,
});

test("the form's rows come back as they were typed, in its order", () => {
  const form = new FormData();
  form.set(`outcome.${budi}`, "FAILED");
  form.set(`attendance.${budi}`, " 80 % ");
  form.set(`outcome.${ani}`, "");
  form.set("outcome.nobody", "COMPLETED");
  form.set("completedOn", "2026-06-01");
  const rows = rowsTyped(form);
  expect(rows).toEqual([row({ enrolmentId: budi, outcome: "FAILED", attendance: "80 %" }), row({})]);
  expect(enteredRows(rows)).toMatchObject({ [`attendance.${budi}`]: "80 %", [`outcome.${ani}`]: "" });
});

test("rows with an outcome are to be recorded, the others are left for later", () => {
  const { results, left } = sorted([row({ outcome: "COMPLETED", attendance: "95" }), row({ attendance: "90" })]);
  expect(results).toEqual([{ enrolmentId: ani, outcome: "COMPLETED", attendancePercent: 95, remarks: "" }]);
  expect(left).toEqual([row({ attendance: "90" })]);
  expect(sorted([row({ outcome: "EXPELLED" })]).results).toEqual([]);
});

test.each([
  ["85", 85],
  ["85 %", 85],
  ["0", 0],
  ["150", 150],
  ["", Number.NaN],
  ["85,5", Number.NaN],
  ["-5", Number.NaN],
  ["semua", Number.NaN],
])("an attendance of %o is %d", (attendance, attendancePercent) => {
  expect(sorted([row({ outcome: "COMPLETED", attendance })]).results).toMatchObject([{ attendancePercent }]);
});

test("whoever did not come needs no attendance", () => {
  expect(sorted([row({ outcome: "NO_SHOW" })]).results).toMatchObject([{ attendancePercent: 0 }]);
});

test("filling in keeps what was typed", () => {
  const { rows, changed } = filled([
    row({}),
    row({ attendance: "80" }),
    row({ outcome: "NO_SHOW" }),
    row({ outcome: "FAILED", attendance: "70", remarks: "sakit" }),
  ]);
  expect(rows).toEqual([
    row({ outcome: "COMPLETED", attendance: "100" }),
    row({ outcome: "COMPLETED", attendance: "80" }),
    row({ outcome: "NO_SHOW", attendance: "0" }),
    row({ outcome: "FAILED", attendance: "70", remarks: "sakit" }),
  ]);
  expect(changed).toBe(3);
});
