import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { RegionCode } from "@/lib/regions/region-code";
import { placeAsked } from "./place-asked";

const ministry: Officer = { id: "0", role: "MINISTRY" };
const dinas: Officer = { id: "0", role: "LOCAL_OFFICE", regionCode: RegionCode.parse("33") };

test.each([
  [ministry, {}, "ID"],
  [ministry, { province: "36", regency: "36.03", district: "36.03.01" }, "36.03.01"],
  [ministry, { province: "33", regency: "36.03", district: "36.03.01" }, "33"],
  [ministry, { regency: "36.03" }, "ID"],
  [dinas, {}, "33"],
  [dinas, { province: "36", regency: "36.03" }, "33"],
  [dinas, { province: "33", regency: "33.10" }, "33.10"],
  [ministry, { province: "tiga" }, "ID"],
] as const)("%o asking %o", (officer, params, place) => {
  expect(placeAsked(params, officer)).toBe(place);
});
