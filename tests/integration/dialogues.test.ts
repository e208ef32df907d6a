import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import { agreeFollowUp } from "@/lib/worker-cooperatives/agree-follow-up";
import { findDialogue, listDialogues, listFollowUps } from "@/lib/worker-cooperatives/dialogue-queries";
import { finishFollowUp } from "@/lib/worker-cooperatives/finish-follow-up";
import { inviteToDialogue } from "@/lib/worker-cooperatives/invite-to-dialogue";
import { recordAttendance } from "@/lib/worker-cooperatives/record-attendance";
import { saveDialogue } from "@/lib/worker-cooperatives/save-dialogue";
import { aDinas, anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";
import { aDialogue, aFollowUp, aWorkerCooperative } from "../factories/workers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const manpower = await anOfficer({ role: "MANPOWER" });
const details = {
  title: "Penyediaan Fasilitas Kesejahteraan Pekerja",
  kind: "DIALOGUE" as const,
  venue: "Hotel",
  regionCode: RegionCode.parse("92.01"),
  startsOn: day("2021-09-16"),
  endsOn: day("2021-09-17"),
  organiser: "Kemnaker",
  topics: ["Kantin", "NIK koperasi"],
};
await aRegion("92.01.01");

test("is entered once, audited, and changed with both versions seen", async () => {
  const form = { submissionKey: randomUUID(), dialogue: null, details };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => saveDialogue(manpower, form)));
  const [answer] = answers;
  expect(answers).toEqual(Array(5).fill(answer));
  if (!answer?.ok) throw new Error("it was not entered");
  const { dialogueId: id } = answer.value;
  expect(await findDialogue(manpower, id)).toMatchObject({ title: details.title, topics: details.topics, version: 1 });
  expect(await database.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([{ act: "dialogue.entered" }]);

  const change = (officer: Officer, version: number) =>
    saveDialogue(officer, { submissionKey: randomUUID(), dialogue: { id, version }, details });
  expect(await change(manpower, 1)).toMatchObject({ ok: true });
  expect(await change(manpower, 1)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await change(await aDinas("92.02"), 2)).toEqual({ ok: false, refusal: "dialogue-not-found" });
});

test.each([
  ["ends-before-start", { endsOn: day("2021-09-15") }],
  ["longer-than-a-month", { endsOn: day("2021-10-17") }],
  ["region-not-found", { regionCode: RegionCode.parse("92.99") }],
  ["region-not-found", { regionCode: RegionCode.parse("92.01.01") }],
] as const)("%s: %o", async (refusal, more) => {
  const form = { submissionKey: randomUUID(), dialogue: null, details: { ...details, ...more } };
  expect(await saveDialogue(manpower, form)).toEqual({ ok: false, refusal });
});

test("a dinas holds dialogues in its own region and invites its own", async () => {
  const dinas = await aDinas("92");
  const form = { submissionKey: randomUUID(), dialogue: null, details };
  const answer = await saveDialogue(dinas, form);
  if (!answer.ok) throw new Error("it was not entered");
  const { dialogueId } = answer.value;
  const elsewhere = { ...details, regionCode: RegionCode.parse(await aRegion("93.01")) };
  expect(await saveDialogue(dinas, { ...form, submissionKey: randomUUID(), details: elsewhere })).toEqual({
    ok: false,
    refusal: "region-not-found",
  });
  const [own, stranger] = [await aWorkerCooperative({ in: "92.01.01" }), await aWorkerCooperative({ in: "93.01.01" })];
  const invite = (officer: Officer, cooperativeIds: string[]) =>
    inviteToDialogue(officer, { submissionKey: randomUUID(), dialogueId, cooperativeIds });
  expect(await invite(dinas, [own.id, own.id])).toEqual({ ok: true, value: { invited: 1 } });
  expect(await invite(dinas, [own.id])).toEqual({ ok: true, value: { invited: 0 } });
  expect(await invite(dinas, [stranger.id])).toEqual({ ok: false, refusal: "cooperative-not-found" });
  expect(await invite(dinas, [])).toEqual({ ok: false, refusal: "nobody-chosen" });
  expect(await invite(manpower, [stranger.id])).toMatchObject({ ok: true });
});

test("attendance is recorded whole or not at all", async () => {
  const [one, other] = [await aWorkerCooperative(), await aWorkerCooperative()];
  const { id: dialogueId } = await aDialogue({ invited: [one.id, other.id] });
  const line = (cooperativeId: string, attended: boolean | null, men = 0, women = 0, version = 1) => ({
    ...{ cooperativeId, version, attended, men, women },
  });
  const record = (attendances: ReturnType<typeof line>[], officer = manpower) =>
    recordAttendance(officer, { submissionKey: randomUUID(), dialogueId, attendances }, today);
  expect(await record([line(one.id, true, 2, 1), line(other.id, true)])).toEqual({
    ok: false,
    refusal: { code: "nobody-came-with-it", cooperativeId: other.id },
  });
  expect(await record([line(one.id, true, 2, 1), line(other.id, false)])).toEqual({ ok: true, value: { attended: 1 } });
  expect(await findDialogue(manpower, dialogueId)).toMatchObject({
    participants: expect.arrayContaining([
      expect.objectContaining({ cooperativeId: one.id, attended: true, men: 2, women: 1, version: 2 }),
      expect.objectContaining({ cooperativeId: other.id, attended: false, men: null, version: 2 }),
    ]),
  });
  expect(await record([line(one.id, false)])).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  const stranger = await aWorkerCooperative();
  expect(await record([line(stranger.id, true, 1)])).toMatchObject({ refusal: { code: "not-invited" } });
  expect(await record([line(one.id, true, 1, 0, 2)], await aDinas("92"))).toEqual({
    ok: false,
    refusal: { code: "dialogue-not-found" },
  });
});

