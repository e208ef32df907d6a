import { expect, test } from "vitest";
import { Officer } from "@/lib/auth/officer";
import { RegionCode } from "@/lib/regions/region-code";
import { approvalLevelOf } from "./approval-level";

const id = "01890000-0000-7000-8000-000000000001";
const village = RegionCode.parse("33.10.01.2001");

test.each([
  [{ role: "MINISTRY" }, "MINISTRY"],
  [{ role: "LOCAL_OFFICE", regionCode: "33" }, "PROVINCE_OFFICE"],
  [{ role: "LOCAL_OFFICE", regionCode: "33.10" }, "REGENCY_OFFICE"],
  [{ role: "LOCAL_OFFICE", regionCode: "33.11" }, null],
  [{ role: "LOCAL_OFFICE", regionCode: "31" }, null],
  [{ role: "COOPERATIVE", cooperativeId: id }, null],
  [{ role: "MANPOWER" }, null],
  [{ role: "AUDITOR" }, null],
] as const)("%j has the word of %s", (scope, level) => {
  expect(approvalLevelOf(Officer.parse({ id, ...scope }), village)).toBe(level);
});
