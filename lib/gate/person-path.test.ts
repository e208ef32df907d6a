import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { pathOf } from "./person-path";
import type { PersonRecord } from "./person-record";

const day = (text: string) => Day.parse(text);
const post: PersonRecord["posts"][number] = {
  ...{ termId: "t", cooperativeId: "c", cooperative: "KDMP Ngering", regency: RegionCode.parse("33.10") },
  ...{ position: "TREASURER", startDate: day("2025-07-01"), endDate: null, endReason: null },
  gate: { mayManage: true, reasons: [], changesOn: day("2029-03-01") },
};
const record: PersonRecord = {
  ...{ id: "p", name: "Siti Aminah", maskedNationalId: "33************01", yearOfBirth: "1985", sex: "FEMALE" },
  posts: [post],
  courses: [
    {
      ...{ enrolmentId: "e", batchId: "b", title: "Angkatan 6", centre: "BLK" },
      ...{ startsOn: day("2026-01-05"), endsOn: day("2026-01-09") },
      result: { outcome: "COMPLETED", attendancePercent: 100 },
    },
  ],
  assessments: [
    {
      ...{ id: "a", scheme: "Bendahara", certificationBody: "LSP", assessedOn: day("2026-02-28") },
      ...{ recommendation: "COMPETENT", decision: { decision: "COMPETENT", decidedOn: day("2026-03-01") } },
    },
  ],
  certificates: [
    {
      ...{ id: "s", number: "1", scheme: "Bendahara", certificationBody: "LSP", status: "VALID" },
      ...{ validFrom: day("2026-03-01"), validTo: day("2029-02-28") },
    },
  ],
};
const said = (steps: { what: string; day: Day }[]) => steps.map(({ what, day }) => `${day} ${what}`);

test("what has been is told backwards, what comes forwards; of one day, the decision comes before the certificate", () => {
  const { past, coming } = pathOf(record, day("2026-06-15"));
  expect(said(past)).toEqual([
    "2026-03-01 CERTIFIED",
    "2026-03-01 DECIDED",
    "2026-02-28 ASSESSED",
    "2026-01-09 COURSE_ENDED",
    "2026-01-05 COURSE_STARTED",
    "2025-07-01 TERM_STARTED",
  ]);
  expect(said(coming)).toEqual(["2029-02-28 CERTIFICATE_ENDS", "2029-03-01 GATE_CHANGES"]);
  expect(coming.at(-1)).toMatchObject({ mayManage: false });
});

test("the day itself is the past, the day after is still to come", () => {
  expect(said(pathOf(record, day("2029-02-28")).past)).toContain("2029-02-28 CERTIFICATE_ENDS");
  expect(said(pathOf(record, day("2029-02-27")).coming)).toContain("2029-02-28 CERTIFICATE_ENDS");
});

test("somebody of whom nothing is known but a post has a path of one step", () => {
  const bare = { ...record, courses: [], assessments: [], certificates: [], posts: [{ ...post, gate: null }] };
  expect(said(pathOf(bare, day("2026-06-15")).past)).toEqual(["2025-07-01 TERM_STARTED"]);
  expect(pathOf(bare, day("2026-06-15")).coming).toEqual([]);
});