test("of two who record at once, one is told, and no line is half written", async () => {
  const cooperatives = [await aWorkerCooperative(), await aWorkerCooperative()];
  const { id: dialogueId } = await aDialogue({ invited: cooperatives.map(({ id }) => id) });
  const record = (men: number) => {
    const attendances = cooperatives.map(({ id }) => ({
      cooperativeId: id,
      version: 1,
      attended: true,
      men,
      women: 0,
    }));
    return recordAttendance(manpower, { submissionKey: randomUUID(), dialogueId, attendances }, today);
  };
  const answers = await Promise.all([record(1), record(2)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const rows = await database.dialogueParticipation.findMany({ where: { dialogueId } });
  expect(new Set(rows.map(({ men }) => men)).size).toBe(1);
});

test("who came is recorded once it has begun", async () => {
  const { id } = await aWorkerCooperative();
  const { id: dialogueId } = await aDialogue({ from: day("2026-06-16"), invited: [id] });
  const attendances = [{ cooperativeId: id, version: 1, attended: true, men: 1, women: 0 }];
  expect(await recordAttendance(manpower, { submissionKey: randomUUID(), dialogueId, attendances }, today)).toEqual({
    ok: false,
    refusal: { code: "not-begun", cooperativeId: id },
  });
});

test("a follow-up is agreed and done, once; overdue ones head the work list of their region", async () => {
  const { id: dialogueId } = await aDialogue({ in: "96.01" });
  const dinas = await aDinas("96.01");
  const agree = (dueOn: Day, officer: Officer = dinas) => {
    const what = { what: "Menyusun berkas NIK", who: "Dinas", dueOn };
    return agreeFollowUp(officer, { submissionKey: randomUUID(), dialogueId, ...what });
  };
  expect(await agree(day("2026-05-03"))).toEqual({ ok: false, refusal: "due-before-dialogue" });
  expect(await agree(day("2026-07-01"), await aDinas("96.02"))).toEqual({ ok: false, refusal: "dialogue-not-found" });
  expect(await agree(day("2026-06-15"))).toMatchObject({ ok: true });
  const late = await agree(day("2026-06-14"));
  const later = await agree(day("2026-06-01"));
  if (!late.ok || !later.ok) throw new Error("it was not agreed");
  const overdue = () => listFollowUps(dinas, "OVERDUE", { after: null, limit: 10, on: today });
  expect((await overdue()).rows.map(({ id }) => id)).toEqual([later.value.followUpId, late.value.followUpId]);
  expect((await listFollowUps(dinas, "OPEN", { after: null, limit: 10, on: today })).total).toBe(3);

  const finish = (doneOn: Day, version = 1) =>
    finishFollowUp(dinas, { submissionKey: randomUUID(), followUpId: later.value.followUpId, version, doneOn }, today);
  expect(await finish(day("2026-06-16"))).toEqual({ ok: false, refusal: "done-in-the-future" });
  expect(await finish(day("2026-05-03"))).toEqual({ ok: false, refusal: "done-before-dialogue" });
  expect(await finish(day("2026-06-10"), 2)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  const answers = await Promise.all([finish(day("2026-06-10")), finish(day("2026-06-11"))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await overdue()).rows.map(({ id }) => id)).toEqual([late.value.followUpId]);
  expect((await listFollowUps(dinas, "DONE", { after: null, limit: 10, on: today })).total).toBe(1);
});

test("the work list pages by day", async () => {
  const { id } = await aDialogue({ in: "96.03" });
  for (const due of ["2026-05-10", "2026-05-10", "2026-05-09"]) await aFollowUp(id, day(due));
  const dinas = await aDinas("96.03");
  const one = await listFollowUps(dinas, "OVERDUE", { after: null, limit: 2, on: today });
  const two = await listFollowUps(dinas, "OVERDUE", { after: one.rows[1]?.id ?? null, limit: 2, on: today });
  expect([one.later, two.later, one.total]).toEqual([true, false, 3]);
  expect([...one.rows, ...two.rows].map(({ dueOn }) => dueOn)).toEqual(["2026-05-09", "2026-05-10", "2026-05-10"]);
});

test("dialogues are read where they are held and by who is invited, newest first, forth and back", async () => {
  const guest = await aWorkerCooperative({ in: "98.01.01" });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: guest.id });
  for (const from of ["2026-01-05", "2026-03-02", "2026-02-02"])
    await aDialogue({ in: "97.01", from: day(from), invited: from === "2026-02-02" ? [guest.id] : [] });
  const filter = { words: [], region: country, kind: null, year: null };
  const read = async (officer: Officer, more = {}, cursor: { after: string } | { before: string } | null = null) =>
    listDialogues(officer, { ...filter, ...more }, { cursor, limit: 2 });
  const host = await aDinas("97");
  const one = await read(host);
  expect(one.rows.map(({ startsOn }) => startsOn)).toEqual(["2026-03-02", "2026-02-02"]);
  const two = await read(host, {}, { after: one.rows[1]?.id ?? "" });
  expect(two.rows.map(({ startsOn }) => startsOn)).toEqual(["2026-01-05"]);
  expect(await read(host, {}, { before: two.rows[0]?.id ?? "" })).toEqual({ ...one, later: true });
  for (const officer of [board, await aDinas("98.01")])
    expect((await read(officer)).rows.map(({ startsOn }) => startsOn)).toEqual(["2026-02-02"]);
  expect((await read(await aDinas("98.02"))).rows).toEqual([]);
  expect((await read(host, { year: 2025 })).rows).toEqual([]);
  expect((await read(host, { words: ["KANTIN"], kind: "DIALOGUE" })).rows).toHaveLength(2);
});
