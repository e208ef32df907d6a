import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type Compared, likelyFrom, likenessOf, swappedDayAndMonth } from "./likeness";

const person = (more: Partial<Record<keyof Compared, unknown>> = {}): Compared => ({
  name: "Siti Aminah",
  birthDate: Day.parse("1990-12-03"),
  sex: "FEMALE",
  phone: "080012345678",
  districts: ["33.10.01"],
  ...(more as Partial<Compared>),
});
const noPhone = { phone: null };
const elsewhere = { ...noPhone, districts: ["91.01.01"] };
const nextDistrict = { ...noPhone, districts: ["33.10.02"] };
const swapped = { birthDate: "1990-03-12" };
const likely = (more: Partial<Record<keyof Compared, unknown>>, one: Partial<Record<keyof Compared, unknown>> = {}) =>
  likenessOf(person(one), person(more)).score >= likelyFrom;

test.each([
  ["same name and day of birth, wherever", {}, elsewhere],
  [
    "old spelling, same day of birth, wherever",
    { name: "Moch. Soepardjo" },
    { ...elsewhere, name: "Muhammad Suparjo" },
  ],
  ["similar name, same day of birth, same regency", {}, { ...nextDistrict, name: "Siti Amirah" }],
  ["same name, day and month swapped, same regency", {}, { ...nextDistrict, ...swapped }],
  ["similar name, day and month swapped, same district", {}, { ...noPhone, ...swapped, name: "Siti Aminah Lestari" }],
  ["same name and telephone, another day of birth", {}, { districts: [], birthDate: "1961-01-30" }],
  ["one word in the same district", { name: "Slamet" }, { ...noPhone, name: "Slameth" }],
])("%s: likely", (_, one, other) => {
  expect(likely(other, one)).toBe(true);
  expect(likely(one, other)).toBe(true);
});

test.each([
  ["a name alone", {}, { ...noPhone, birthDate: "1961-01-30" }],
  ["a day of birth and a telephone alone: twins", {}, { name: "Rohani" }],
  ["a similar name and a telephone", {}, { districts: [], name: "Siti Amirah", birthDate: "1961-01-30" }],
  ["one word and the same day of birth, from elsewhere", { name: "Slamet" }, { ...elsewhere, name: "Slamet" }],
  ["another sex", {}, { ...elsewhere, sex: "MALE" }],
  ["no name at all", { name: "H." }, { name: "H." }],
  ["a digit of the year off, otherwise the same", {}, { ...noPhone, birthDate: "1991-12-03" }],
])("%s: not likely", (_, one, other) => {
  expect(likely(other, one)).toBe(false);
  expect(likely(one, other)).toBe(false);
});

test("a number one digit off tips the scales, and every reason is named", () => {
  const other = person({ ...elsewhere, birthDate: "1991-12-03" });
  expect(likenessOf(person(), other).score).toBeLessThan(likelyFrom);
  expect(likenessOf(person(), other, true)).toEqual({
    score: 79,
    reasons: ["SAME_NAME", "NEAR_BIRTH_DATE", "NUMBER_ONE_DIGIT_OFF"],
  });
  expect(likenessOf(person(), person()).score).toBe(100);
});

test.each([
  ["1990-12-03", "1990-03-12"],
  ["1990-03-12", "1990-12-03"],
  ["1990-12-13", null],
  ["1990-05-05", null],
])("%s swapped is %s", (day, other) => {
  expect(swappedDayAndMonth(Day.parse(day))).toBe(other);
});
