import { expect, test } from "vitest";
import { Officer } from "@/lib/auth/officer";
import { RegionCode } from "@/lib/regions/region-code";
import { answerRefusal, claimantOf, type RequestToAnswer } from "./approver-rules";

const idAt = (at: number) => `01890000-0000-7000-8000-00000000000${at}`;
const now = new Date("2026-06-15T08:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const klaten = Officer.parse({ id: idAt(1), role: "LOCAL_OFFICE", regionCode: "33.10" });
const jateng = Officer.parse({ id: idAt(2), role: "LOCAL_OFFICE", regionCode: "33" });

const request: RequestToAnswer = {
  state: "OPEN",
  regionCode: RegionCode.parse("33.10.01.2001"),
  askedById: idAt(9),
  levels: ["REGENCY_OFFICE", "PROVINCE_OFFICE"],
  level: 0,
  agreedBy: [],
  claim: null,
};

test.each([
  ["the regency's office first", klaten, {}, null],
  ["the province's not before it", jateng, {}, "not-your-level"],
  ["the province's after it", jateng, { level: 1, agreedBy: [klaten.id] }, null],
  ["the regency's not again", klaten, { level: 1, agreedBy: [klaten.id] }, "agreed-already"],
  ["nobody their own", klaten, { askedById: klaten.id }, "own-request"],
  ["no office of another region", klaten, { regionCode: RegionCode.parse("33.11.01.2001") }, "not-your-level"],
  ["nobody once it is applied", klaten, { state: "APPLIED" as const, level: 2 }, "not-open"],
  ["nobody while it is with its asker", klaten, { state: "RETURNED" as const }, "not-open"],
  ["not while another has it", klaten, { claim: { officerId: idAt(3), at: hoursAgo(23) } }, "claimed-by-another"],
  ["again once that claim has lapsed", klaten, { claim: { officerId: idAt(3), at: hoursAgo(24) } }, null],
  ["whoever has it", klaten, { claim: { officerId: klaten.id, at: hoursAgo(1) } }, null],
])("answers: %s", (_who, officer, more, refusal) => {
  expect(answerRefusal(officer, { ...request, ...more }, now)).toBe(refusal);
});

test("a claim holds for a day", () => {
  const claim = { officerId: idAt(3), at: hoursAgo(24) };
  expect(claimantOf({ claim }, now)).toBeNull();
  expect(claimantOf({ claim: { ...claim, at: new Date(hoursAgo(24).getTime() + 1) } }, now)).toBe(idAt(3));
});
