import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { type LegalData, legalDataChanges, legalDataDoubts, legalDataRefusal, TypedLegalData } from "./legal-data";

const typed = {
  legalName: " Koperasi Desa  Merah Putih Sidomulyo ",
  legalEntityNumber: "ahu-0025573.ah.01.29.tahun 2025",
  legalEntityOn: "2025-06-30",
  seatVillageCode: "33.10.01.2001",
  address: "Jalan Melati 1",
  phone: "+62 272-321 654",
  latitude: "-7,7",
  longitude: "110.6",
};
const legal: LegalData = TypedLegalData.parse(typed);
const today = Day.parse("2026-06-15");

test("what is typed is read as it is meant", () => {
  expect(legal).toEqual({
    legalName: "KOPERASI DESA MERAH PUTIH SIDOMULYO",
    legalEntityNumber: "AHU-0025573.AH.01.29.TAHUN 2025",
    legalEntityOn: "2025-06-30",
    seatVillageCode: "33.10.01.2001",
    address: "Jalan Melati 1",
    phone: "0272321654",
    latitude: -7.7,
    longitude: 110.6,
  });
  const bare = { legalEntityNumber: " ", legalEntityOn: "", address: "", phone: "", latitude: "", longitude: "" };
  expect(TypedLegalData.parse({ ...typed, ...bare })).toMatchObject({
    ...{ legalEntityNumber: null, legalEntityOn: null, address: null, phone: null, latitude: null, longitude: null },
  });
});

test.each([
  ["legalName", ""],
  ["legalName", "12"],
  ["legalName", "K".repeat(201)],
  ["legalEntityOn", "2025-02-30"],
  ["seatVillageCode", "33.10.01"],
  ["seatVillageCode", ""],
  ["phone", "12345"],
  ["latitude", "91"],
  ["latitude", "1e1"],
  ["longitude", "181"],
] as const)("%s cannot be %j", (field, text) => {
  const { error } = TypedLegalData.safeParse({ ...typed, [field]: text });
  expect([...new Set(error?.issues.map(({ path }) => path[0]))]).toEqual([field]);
});

test("changes are listed field by field", () => {
  expect(legalDataChanges(legal, { ...legal, phone: null, legalName: "X" })).toEqual([
    { field: "legalName", before: legal.legalName, after: "X" },
    { field: "phone", before: "0272321654", after: null },
  ]);
});

test.each([
  [{}, "nothing-changed"],
  [{ phone: null }, null],
  [{ legalEntityNumber: null }, "legal-entity-day-without-number"],
  [{ legalEntityNumber: null, legalEntityOn: null }, null],
  [{ legalEntityOn: null }, null],
  [{ legalEntityOn: Day.parse("2026-06-15") }, null],
  [{ legalEntityOn: Day.parse("2026-06-16") }, "legal-entity-in-the-future"],
  [{ latitude: null }, "coordinates-half-given"],
  [{ latitude: null, longitude: null }, null],
] as const)("changing %o", (change, refusal) => {
  expect(legalDataRefusal(legal, { ...legal, ...change }, today)).toBe(refusal);
});

test.each([
  ["RURAL_VILLAGE", {}, []],
  ["URBAN_VILLAGE", {}, ["kind-differs-from-village"]],
  ["WORKER", {}, []],
  ["URBAN_VILLAGE", { seatVillageCode: RegionCode.parse("33.74.01.1001") }, []],
  ["RURAL_VILLAGE", { legalEntityNumber: "12/BH/1998" }, ["legal-entity-number-unusual"]],
  ["RURAL_VILLAGE", { latitude: -6.2, longitude: 106.8 }, ["coordinates-are-a-default"]],
] as const)("a %s with %o is doubted for what may be right", (kind, change, doubts) => {
  expect(legalDataDoubts({ ...legal, ...change }, kind)).toEqual(doubts);
});
