import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { AnnualMeetingRule } from "./annual-meeting-rules";
import { type ChecklistFacts, certificateChecklist } from "./certificate-checklist";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const rule: AnnualMeetingRule = { dueMonths: 3, meetingsInRow: 1, mustBeHealthy: false, legalBasis: "-" };
const verified = (bookYear: number, healthy: boolean | null = null) => ({
  ...{ bookYear, healthy },
  state: "VERIFIED" as const,
});
const complete: ChecklistFacts = {
  foundedOn: day("2020-01-01"),
  legalEntityNumber: "AHU-0025573.AH.01.29.TAHUN 2025",
  legalEntityOn: day("2025-06-30"),
  registryNumber: "3310010010001",
  registryCertifiedUntil: null,
  deed: { number: "12", notary: "Sri Wahyuni" },
  deedDocument: true,
  legalEntityDocument: true,
  taxNumber: "012345678901000",
  businessNumber: "1234567890123",
  meetings: [verified(2025)],
};

/** What is not done, with who has to act. */
const lacking = (facts: Partial<ChecklistFacts>, asked: Partial<AnnualMeetingRule> = {}) => {
  const { items, ready } = certificateChecklist({ ...complete, ...facts }, { ...rule, ...asked }, today);
  const open = items.filter(({ state }) => state !== "DONE");
  return { ready, open: open.map(({ item, state, required }) => `${item} ${state}${required ? "" : " usual"}`) };
};

test.each([
  ["everything there", {}, {}, true, []],
  ["no legal entity", { legalEntityNumber: null, legalEntityOn: null }, {}, false, ["LEGAL_ENTITY LACKING"]],
  ["its day unknown", { legalEntityOn: null }, {}, false, ["LEGAL_ENTITY LACKING"]],
  ["no number", { registryNumber: null }, {}, false, ["REGISTRY_NUMBER LACKING"]],
  ["lapsed", { registryCertifiedUntil: day("2026-06-14") }, {}, true, []],
  ["no meeting", { meetings: [] }, {}, false, ["ANNUAL_MEETINGS LACKING"]],
  ["an old meeting", { meetings: [verified(2024)] }, {}, false, ["ANNUAL_MEETINGS LACKING"]],
  [
    "a meeting to be verified",
    { meetings: [{ bookYear: 2025, state: "REPORTED", healthy: null }] },
    {},
    false,
    ["ANNUAL_MEETINGS WAITING"],
  ],
  [
    "a meeting sent back",
    { meetings: [{ bookYear: 2025, state: "RETURNED", healthy: null }] },
    {},
    false,
    ["ANNUAL_MEETINGS LACKING"],
  ],
  ["one of two", {}, { meetingsInRow: 2 }, false, ["ANNUAL_MEETINGS LACKING"]],
  ["two of two", { meetings: [verified(2025), verified(2024)] }, { meetingsInRow: 2 }, true, []],
  [
    "a founding too young for three",
    { foundedOn: day("2025-06-01") },
    { meetingsInRow: 3 },
    false,
    ["ANNUAL_MEETINGS LACKING"],
  ],
  ["healthy where asked", { meetings: [verified(2025, true)] }, { mustBeHealthy: true }, true, []],
  ["not healthy", { meetings: [verified(2025, false)] }, { mustBeHealthy: true }, false, ["HEALTHY LACKING"]],
  ["not looked at", {}, { mustBeHealthy: true }, false, ["HEALTHY WAITING"]],
  ["not healthy where nobody asks", { meetings: [verified(2025, false)] }, {}, true, []],
  [
    "nothing that is only usual",
    { deed: null, deedDocument: false, legalEntityDocument: false, taxNumber: null, businessNumber: null },
    {},
    true,
    [
      "DEED LACKING usual",
      "DEED_DOCUMENT LACKING usual",
      "LEGAL_ENTITY_DOCUMENT LACKING usual",
      "TAX_NUMBER LACKING usual",
      "BUSINESS_NUMBER LACKING usual",
    ],
  ],
  ["a deed without its notary", { deed: { number: "12", notary: null } }, {}, true, ["DEED LACKING usual"]],
] as const)("with %s", (_, facts, asked, ready, open) => {
  expect(lacking(facts as Partial<ChecklistFacts>, asked)).toEqual({ ready, open });
});
