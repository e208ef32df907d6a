import { expect, test } from "vitest";
import { findStandings } from "@/lib/assessment/find-standings";
import { findByReceipt } from "@/lib/assessment/public-standing";
import { receiptText } from "@/lib/assessment/receipt-code";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { anApplication, anAssessedApplication } from "../factories/applications";
import { aDecidedBatch, anAssessedBatch, aTrainedBatch } from "../factories/assessment";
import { anOfficer } from "../factories/officers";
import { aBatch, aResult } from "../factories/training";

const today = Day.parse("2026-06-15");

async function standing(officer: Officer, personId = "") {
  const ways = (await findStandings(officer, [personId], today)).get(personId) ?? [];
  return ways.map(({ standing: { station, since, waitsFor } }) => `${station} ${since} ${waitsFor}`);
}
const official = () => anOfficer({ role: "MINISTRY" });

test("says at which station each stands, since when, and whose turn it is", async () => {
  const ministry = await official();
  const taught = await aBatch({ of: ["Ani", "Budi"], endsOn: Day.parse("2026-06-01") });
  const [ani, budi] = taught.participants;
  await aResult(budi?.enrolmentId ?? "", "FAILED");
  expect(await standing(ministry, ani?.personId)).toEqual(["RESULT 2026-06-01 CENTRE"]);
  expect(await standing(ministry, budi?.personId)).toEqual(["NOT_COMPLETED 2026-05-30 APPLICANT"]);
  const running = await aBatch({ of: ["Citra"], startsOn: Day.parse("2026-06-14"), endsOn: Day.parse("2026-06-18") });
  expect(await standing(ministry, running.participants[0]?.personId)).toEqual(["COURSE 2026-06-14 CENTRE"]);
  const trained = await aTrainedBatch();
  expect(await standing(ministry, trained.candidates[0]?.personId)).toEqual(["ASSESSMENT 2026-05-30 ASSESSOR"]);
  const assessed = await anAssessedBatch();
  expect(await standing(ministry, assessed.candidates[0]?.personId)).toEqual(["ASSESSED 2026-06-05 PLENO"]);
  const decided = await aDecidedBatch();
  expect(await standing(ministry, decided.candidates[0]?.personId)).toEqual(["DECIDED_K 2026-06-10 OFFICE"]);
  const direct = await anApplication({ state: "VERIFIED" });
  expect(await standing(ministry, direct.personId)).toEqual(["VERIFIED 2026-06-01 APPLICANT"]);
  const refused = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  expect(await standing(ministry, refused.personId)).toEqual(["DECIDED_BK 2026-06-12 APPLICANT"]);
});

test("of people in the officer's reach only", async () => {
  const { personId, board, office, assessor } = await anApplication();
  const stranger = await anApplication();
  for (const officer of [board, office, assessor, await official()])
    expect(await standing(officer, personId)).toEqual(["SUBMITTED 2026-06-01 OFFICE"]);
  for (const officer of [stranger.board, stranger.office, stranger.assessor])
    expect(await standing(officer, personId)).toEqual([]);
  const draft = await anApplication({ state: "DRAFT" });
  expect(await standing(draft.board, draft.personId)).toEqual(["DRAFT 2026-06-01 APPLICANT"]);
  expect(await standing(draft.office, draft.personId)).toEqual([]);
});

test("the receipt tells anybody about the application, and of whom it is nothing", async () => {
  const application = await anApplication({ state: "SCHEDULED", name: "Siti Aminah" });
  const { receiptCode, personId, scheme, body, venue } = application;
  const answer = await findByReceipt(receiptText(receiptCode).toLowerCase(), today);
  expect(answer).toEqual({
    ...{ scheme: scheme.title, body: body.name, venue: venue.name, scheduledOn: "2026-06-10", certificateNumber: null },
    standing: { station: "SCHEDULED", since: "2026-06-01", waitsFor: "ASSESSOR" },
  });
  expect(JSON.stringify(answer)).not.toContain("Siti");
  expect(JSON.stringify(answer)).not.toContain(personId);
  for (const typed of ["ABCDEFGHJKMN", "Siti Aminah", "", "0"]) expect(await findByReceipt(typed, today)).toBeNull();
});
