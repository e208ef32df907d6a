import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { attachDocument } from "@/lib/cooperatives/attach-document";
import { decideAnnualMeeting } from "@/lib/cooperatives/decide-annual-meeting";
import { findKeptIdentity } from "@/lib/cooperatives/identity-queries";
import { findMeetingRule } from "@/lib/cooperatives/public-meeting-rule";
import { reportAnnualMeeting } from "@/lib/cooperatives/report-annual-meeting";
import { saveAnnualMeeting } from "@/lib/cooperatives/save-annual-meeting";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative } from "../factories/cooperatives";
import { aPdf } from "../factories/documents";
import { anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aBoard() {
  const { id: cooperativeId } = await aCooperative({ in: "91.01.01" });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.01") });
  const about = (version: number) => ({ submissionKey: randomUUID(), cooperativeId, bookYear: 2025, version });
  const save = (version = 0, heldOn = "2026-02-20") =>
    saveAnnualMeeting(board, { ...about(version), heldOn: day(heldOn), participants: 42 }, today);
  const attach = () => {
    const file = { name: "ba.pdf", bytes: aPdf(randomUUID()) };
    return attachDocument(board, { submissionKey: randomUUID(), cooperativeId, proves: { bookYear: 2025 }, file });
  };
  const report = (version: number, officer: Officer = board) => reportAnnualMeeting(officer, about(version));
  const verify = (version: number, officer: Officer = dinas, healthy: boolean | null = true) =>
    decideAnnualMeeting(officer, { ...about(version), decision: { is: "VERIFIED", healthy } });
  const sendBack = (version: number, reason: string) =>
    decideAnnualMeeting(dinas, { ...about(version), decision: { is: "RETURNED", reason } });
  const meeting = async () => (await findKeptIdentity(board, cooperativeId))?.meetings[0];
  return { cooperativeId, board, dinas, about, save, attach, report, verify, sendBack, meeting };
}

test("from draft to verified, sent back once on the way, each step audited", async () => {
  const { save, attach, report, verify, sendBack, meeting, cooperativeId } = await aBoard();
  expect(await save()).toMatchObject({ ok: true });
  expect(await report(1)).toEqual({ ok: false, refusal: "minutes-missing" });
  expect(await attach()).toMatchObject({ ok: true });
  expect(await report(1)).toMatchObject({ ok: true });
  expect(await save(2)).toEqual({ ok: false, refusal: "meeting-reported" });

  expect(await sendBack(2, "  ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await sendBack(2, "Daftar hadir belum ada.")).toMatchObject({ ok: true });
  expect(await meeting()).toMatchObject({ state: "RETURNED", returnReason: "Daftar hadir belum ada.", version: 3 });
  expect(await report(3)).toEqual({ ok: false, refusal: "meeting-returned" });

  expect(await save(3, "2026-02-21")).toMatchObject({ ok: true });
  expect(await attach()).toMatchObject({ ok: true });
  expect(await report(4)).toMatchObject({ ok: true });
  expect(await verify(5)).toMatchObject({ ok: true });
  expect(await meeting()).toMatchObject({ state: "VERIFIED", healthy: true, heldOn: "2026-02-21", returnReason: null });
  expect(await save(6)).toEqual({ ok: false, refusal: "meeting-verified" });

  const { id } = await database.annualMeeting.findFirstOrThrow({ where: { cooperativeId } });
  const entries = await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
  expect(entries.map(({ act }) => act.replace("annual-meeting.", ""))).toEqual([
    "saved",
    "reported",
    "returned",
    "saved",
    "reported",
    "verified",
  ]);
});

test("nobody verifies what they reported, and a board verifies nothing", async () => {
  const { save, attach, report, verify, board, dinas } = await aBoard();
  await save();
  await attach();
  expect(await report(1, dinas)).toMatchObject({ ok: true });
  expect(await verify(2, dinas)).toEqual({ ok: false, refusal: "own-report" });
  expect(await verify(2, board)).toEqual({ ok: false, refusal: "cooperative-not-found" });
  expect(await verify(2, await anOfficer())).toMatchObject({ ok: true });
});

test("of two who decide at once, the second is told", async () => {
  const { save, attach, report, verify, sendBack } = await aBoard();
  await save();
  await attach();
  await report(1);
  const answers = await Promise.all([verify(2), sendBack(2, "Kurang jelas.")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("a stranger's meeting and none answer alike", async () => {
  const { about } = await aBoard();
  const elsewhere = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion("91.02")) });
  const answer = { ok: false, refusal: "cooperative-not-found" };
  const entry = { heldOn: day("2026-02-20"), participants: 42 };
  for (const asked of [about(0), { ...about(0), cooperativeId: randomUUID() }]) {
    expect(await saveAnnualMeeting(elsewhere, { ...asked, ...entry }, today)).toEqual(answer);
    expect(await reportAnnualMeeting(elsewhere, asked)).toEqual(answer);
    const decision = { is: "VERIFIED", healthy: null } as const;
    expect(await decideAnnualMeeting(elsewhere, { ...asked, decision })).toEqual(answer);
  }
});

test("the rule of the nearest region that has one holds, on the days it holds", async () => {
  const village = RegionCode.parse("93.02.01.2001");
  expect(await findMeetingRule(village, today)).toMatchObject({ regionCode: null, meetingsInRow: 1, dueMonths: 3 });

  const rule = (regionCode: string, meetingsInRow: number, from: string, to: string | null) => ({
    ...{ regionCode, meetingsInRow, dueMonths: 3, mustBeHealthy: true, legalBasis: "Peraturan bupati" },
    ...{ validFrom: dateOf(day(from)), validTo: to === null ? null : dateOf(day(to)) },
  });
  await aRegion("93.02", "Contoh");
  await database.annualMeetingRule.createMany({
    data: [rule("93", 2, "2020-01-01", null), rule("93.02", 3, "2026-01-01", "2026-06-14")],
  });
  expect(await findMeetingRule(village, day("2026-06-14"))).toMatchObject({ meetingsInRow: 3, region: "Contoh" });
  expect(await findMeetingRule(village, today)).toMatchObject({ meetingsInRow: 2, mustBeHealthy: true });
  expect(await findMeetingRule(RegionCode.parse("92.02.01.2001"), today)).toMatchObject({ meetingsInRow: 1 });
  await expect(database.annualMeetingRule.create({ data: rule("93", 1, "2026-01-01", null) })).rejects.toThrow(
    "annual_meeting_rules_one_a_region_and_day",
  );
});
