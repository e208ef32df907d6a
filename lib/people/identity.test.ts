import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { identityOf, NewPerson } from "./identity";

const today = Day.parse("2026-06-15");
const entered = (more: Record<string, unknown> = {}) =>
  NewPerson.parse({
    name: "Siti Aminah",
    nationalId: "9999995211870001",
    birthDate: null,
    sex: null,
    phone: null,
    ...more,
  });

test("birth date and sex are read from the number where they were left open", () => {
  expect(identityOf(entered(), today)).toMatchObject({
    ok: true,
    value: { nationalId: "9999995211870001", birthDate: "1987-11-12", sex: "FEMALE", doubts: [] },
  });
});

test.each([
  [{ birthDate: "1987-11-12", sex: "FEMALE" }, []],
  [{ birthDate: "1987-12-11" }, ["birth-date-differs"]],
  [{ sex: "MALE" }, ["sex-differs"]],
  [{ birthDate: "1988-11-12", sex: "MALE" }, ["birth-date-differs", "sex-differs"]],
  // The number tells no century.
  [{ birthDate: "1987-11-12", nationalId: "9999995211870001" }, []],
])("%j is saved, and %j said", (more, doubts) => {
  const identity = identityOf(entered(more), today);
  expect(identity).toMatchObject({ ok: true, value: { ...more, doubts } });
});

test.each([
  ["9999995211870000", "national-id-serial-zero"],
  ["999999521187000", "national-id-not-16-digits"],
  ["9999997211870001", "national-id-impossible-date"],
  ["9999995211200001", "birth-date-missing"],
])("%s is refused: %s", (nationalId, refusal) => {
  expect(identityOf(entered({ nationalId }), today)).toEqual({ ok: false, refusal });
});

test("a number is read as people write it", () => {
  expect(identityOf(entered({ nationalId: " 999999.521187.0001 " }), today)).toMatchObject({ ok: true });
});

test("nobody is born tomorrow, and nobody before 1900", () => {
  expect(identityOf(entered({ birthDate: "2026-06-16" }), today)).toEqual({
    ok: false,
    refusal: "birth-date-in-the-future",
  });
  expect(NewPerson.safeParse({ ...entered(), birthDate: "1899-12-31" }).success).toBe(false);
});

test.each([
  ["0800 1234 5678", "080012345678"],
  ["+62 812-3456-7890", "081234567890"],
  ["(021) 555 1234", "0215551234"],
])("the telephone %s is %s", (phone, stored) => {
  expect(entered({ phone }).phone).toBe(stored);
});

test.each(["12345", "0800", "telepon"])("%s is no telephone", (phone) => {
  expect(NewPerson.safeParse({ ...entered(), phone }).success).toBe(false);
});

test.each([
  ["  Siti   Aminah ", "Siti Aminah"],
  ["I Gusti", "I Gusti"],
])("the name %j is %j", (name, stored) => {
  expect(entered({ name }).name).toBe(stored);
});

test.each(["", "Si", "123", "..."])("%j is no name", (name) => {
  expect(NewPerson.safeParse({ ...entered(), name }).success).toBe(false);
});
