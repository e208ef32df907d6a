import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { askForSeat } from "@/lib/training/ask-for-seat";
import { cancelBatch } from "@/lib/training/cancel-batch";
import { findPlan, findPlanChoices } from "@/lib/training/plan-queries";
import { type BatchPlan, saveBatch } from "@/lib/training/save-batch";
import { aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch, aCentre, anAccreditation, aProgramme, aResult } from "../factories/training";

const today = Day.parse("2026-06-15");
const day = (text: string) => Day.parse(text);
const key = () => ({ submissionKey: randomUUID() });

/** A centre for 32 at a time that may teach a programme for treasurers, and a plan of it. */
async function aPlanner({ capacity = 32 } = {}) {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const centre = await aCentre({ capacity, fields: ["BUSINESS_MANAGEMENT"] });
  const accreditation = await anAccreditation({ centreId: centre.id, to: day("2026-12-31") });
  const [programme, body, officer] = await Promise.all([
    aProgramme({ schemeId: scheme.id }),
    aCertificationBody(),
    anOfficer({ role: "CENTRE", centreId: centre.id }),
  ]);
  const plan: BatchPlan = {
    ...{ programmeId: programme.id, title: "Dasar KDKMP angkatan 1", capacity: 16, certificationBodyId: body.id },
    ...{ startsOn: day("2026-07-06"), endsOn: day("2026-07-08"), selection: "IN_ORDER", venue: null },
  };
  const save = (
    changes: Partial<BatchPlan> = {},
    batch: { id: string; version: number } | null = null,
    who: Officer = officer,
  ) => saveBatch(who, { ...key(), centreId: centre.id, batch, plan: { ...plan, ...changes } }, today);
  return { centre, scheme, programme, body, officer, accreditation, plan, save };
}

async function planned(planner: Awaited<ReturnType<typeof aPlanner>>, changes: Partial<BatchPlan> = {}) {
  const result = await planner.save(changes);
  if (!result.ok) throw new Error(result.refusal);
  return { id: result.value.batchId, version: 1 };
}

async function ask(batchId: string, name = "Siti Aminah") {
  const cooperative = await aCooperative({ in: "91.01.01" });
  const { id: personId } = await aPerson({ name });
  const term = await aTerm({ personId, cooperativeId: cooperative.id, position: "TREASURER" });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  await askForSeat(officer, { ...key(), batchId, termId: term.id, mismatchReason: "" }, today);
  return { officer, personId };
}
const statesOf = async (batchId: string) =>
  (await database.seatRequest.findMany({ where: { batchId }, orderBy: { requestedAt: "asc" } })).map(
    ({ state }) => state,
  );

test("a centre plans a batch once, on the record, and people can be put down for it", async () => {
  const planner = await aPlanner();
  const form = { ...key(), centreId: planner.centre.id, batch: null, plan: { ...planner.plan, venue: "Balai Desa" } };
  const answers = await Promise.all([1, 2, 3].map(() => saveBatch(planner.officer, form, today)));
  const [first] = answers;
  expect(answers).toEqual(Array(3).fill(first));
  const batchId = first?.ok ? first.value.batchId : "";
  expect(await findPlan(planner.officer, batchId)).toMatchObject({ version: 1, asked: 0, plan: form.plan });
  expect(await database.auditEntry.findMany({ where: { subjectId: batchId } })).toMatchObject([
    { act: "batch.planned", details: { centreId: planner.centre.id } },
  ]);
  await ask(batchId);
  expect(await statesOf(batchId)).toEqual(["ACCEPTED"]);
});

test("the ministry of manpower plans for any centre; nobody else for another's", async () => {
  const planner = await aPlanner();
  expect((await planner.save({}, null, await anOfficer({ role: "MANPOWER" }))).ok).toBe(true);
  const batch = await planned(planner, { startsOn: day("2026-08-03"), endsOn: day("2026-08-05") });
  const strangers = [
    await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }),
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "AUDITOR" }),
  ];
  for (const stranger of strangers) {
    expect(await planner.save({}, null, stranger)).toEqual({ ok: false, refusal: "batch-not-found" });
    expect(await planner.save({}, batch, stranger)).toEqual({ ok: false, refusal: "batch-not-found" });
    expect(await findPlan(stranger, batch.id)).toBeNull();
    expect(await findPlanChoices(stranger, planner.centre.id, today)).toBeNull();
    expect(
      await cancelBatch(stranger, { ...key(), batchId: batch.id, version: 1, reason: "tanpa wewenang" }, today),
    ).toEqual({ ok: false, refusal: "batch-not-found" });
  }
});

