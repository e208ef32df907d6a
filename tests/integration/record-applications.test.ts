import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findBatchToApply, findBatchToAssess } from "@/lib/assessment/queries";
import { recordApplications } from "@/lib/assessment/record-applications";
import { recordRecommendations } from "@/lib/assessment/record-recommendations";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aVenue, withUnits } from "../factories/applications";
import { aTrainedBatch } from "../factories/assessment";

const today = Day.parse("2026-06-15");

async function aBatchToApply(of = ["Ani Lestari", "Budi Santoso", "Citra Dewi"]) {
  const batch = await aTrainedBatch({ of });
  const [units, venue] = [await withUnits(batch.scheme.id), await aVenue(batch.body.id)];
  const asked = (changes: { scheduled?: boolean; of?: number[] } = {}) => ({
    ...{ submissionKey: randomUUID(), batchId: batch.batchId, receivedOn: Day.parse("2026-06-02") },
    evidence: "Salinan KTP\nSertifikat pelatihan",
    results: batch.candidates
      .filter((_, at) => changes.of?.includes(at) ?? true)
      .map(({ enrolmentId }, at) => ({ enrolmentId, notYetUnits: at === 0 ? [units.other] : [] })),
    schedule: changes.scheduled
      ? { venueId: venue.id, scheduledOn: Day.parse("2026-06-10"), assessorId: batch.assessor.id }
      : null,
  });
  const applications = () =>
    database.assessmentApplication.findMany({
      where: { certificationBodyId: batch.body.id },
      include: { steps: { orderBy: { number: "asc" } } },
      orderBy: { person: { name: "asc" } },
    });
  return { ...batch, units, venue, asked, applications };
}

test("records the papers of all at once and schedules them, and the assessor recommends in one form", async () => {
  const batch = await aBatchToApply();
  const { office, assessor, asked, applications, units } = batch;
  const form = asked({ scheduled: true });
  const answers = await Promise.all([1, 2].map(() => recordApplications(office, form, today)));
  expect(answers).toEqual(Array(2).fill({ ok: true, value: { recorded: 3, scheduled: 3 } }));
  const [ani, budi] = await applications();
  expect(ani).toMatchObject({ state: "SCHEDULED", selfNotYetUnits: [units.other], version: 4 });
  expect(budi).toMatchObject({ selfCompetentUnits: [units.core, units.other, units.optional], selfNotYetUnits: [] });
  expect(ani?.steps.map(({ state }) => state)).toEqual(["SUBMITTED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED"]);
  expect(await database.auditEntry.count({ where: { subjectId: batch.batchId } })).toBe(2);

  const seen = await findBatchToAssess(assessor, batch.batchId, today);
  expect(seen?.candidates.map(({ application }) => application?.ready)).toEqual([true, true, true]);
  const recommendations = {
    ...{ submissionKey: randomUUID(), batchId: batch.batchId, assessedOn: Day.parse("2026-06-10") },
    results: batch.candidates.map(({ enrolmentId }, at) =>
      at === 2
        ? { enrolmentId, recommendation: "NOT_YET_COMPETENT" as const, notYetUnits: [units.core] }
        : { enrolmentId, recommendation: "COMPETENT" as const },
    ),
  };
  const unsigned = await recordRecommendations(assessor, recommendations, today);
  expect(unsigned).toMatchObject({ ok: false, refusal: { rows: Array(3).fill({ problem: "consent-missing" }) } });
  const signed = await recordRecommendations(assessor, { ...recommendations, consent: true }, today);
  expect(signed).toEqual({ ok: true, value: { recorded: 3 } });
  expect((await applications()).map(({ state, steps }) => [state, steps.length])).toEqual(
    Array(3).fill(["ASSESSED", 6]),
  );
  const assessments = await database.assessment.findMany({ where: { enrolment: { batchId: batch.batchId } } });
  expect(assessments.every(({ applicationId }) => applicationId !== null)).toBe(true);
  expect(assessments.filter(({ notYetUnits }) => notYetUnits.length > 0)).toMatchObject([
    { notYetUnits: [units.core] },
  ]);
});

test("those recorded before are scheduled later, together with whoever is new", async () => {
  const { office, asked, applications } = await aBatchToApply();
  expect(await recordApplications(office, asked({ of: [0, 1] }), today)).toMatchObject({ ok: true });
  const again = await recordApplications(office, asked(), today);
  expect(again).toMatchObject({ ok: false, refusal: { code: "rows-refused" } });
  expect(again).toMatchObject({
    refusal: { rows: [{ problem: "already-recorded" }, { problem: "already-recorded" }] },
  });
  const all = await recordApplications(office, asked({ scheduled: true }), today);
  expect(all).toEqual({ ok: true, value: { recorded: 1, scheduled: 3 } });
  expect((await applications()).map(({ state }) => state)).toEqual(Array(3).fill("SCHEDULED"));
});

test("all or none, of two at once one, and by nobody else", async () => {
  const batch = await aBatchToApply();
  const { office, assessor, asked, applications } = batch;
  const other = await aBatchToApply(["Ani Lestari"]);
  for (const stranger of [assessor, other.office])
    expect(await recordApplications(stranger, asked(), today)).toEqual({
      ok: false,
      refusal: { code: "batch-not-found" },
    });
  expect(await findBatchToApply(other.office, batch.batchId, today)).toBeNull();
  const mixed = { ...asked(), results: [...asked().results, { enrolmentId: randomUUID() }] };
  expect(await recordApplications(office, mixed, today)).toMatchObject({
    ok: false,
    refusal: { rows: [{ problem: "not-in-this-batch" }] },
  });
  const elsewhere = asked({ scheduled: true });
  const foreign = { ...elsewhere, schedule: elsewhere.schedule && { ...elsewhere.schedule, venueId: other.venue.id } };
  expect(await recordApplications(office, foreign, today)).toEqual({ ok: false, refusal: { code: "venue-not-found" } });
  expect(await applications()).toEqual([]);
  const answers = await Promise.all([1, 2].map(() => recordApplications(office, asked(), today)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await applications()).toHaveLength(3);
});

test("whoever is not scheduled yet is not assessed, and whoever never applied is", async () => {
  const { office, assessor, batchId, candidates, asked, units } = await aBatchToApply();
  await recordApplications(office, asked({ of: [0] }), today);
  const results = candidates.map(({ enrolmentId }) => ({ enrolmentId, recommendation: "COMPETENT" as const }));
  const form = { submissionKey: randomUUID(), batchId, assessedOn: Day.parse("2026-06-10"), results };
  expect(await recordRecommendations(assessor, form, today)).toMatchObject({
    ok: false,
    refusal: { rows: [{ problem: "not-ready" }] },
  });
  const rest = { ...form, results: results.slice(1) };
  expect(await recordRecommendations(assessor, rest, today)).toEqual({ ok: true, value: { recorded: 2 } });
  const assessments = await database.assessment.findMany({ where: { enrolment: { batchId } } });
  expect(assessments).toMatchObject(
    Array(2).fill({ applicationId: null, competentUnits: [units.core, units.other, units.optional] }),
  );
});
