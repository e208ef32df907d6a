import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { endTerm } from "@/lib/cooperatives/end-term";
import { database } from "@/lib/db/database";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aHolder({ from = day("2025-06-01"), to }: { from?: Day; to?: Day } = {}) {
  const { id: cooperativeId } = await aCooperative({ foundedOn: day("2015-01-01") });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const { id: personId } = await aPerson();
  const { id: termId } = await aTerm({ personId, cooperativeId, position: "CHAIR", from, to });
  const ending = (endDate: string, reason: "RESIGNED" | "DECEASED" = "RESIGNED", version = 1) => ({
    submissionKey: randomUUID(),
    termId,
    version,
    endDate: day(endDate),
    reason,
  });
  return { cooperativeId, officer, personId, termId, ending };
}

test("ends once, audited, and the last day is the one named", async () => {
  const { officer, termId, ending } = await aHolder();
  const form = ending("2026-06-30");

  const answers = await Promise.all([1, 2, 3].map(() => endTerm(officer, form, today)));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { name: "Siti Aminah" } }));
  expect(await database.officeTerm.findUnique({ where: { id: termId } })).toMatchObject({
    endDate: dateOf(day("2026-06-30")),
    endReason: "RESIGNED",
    version: 2,
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: termId } })).toMatchObject([
    { officerId: officer.id, act: "term.ended", details: { endDate: "2026-06-30", endReason: "RESIGNED" } },
  ]);
});

test("somebody else's term and none answer alike", async () => {
  const { ending } = await aHolder();
  const { officer: stranger } = await aHolder();
  const answer = { ok: false, refusal: "term-not-found" };
  expect(await endTerm(stranger, ending("2026-06-30"), today)).toEqual(answer);
  expect(await endTerm(stranger, { ...ending("2026-06-30"), termId: randomUUID() }, today)).toEqual(answer);
  expect(await endTerm(await anOfficer({ role: "MANPOWER" }), ending("2026-06-30"), today)).toEqual(answer);
});

test.each([
  ["the day before the first", { from: day("2026-06-01") }, "2026-05-31", "end-before-start"],
  ["the first day", { from: day("2026-06-01") }, "2026-06-01", null],
  ["over five years ahead", {}, "2030-06-01", "term-over-five-years"],
  ["five years to the day", {}, "2030-05-31", null],
  ["today, although it ran for over five years", { from: day("2018-01-01") }, "2026-06-15", null],
  ["once it has ended", { to: day("2026-06-14") }, "2026-06-10", "already-ended"],
  ["earlier than planned", { to: day("2026-12-31") }, "2026-06-30", null],
] as const)("ending it on %s", async (_, which, endDate, refusal) => {
  const { officer, ending } = await aHolder(which);
  const answer = await endTerm(officer, ending(endDate), today);
  expect(answer.ok ? null : answer.refusal).toBe(refusal);
});

test("nobody dies on a day to come", async () => {
  const { officer, ending } = await aHolder();
  expect(await endTerm(officer, ending("2026-06-16", "DECEASED"), today)).toEqual({
    ok: false,
    refusal: "dies-in-the-future",
  });
  expect(await endTerm(officer, ending("2026-06-15", "DECEASED"), today)).toMatchObject({ ok: true });
});

test("not into the term of whoever comes after", async () => {
  const { cooperativeId, officer, ending } = await aHolder({ to: day("2026-07-31") });
  await aTerm({ personId: (await aPerson()).id, cooperativeId, position: "CHAIR", from: day("2026-08-01") });
  expect(await endTerm(officer, ending("2026-08-01"), today)).toEqual({ ok: false, refusal: "ends-after-next-term" });
  expect(await endTerm(officer, ending("2026-07-30"), today)).toMatchObject({ ok: true });
});

test("of two who edit the same version, the second is told and nothing is overwritten", async () => {
  const { officer, termId, ending } = await aHolder();
  const answers = await Promise.all([
    endTerm(officer, ending("2026-06-30"), today),
    endTerm(officer, ending("2026-07-31"), today),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await database.officeTerm.findUnique({ where: { id: termId } })).toMatchObject({ version: 2 });
});