test("what the accreditation, the fields, the days, the room or the LSP do not allow is refused", async () => {
  const planner = await aPlanner();
  const { save, centre, scheme } = planner;
  const welding = await aProgramme({ schemeId: scheme.id, field: "WELDING" });
  const refusal = (what: string) => ({ ok: false, refusal: what });
  expect(await save({ programmeId: welding.id })).toEqual(refusal("field-not-taught"));
  expect(await save({ startsOn: day("2026-12-30"), endsOn: day("2027-01-02") })).toEqual(
    refusal("accreditation-not-in-force"),
  );
  await database.trainingCentre.update({
    where: { id: centre.id },
    data: { fields: ["BUSINESS_MANAGEMENT", "WELDING"] },
  });
  expect(await save({ programmeId: welding.id })).toEqual(refusal("not-accredited"));
  expect(await save({ startsOn: today })).toEqual(refusal("starts-too-soon"));
  expect(await save({ endsOn: day("2026-07-05") })).toEqual(refusal("ends-before-start"));
  expect(await save({ capacity: 33 })).toEqual(refusal("beyond-centre-capacity"));
  expect(await save({ certificationBodyId: randomUUID() })).toEqual(refusal("body-not-found"));
  expect(await save({ programmeId: randomUUID() })).toEqual(refusal("programme-not-found"));
  const other = await aRequiredScheme({ for: ["CHAIR"] });
  await database.licensedScheme.create({
    data: { certificationBodyId: planner.body.id, schemeId: other.id, licensedFrom: dateOf(day("2025-01-01")) },
  });
  expect(await save()).toEqual(refusal("body-not-licensed"));
  expect(await database.batch.count({ where: { centreId: centre.id } })).toBe(0);
  const choices = await findPlanChoices(planner.officer, centre.id, today);
  const offered = new Map(choices?.programmes.map(({ id, refusal: why }) => [id, why]));
  expect([offered.get(planner.programme.id), offered.get(welding.id)]).toEqual([null, "not-accredited"]);
});

test("of ten who plan at once, only so many are planned as the centre has seats", async () => {
  const { save, centre } = await aPlanner({ capacity: 48 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => save()));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(answers.filter((it) => !it.ok && it.refusal === "beyond-centre-capacity")).toHaveLength(7);
  expect(await database.batch.count({ where: { centreId: centre.id } })).toBe(3);
  // What was called off, and other days, leave room.
  await database.batch.updateMany({ where: { centreId: centre.id }, data: { cancelledOn: dateOf(today) } });
  expect((await save()).ok).toBe(true);
});

test("a plan is changed while nothing has begun; a second writer is told", async () => {
  const planner = await aPlanner();
  const batch = await planned(planner);
  expect((await planner.save({ title: "Angkatan pagi", venue: "Aula" }, batch)).ok).toBe(true);
  expect(await planner.save({ title: "Angkatan sore" }, batch)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await findPlan(planner.officer, batch.id)).toMatchObject({ version: 2, plan: { title: "Angkatan pagi" } });
  const changed = { id: batch.id, version: 2 };
  await database.batch.update({ where: { id: batch.id }, data: { startsOn: dateOf(today) } });
  expect(await planner.save({}, changed)).toEqual({ ok: false, refusal: "batch-started" });
  await database.batch.update({
    where: { id: batch.id },
    data: { startsOn: dateOf(day("2026-07-06")), cancelledOn: dateOf(today) },
  });
  expect(await planner.save({}, changed)).toEqual({ ok: false, refusal: "batch-cancelled" });
});

test("a rule that changed since leaves a batch as it is; what is planned anew obeys it", async () => {
  const planner = await aPlanner();
  const batch = await planned(planner);
  await database.centreAccreditation.update({
    where: { id: planner.accreditation.id },
    data: { validTo: dateOf(day("2026-06-30")) },
  });
  expect((await planner.save({ title: "Nama lain" }, batch)).ok).toBe(true);
  const moved = { startsOn: day("2026-07-07"), endsOn: day("2026-07-09") };
  expect(await planner.save(moved, { ...batch, version: 2 })).toEqual({
    ok: false,
    refusal: "accreditation-not-in-force",
  });
  expect(await planner.save()).toEqual({ ok: false, refusal: "accreditation-not-in-force" });
});

