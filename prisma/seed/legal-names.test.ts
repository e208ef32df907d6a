import { expect, test } from "vitest";
import { RegionCode } from "@/lib/regions/region-code";
import { LegalNames } from "./legal-names";
import { Places } from "./places";

const regions = Object.entries({
  "33.10": "Kabupaten Klaten",
  "33.10.11": "Ceper",
  "33.10.11.1001": "Mlese",
  "33.10.11.2001": "Mlese",
  "33.10.12": "Pedan",
  "33.10.12.2001": "Mlese",
  "35.10": "Kabupaten Banyuwangi",
  "35.10.01": "Pedan",
  "35.10.01.2001": "Mlese",
}).map(([code, name]) => ({ code: RegionCode.parse(code), name }));

test("the first takes the short name, the next adds the district's, and then the regency's", () => {
  const places = new Places({ version: "a test's", regions });
  const names = new LegalNames(places);
  const given = places.villages.map((village) => names.nameFor(village));
  expect(given[0]).toBe("KOPERASI KELURAHAN MERAH PUTIH MLESE");
  expect(given[1]).toBe("KOPERASI DESA MERAH PUTIH MLESE");
  expect(given[2]).toMatch(/^KOPERASI DESA MERAH PUTIH MLESE (KECAMATAN )?PEDAN$/);
  expect(given[3]).toMatch(/^KOPERASI DESA MERAH PUTIH MLESE (KECAMATAN )?PEDAN( KABUPATEN BANYUWANGI)?$/);
  expect(new Set(given).size).toBe(4);
});
