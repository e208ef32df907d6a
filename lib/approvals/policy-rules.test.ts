import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { policyRefusal } from "./policy-rules";

const today = Day.parse("2026-06-15");
const asked = {
  levels: ["REGENCY_OFFICE", "MINISTRY"] as ("REGENCY_OFFICE" | "PROVINCE_OFFICE" | "MINISTRY")[],
  daysPerLevel: 7,
  reason: "Surat edaran dinas",
  validFrom: Day.parse("2026-06-16"),
};

test.each([
  ["from tomorrow", {}, null],
  ["from today", { validFrom: today }, "starts-in-the-past"],
  ["with nobody to agree", { levels: [] }, null],
  [
    "the ministry before the regency",
    { levels: ["MINISTRY", "REGENCY_OFFICE"] as typeof asked.levels },
    "levels-out-of-order",
  ],
  ["one level twice", { levels: ["MINISTRY", "MINISTRY"] as typeof asked.levels }, "levels-out-of-order"],
  ["no days", { daysPerLevel: 0 }, "days-impossible"],
  ["90 days", { daysPerLevel: 90 }, null],
  ["91 days", { daysPerLevel: 91 }, "days-impossible"],
  ["half a day", { daysPerLevel: 0.5 }, "days-impossible"],
  ["without a reason", { reason: "  -  " }, "reason-missing"],
])("a policy %s", (_what, more, refusal) => {
  expect(policyRefusal({ ...asked, ...more }, today)).toBe(refusal);
});
