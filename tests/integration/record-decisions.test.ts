import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Competence } from "@/lib/assessment/competence";
import { findBatchToDecide } from "@/lib/assessment/queries";
import { recordDecisions } from "@/lib/assessment/record-decisions";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { anAssessedBatch } from "../factories/assessment";
import { aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";

const today = Day.parse("2026-06-15");
type Batch = Awaited<ReturnType<typeof anAssessedBatch>>;

const decided = (batch: Batch, changes: { decidedOn?: string; decision?: Competence } = {}) => ({
  submissionKey: randomUUID(),
  batchId: batch.batchId,
  decidedOn: Day.parse(changes.decidedOn ?? "2026-06-12"),
  results: batch.candidates.map(({ assessmentId }) => ({
    assessmentId,
    decision: changes.decision ?? ("COMPETENT" as const),
  })),
});
const decisionsOf = ({ batchId }: Batch) =>
  database.assessmentDecision.findMany({ where: { assessment: { enrolment: { batchId } } } });
const auditOf = ({ batchId }: Batch) => database.auditEntry.findMany({ where: { subjectId: batchId } });

test("confirms and changes with one audit entry, however often the same form arrives", async () => {
  const batch = await anAssessedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const [ani, budi] = batch.candidates;
  const results = [
    { assessmentId: ani?.assessmentId ?? "", decision: "COMPETENT" as const },
    { assessmentId: budi?.assessmentId ?? "", decision: "NOT_YET_COMPETENT" as const },
  ];
  const form = { ...decided(batch), results };

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => recordDecisions(batch.office, form, today)));
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { recorded: 2 } }));

  const recorded = await decisionsOf(batch);
  expect(recorded).toHaveLength(2);
  expect(recorded).toContainEqual({
    ...{ assessmentId: budi?.assessmentId, assessorId: batch.assessor.id, decision: "NOT_YET_COMPETENT" },
    ...{ decidedOn: new Date("2026-06-12"), decidedById: batch.office.id, memberIds: [] },
  });
  expect(await auditOf(batch)).toMatchObject([
    { officerId: batch.office.id, act: "decisions.recorded", details: { results } },
  ]);
  expect(await findBatchToDecide(batch.office, batch.batchId, today)).toMatchObject({ candidates: [] });
});

test("nobody decides about a candidate they assessed, though others of the office may", async () => {
  const body = await aCertificationBody();
  const once = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  const batch = await anAssessedBatch({ body, assessor: once });
  const [{ assessmentId, name } = { assessmentId: "", name: "" }] = batch.candidates;

  expect(await recordDecisions(once, decided(batch), today)).toEqual({
    ok: false,
    refusal: { code: "rows-refused", rows: [{ assessmentId, name, problem: "own-assessment" }] },
  });
  expect(await findBatchToDecide(once, batch.batchId, today)).toMatchObject({ candidates: [{ own: true }] });
  expect(await findBatchToDecide(batch.office, batch.batchId, today)).toMatchObject({
    candidates: [{ own: false, assessor: "Rahmawati", recommendation: "COMPETENT", assessedOn: "2026-06-05" }],
  });
  expect(await recordDecisions(batch.office, decided(batch), today)).toMatchObject({ ok: true });
});

test("the database itself refuses a decision by the assessor, and one dated before the assessment", async () => {
  const batch = await anAssessedBatch();
  const [{ assessmentId } = { assessmentId: "" }] = batch.candidates;
  const decide = (decidedById: string, decidedOn: string) =>
    database.assessmentDecision.create({
      data: {
        ...{ assessmentId, assessorId: batch.assessor.id, decision: "COMPETENT", decidedById },
        decidedOn: dateOf(Day.parse(decidedOn)),
      },
    });
  await expect(decide(batch.assessor.id, "2026-06-12")).rejects.toThrow();
  await expect(decide(batch.office.id, "2026-06-04")).rejects.toThrow();
});

test("of two plenos at once, one is told it is decided", async () => {
  const batch = await anAssessedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const other = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id });

  const answers = await Promise.all(
    [batch.office, other].map((office) => recordDecisions(office, decided(batch), today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({
    ok: false,
    refusal: {
      code: "rows-refused",
      rows: batch.candidates.map(({ assessmentId, name }) => ({ assessmentId, name, problem: "already-decided" })),
    },
  });
  expect(await auditOf(batch)).toHaveLength(1);
});

test("neither ahead of the day nor before the assessment, nor of another batch, nor nothing at all", async () => {
  const [batch, elsewhere] = [await anAssessedBatch(), await anAssessedBatch()];
  const refusal = async (form: ReturnType<typeof decided>) => {
    const answer = await recordDecisions(batch.office, form, today);
    return answer.ok ? null : answer.refusal;
  };
  expect(await refusal(decided(batch, { decidedOn: "2026-06-16" }))).toEqual({ code: "in-the-future" });
  expect(await refusal(decided(batch, { decidedOn: "2026-06-04" }))).toMatchObject({
    rows: [{ name: "Siti Aminah", problem: "decided-before-assessment" }],
  });
  const mixed = { ...decided(batch), results: [...decided(batch).results, ...decided(elsewhere).results] };
  expect(await refusal(mixed)).toMatchObject({ rows: [{ name: "", problem: "not-in-this-batch" }] });
  expect(await refusal({ ...decided(batch), results: [] })).toEqual({ code: "nothing-entered" });
  expect(await decisionsOf(batch)).toEqual([]);
  expect(await auditOf(batch)).toEqual([]);
});

test("another LSP, and an assessor of the same, can neither decide nor learn that it exists", async () => {
  const batch = await anAssessedBatch();
  const elsewhere = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: elsewhere.id }),
    await anOfficer({ role: "ASSESSOR", certificationBodyId: batch.body.id }),
    await anOfficer({ role: "MINISTRY" }),
  ];
  for (const stranger of strangers) {
    const answer = await recordDecisions(stranger, decided(batch), today);
    expect(answer).toEqual({ ok: false, refusal: { code: "batch-not-found" } });
    expect(await findBatchToDecide(stranger, batch.batchId, today)).toBeNull();
  }
});
