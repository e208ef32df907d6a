import { expect, test } from "vitest";
import { readNationalId } from "./national-ids";
import { readPhone } from "./phones";
import { readSex } from "./sexes";
import { readText } from "./texts";
import { readVillageCode } from "./village-codes";

const read = (value: unknown, ...notes: string[]) => ({ ok: true, value: { value, notes } });
const refused = (refusal: string) => ({ ok: false, refusal });

test.each([
  ["9999991211870001", read("9999991211870001")],
  ["9999 9912 1187 0001", read("9999991211870001", "punctuation-left-out")],
  ["999999.121187.0001", read("9999991211870001", "punctuation-left-out")],
  ["'9999991211870001", read("9999991211870001", "punctuation-left-out")],
  ["’9999991211870001", read("9999991211870001", "punctuation-left-out")],
  ["3.20101E+15", refused("national-id-scientific")],
  ["3,20101E+15", refused("national-id-scientific")],
  ["9E+15", refused("national-id-scientific")],
  ["3.20101e15", refused("national-id-scientific")],
  ["999999121187001", refused("national-id-15-digits")],
  ["99999912118700011", refused("national-id-not-16-digits")],
  ["12", refused("national-id-not-16-digits")],
  ["tidak ada", refused("national-id-not-16-digits")],
  ["9999993113870001", refused("national-id-impossible-date")],
  ["9999997211870001", refused("national-id-impossible-date")],
  ["9999991211870000", refused("national-id-serial-zero")],
  ["=9999991211870001", refused("formula")],
  ["+9999991211870001", refused("formula")],
  ["-", read(null)],
])("a national id %s", (text, answer) => {
  expect(readNationalId({ text })).toEqual(answer);
});

test.each([
  ["081234567890", read("081234567890")],
  ["0812-3456-7890", read("081234567890", "phone-rewritten")],
  ["+62 812 3456 7890", read("081234567890", "phone-rewritten")],
  ["+6281234567890", read("081234567890", "phone-rewritten")],
  ["6281234567890", read("081234567890", "phone-rewritten")],
  ["81234567890", read("081234567890", "phone-rewritten")],
  ["'081234567890", read("081234567890", "phone-rewritten")],
  ["(0272) 321456", read("0272321456", "phone-rewritten")],
  ["-", read(null)],
  ["0812", refused("phone-unreadable")],
  ["8.12346E+15", refused("phone-unreadable")],
  ["0812 3456 7890 / 0813 1111 2222", refused("phone-unreadable")],
  ["tidak ada", refused("phone-unreadable")],
  ["=081234567890", refused("formula")],
  ["+cmd|' /C calc'!A0", refused("formula")],
  ["-081234567890", refused("formula")],
  ["@081234567890", refused("formula")],
  ["\t=1", refused("formula")],
])("a phone %j", (text, answer) => {
  expect(readPhone({ text })).toEqual(answer);
});

test("a phone that is a live formula is none", () => {
  expect(readPhone({ text: "6281234567890", formula: true })).toEqual(refused("formula"));
});

test.each([
  ["L", read("MALE")],
  ["p", read("FEMALE")],
  ["Laki-laki", read("MALE")],
  ["Laki - Laki", read("MALE")],
  ["PEREMPUAN", read("FEMALE")],
  ["Pria", read("MALE")],
  ["Wanita", read("FEMALE")],
  ["M", read("MALE")],
  ["F", read("FEMALE")],
  ["Female", read("FEMALE")],
  ["", read(null)],
  ["X", refused("sex-unknown")],
  ["1", refused("sex-unknown")],
  ["=L", refused("formula")],
])("a sex %j", (text, answer) => {
  expect(readSex({ text })).toEqual(answer);
});

test.each([
  ["33.10.01.2001", read("33.10.01.2001")],
  ["3310012001", read("33.10.01.2001", "dots-added")],
  ["33 10 01 2001", read("33.10.01.2001", "dots-added")],
  ["'33.10.01.1001", read("33.10.01.1001", "dots-added")],
  ["94.01.01.3001", read("94.01.01.3001")],
  ["3310010001", refused("village-code-bps")],
  ["33.10.01", refused("village-code-unreadable")],
  ["331001", refused("village-code-unreadable")],
  ["Desa Sidowayah", refused("village-code-unreadable")],
  ["=33", refused("formula")],
])("a village code %j", (text, answer) => {
  expect(readVillageCode({ text })).toEqual(answer);
});

test("other text is put in one line", () => {
  expect(readText({ text: " Koperasi\nDesa " })).toEqual(read("Koperasi Desa", "spaces-removed"));
  expect(readText({ text: "@Koperasi" })).toEqual(refused("formula"));
});