test("more seats go to those who wait; fewer are not possible than are taken, whatever their numbers", async () => {
  const planner = await aPlanner();
  const batch = await planned(planner, { capacity: 2 });
  for (const name of ["Ani Lestari", "Budi Santoso", "Citra Dewi"]) await ask(batch.id, name);
  expect(await statesOf(batch.id)).toEqual(["ACCEPTED", "ACCEPTED", "WAITLISTED"]);
  expect(await planner.save({ capacity: 1 }, batch)).toEqual({ ok: false, refusal: "below-seats-taken" });
  expect(await planner.save({ capacity: 2, selection: "BY_CENTRE" }, batch)).toEqual({
    ok: false,
    refusal: "seats-asked",
  });
  expect(await planner.save({ capacity: 5 }, batch)).toEqual({
    ok: true,
    value: { batchId: batch.id, promoted: ["Citra Dewi"] },
  });
  // The first seat is given back: whoever has the third moves up when the batch shrinks to two.
  await database.enrolment.delete({ where: { batchId_seat: { batchId: batch.id, seat: 1 } } });
  expect((await planner.save({ capacity: 2 }, { ...batch, version: 2 })).ok).toBe(true);
  const seats = await database.enrolment.findMany({ where: { batchId: batch.id }, orderBy: { seat: "asc" } });
  expect(seats.map(({ seat }) => seat)).toEqual([1, 2]);
});

test("a batch is called off once, with why, and everybody who wanted a seat is free again", async () => {
  const planner = await aPlanner();
  const batch = await planned(planner, { capacity: 1 });
  const { officer, personId } = await ask(batch.id, "Ani Lestari");
  await ask(batch.id, "Budi Santoso");
  const cancel = { ...key(), batchId: batch.id, version: 1, reason: " ruang  praktik direnovasi " };
  const answers = await Promise.all([1, 2, 3].map(() => cancelBatch(planner.officer, cancel, today)));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { released: 2 } }));
  expect(await database.batch.findUniqueOrThrow({ where: { id: batch.id } })).toMatchObject({
    cancelledOn: dateOf(today),
    cancelReason: "ruang praktik direnovasi",
    version: 2,
  });
  expect(await statesOf(batch.id)).toEqual(["CANCELLED", "CANCELLED"]);
  expect(await database.enrolment.count({ where: { batchId: batch.id } })).toBe(0);
  expect(await database.auditEntry.findMany({ where: { subjectId: batch.id, act: "batch.cancelled" } })).toHaveLength(
    1,
  );
  expect(await cancelBatch(planner.officer, { ...cancel, ...key(), version: 2 }, today)).toEqual({
    ok: false,
    refusal: "batch-cancelled",
  });
  const term = await database.officeTerm.findFirstOrThrow({ where: { personId } });
  const again = { ...key(), batchId: batch.id, termId: term.id, mismatchReason: "" };
  expect(await askForSeat(officer, again, today)).toEqual({ ok: false, refusal: "batch-cancelled" });
});

test("one that runs keeps its participants; one with results, or over, is not called off", async () => {
  const centre = await aCentre();
  const officer = await anOfficer({ role: "CENTRE", centreId: centre.id });
  const running = await aBatch({ centreId: centre.id, of: ["Ani Lestari", "Budi Santoso"], endsOn: today });
  const cancel = (batchId: string, reason = "instruktur sakit") =>
    cancelBatch(officer, { ...key(), batchId, version: 1, reason }, today);
  expect(await cancel(running.batchId, "sakit")).toEqual({ ok: false, refusal: "reason-too-short" });
  expect(await cancel(running.batchId)).toEqual({ ok: true, value: { released: 0 } });
  expect(await database.enrolment.count({ where: { batchId: running.batchId } })).toBe(2);

  const taught = await aBatch({ centreId: centre.id, endsOn: today });
  await aResult(taught.participants[0]?.enrolmentId ?? "");
  expect(await cancel(taught.batchId)).toEqual({ ok: false, refusal: "results-recorded" });
  const over = await aBatch({ centreId: centre.id, of: [], endsOn: day("2026-06-14") });
  expect(await cancel(over.batchId)).toEqual({ ok: false, refusal: "batch-finished" });
});
