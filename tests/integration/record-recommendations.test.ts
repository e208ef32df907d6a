import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Competence } from "@/lib/assessment/competence";
import { findBatchToAssess } from "@/lib/assessment/queries";
import { findQueue } from "@/lib/assessment/queues";
import { recordRecommendations } from "@/lib/assessment/record-recommendations";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aTrainedBatch } from "../factories/assessment";
import { aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";

const today = Day.parse("2026-06-15");
type Batch = Awaited<ReturnType<typeof aTrainedBatch>>;

const recommended = (batch: Batch, changes: { assessedOn?: string; recommendation?: Competence } = {}) => ({
  submissionKey: randomUUID(),
  batchId: batch.batchId,
  assessedOn: Day.parse(changes.assessedOn ?? "2026-06-10"),
  results: batch.candidates.map(({ enrolmentId }) => ({
    enrolmentId,
    recommendation: changes.recommendation ?? ("COMPETENT" as const),
  })),
});
const assessmentsOf = ({ batchId }: Batch) => database.assessment.findMany({ where: { enrolment: { batchId } } });
const auditOf = ({ batchId }: Batch) => database.auditEntry.findMany({ where: { subjectId: batchId } });

test("records K and BK of a batch with one audit entry, however often the same form arrives", async () => {
  const batch = await aTrainedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const [ani, budi] = batch.candidates;
  const form = {
    ...recommended(batch),
    results: [
      { enrolmentId: ani?.enrolmentId ?? "", recommendation: "COMPETENT" as const },
      { enrolmentId: budi?.enrolmentId ?? "", recommendation: "NOT_YET_COMPETENT" as const },
    ],
  };

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => recordRecommendations(batch.assessor, form, today)));
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { recorded: 2 } }));

  const recorded = await assessmentsOf(batch);
  expect(recorded).toHaveLength(2);
  expect(recorded).toContainEqual(
    expect.objectContaining({
      personId: budi?.personId,
      schemeId: batch.scheme.id,
      certificationBodyId: batch.body.id,
      recommendation: "NOT_YET_COMPETENT",
      assessorId: batch.assessor.id,
      assessedOn: new Date("2026-06-10"),
    }),
  );
  const results = recorded.map(({ id, recommendation }) => ({ assessmentId: id, recommendation }));
  expect(await auditOf(batch)).toMatchObject([
    {
      officerId: batch.assessor.id,
      act: "recommendations.recorded",
      details: { results: expect.arrayContaining(results) },
    },
  ]);
});

test("whoever is not named stays a candidate, and the queue moves on", async () => {
  const batch = await aTrainedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const form = recommended(batch);
  await recordRecommendations(batch.assessor, { ...form, results: form.results.slice(0, 1) }, today);

  const open = await findBatchToAssess(batch.assessor, batch.batchId, today);
  expect(open?.candidates).toMatchObject([
    { name: "Budi Santoso", completedOn: "2026-05-30", post: { position: "TREASURER", district: "91.01.01" } },
  ]);
  const queueAt = (station: "ASSESSMENT" | "DECISION") =>
    findQueue(batch.assessor, { certificationBodyId: batch.body.id, station, limit: 10 });
  expect(await queueAt("ASSESSMENT")).toMatchObject({
    ...{ totalBatches: 1, totalWaiting: 1 },
    batches: [{ batchId: batch.batchId, waiting: 1, since: "2026-05-30" }],
  });
  expect(await queueAt("DECISION")).toMatchObject({ batches: [{ waiting: 1, since: "2026-06-10" }] });
});

test("of two assessors at once, one is told the candidates are assessed", async () => {
  const batch = await aTrainedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const other = await anOfficer({ role: "ASSESSOR", certificationBodyId: batch.body.id });

  const answers = await Promise.all(
    [batch.assessor, other].map((assessor) => recordRecommendations(assessor, recommended(batch), today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({
    ok: false,
    refusal: {
      code: "rows-refused",
      rows: batch.candidates.map(({ enrolmentId, name }) => ({ enrolmentId, name, problem: "already-assessed" })),
    },
  });
  expect(await assessmentsOf(batch)).toHaveLength(2);
  expect(await auditOf(batch)).toHaveLength(1);
});

test("one wrong row leaves nothing half-written, and the corrected form goes through under its key", async () => {
  const batch = await aTrainedBatch();
  const form = recommended(batch);
  const stranger = { enrolmentId: randomUUID(), recommendation: "COMPETENT" as const };

  expect(await recordRecommendations(batch.assessor, { ...form, results: [...form.results, stranger] }, today)).toEqual(
    {
      ok: false,
      refusal: {
        code: "rows-refused",
        rows: [{ enrolmentId: stranger.enrolmentId, name: "", problem: "not-in-this-batch" }],
      },
    },
  );
  expect(await assessmentsOf(batch)).toEqual([]);
  expect(await auditOf(batch)).toEqual([]);
  expect(await recordRecommendations(batch.assessor, form, today)).toMatchObject({ ok: true });
});

test("neither ahead of the day nor before the course was completed, nor nothing at all", async () => {
  const batch = await aTrainedBatch();
  const refusal = async (form: ReturnType<typeof recommended>) => {
    const answer = await recordRecommendations(batch.assessor, form, today);
    return answer.ok ? null : answer.refusal;
  };
  expect(await refusal(recommended(batch, { assessedOn: "2026-06-16" }))).toEqual({ code: "in-the-future" });
  expect(await refusal(recommended(batch, { assessedOn: "2026-05-29" }))).toMatchObject({
    rows: [{ name: "Siti Aminah", problem: "assessed-before-completion" }],
  });
  expect(await refusal({ ...recommended(batch), results: [] })).toEqual({ code: "nothing-entered" });
});

test("who did not complete the course is no candidate", async () => {
  const batch = await aTrainedBatch();
  await database.trainingResult.updateMany({
    where: { enrolment: { batchId: batch.batchId } },
    data: { outcome: "FAILED" },
  });
  expect(await findBatchToAssess(batch.assessor, batch.batchId, today)).toMatchObject({ candidates: [] });
  expect(await recordRecommendations(batch.assessor, recommended(batch), today)).toMatchObject({
    refusal: { rows: [{ problem: "not-completed" }] },
  });
});

test("another LSP, and the office of the same, can neither record it nor learn that it exists", async () => {
  const batch = await aTrainedBatch();
  const elsewhere = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "ASSESSOR", certificationBodyId: elsewhere.id }),
    await anOfficer({ role: "MINISTRY" }),
    batch.office,
  ];
  for (const stranger of strangers) {
    const answer = await recordRecommendations(stranger, recommended(batch), today);
    expect(answer).toEqual({ ok: false, refusal: { code: "batch-not-found" } });
    expect(await findBatchToAssess(stranger, batch.batchId, today)).toBeNull();
  }
  const queue = { certificationBodyId: batch.body.id, station: "ASSESSMENT", limit: 10 } as const;
  expect(await findQueue(strangers[0] ?? batch.office, queue)).toBeNull();
  expect(await findQueue(batch.office, queue)).toMatchObject({ totalWaiting: 1 });
});

test("showing candidates is noted", async () => {
  const batch = await aTrainedBatch();
  await findBatchToAssess(batch.assessor, batch.batchId, today);
  const personId = batch.candidates[0]?.personId;
  expect(await database.personRead.findMany({ where: { personId } })).toMatchObject([
    { officerId: batch.assessor.id, purpose: "candidates" },
  ]);
});
