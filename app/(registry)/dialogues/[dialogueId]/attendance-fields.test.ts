import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attendanceFields, attendancesFrom } from "./attendance-fields";

const [one, other] = [randomUUID(), randomUUID()];

function form(lines: [string, string, string, string][]) {
  const data = new FormData();
  for (const [id, attended, men, women] of lines) {
    const names = attendanceFields(id);
    data.set(names.version, "3");
    data.set(names.attended, attended);
    data.set(names.men, men);
    data.set(names.women, women);
  }
  return data;
}

test("who came, with how many; who did not, with nobody", () => {
  const { attendances, problems } = attendancesFrom(
    form([
      [one, "yes", " 4", ""],
      [other, "", "", ""],
    ]),
  );
  expect(problems).toEqual([]);
  expect(attendances).toEqual([
    { cooperativeId: one, version: 3, attended: true, men: 4, women: 0 },
    { cooperativeId: other, version: 3, attended: null, men: 0, women: 0 },
  ]);
});

test("a count that is none is named, and what was typed comes back", () => {
  const { entered, problems } = attendancesFrom(
    form([
      [one, "yes", "empat", "-1"],
      [other, "no", "x", "x"],
    ]),
  );
  expect(problems).toEqual([attendanceFields(one).men, attendanceFields(one).women]);
  expect(entered[attendanceFields(one).men]).toBe("empat");
});
