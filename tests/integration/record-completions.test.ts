import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import type { EnteredResult } from "@/lib/training/completion-rules";
import { recordCompletions } from "@/lib/training/record-completions";
import { anOfficer } from "../factories/officers";
import { aBatch, aCentre, aResult } from "../factories/training";

const today = Day.parse("2026-06-15");
type Batch = Awaited<ReturnType<typeof aBatch>>;

const passed = (enrolmentId: string, result: Partial<EnteredResult> = {}): EnteredResult => ({
  enrolmentId,
  outcome: "COMPLETED",
  attendancePercent: 100,
  remarks: "",
  ...result,
});
/** The form of a batch: everybody passed, unless a row says otherwise. */
const form = (
  batch: Batch,
  changes: { completedOn?: string; results?: EnteredResult[]; submissionKey?: string } = {},
) => ({
  submissionKey: changes.submissionKey ?? randomUUID(),
  batchId: batch.batchId,
  completedOn: Day.parse(changes.completedOn ?? "2026-06-01"),
  results: changes.results ?? batch.participants.map(({ enrolmentId }) => passed(enrolmentId)),
});
const resultsOf = ({ batchId }: Batch) => database.trainingResult.findMany({ where: { enrolment: { batchId } } });
const auditOf = ({ batchId }: Batch) => database.auditEntry.findMany({ where: { subjectId: batchId } });
const idOf = (batch: Batch, at: number) => batch.participants[at]?.enrolmentId ?? "";

test("records a batch with one audit entry, however often the same form arrives", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"] });
  const [ani, budi, citra] = [idOf(batch, 0), idOf(batch, 1), idOf(batch, 2)];
  const sent = form(batch, {
    results: [
      passed(ani),
      passed(budi, { outcome: "FAILED", attendancePercent: 60, remarks: "tidak ikut ujian akhir" }),
      passed(citra, { outcome: "NO_SHOW", attendancePercent: 0 }),
    ],
  });

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => recordCompletions(batch.trainer, sent, today)));
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { recorded: 3 } }));

  const recorded = await resultsOf(batch);
  expect(recorded).toHaveLength(3);
  expect(recorded).toContainEqual({
    enrolmentId: budi,
    outcome: "FAILED",
    attendancePercent: 60,
    remarks: "tidak ikut ujian akhir",
    recordedFor: new Date("2026-06-01"),
    recordedById: batch.trainer.id,
  });
  const entries = await auditOf(batch);
  expect(entries).toMatchObject([{ officerId: batch.trainer.id, act: "completions.recorded" }]);
  expect(entries[0]?.details).toEqual({
    results: [
      { enrolmentId: ani, outcome: "COMPLETED" },
      { enrolmentId: budi, outcome: "FAILED" },
      { enrolmentId: citra, outcome: "NO_SHOW" },
    ],
  });
});

test("those not named stay open for a later form", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  expect(await recordCompletions(batch.trainer, form(batch, { results: [passed(idOf(batch, 0))] }), today)).toEqual({
    ok: true,
    value: { recorded: 1 },
  });
  expect(await recordCompletions(batch.trainer, form(batch, { results: [passed(idOf(batch, 1))] }), today)).toEqual({
    ok: true,
    value: { recorded: 1 },
  });
  expect(await resultsOf(batch)).toHaveLength(2);
  expect(await auditOf(batch)).toHaveLength(2);
});

test("a hundred participants are one form", async () => {
  const batch = await aBatch({ of: Array.from({ length: 100 }, (_, at) => `Peserta ${at}`), capacity: 100 });
  expect(await recordCompletions(batch.trainer, form(batch), today)).toEqual({ ok: true, value: { recorded: 100 } });
  expect(await auditOf(batch)).toHaveLength(1);
});

describe("is refused, and nothing is written", () => {
  const refusals: [string, (batch: Batch) => Parameters<typeof form>[1], unknown][] = [
    ["before the batch is over", () => ({ completedOn: "2026-05-29" }), { day: "batch-still-running", rows: [] }],
    ["for a day to come", () => ({ completedOn: "2026-06-16" }), { day: "in-the-future", rows: [] }],
    ["without a result", () => ({ results: [] }), { code: "nothing-to-record" }],
    [
      "for somebody who is not in the batch",
      (batch) => ({ results: [passed(idOf(batch, 0)), passed("0199f2c0-0000-7000-8000-000000000001")] }),
      { rows: [{ enrolmentId: "0199f2c0-0000-7000-8000-000000000001", problem: "not-in-this-batch" }] },
    ],
    [
      "with an attendance above 100",
      (batch) => ({ results: [passed(idOf(batch, 0), { attendancePercent: 101 }), passed(idOf(batch, 1))] }),
      { rows: [{ problem: "attendance-out-of-range" }] },
    ],
    [
      "with an attendance of somebody who did not come",
      (batch) => ({ results: [passed(idOf(batch, 0), { outcome: "NO_SHOW", attendancePercent: 50 })] }),
      { rows: [{ problem: "attendance-of-a-no-show" }] },
    ],
    [
      "with a participant named twice",
      (batch) => ({ results: [passed(idOf(batch, 0)), passed(idOf(batch, 0), { outcome: "FAILED" })] }),
      { rows: [{ problem: "named-twice" }] },
    ],
    [
      "with remarks without end",
      (batch) => ({ results: [passed(idOf(batch, 0), { remarks: "x".repeat(301) })] }),
      { rows: [{ problem: "remarks-too-long" }] },
    ],
  ];
  test.each(refusals)("%s", async (_, changes, refusal) => {
    const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    const sent = form(batch, changes(batch));
    expect(await recordCompletions(batch.trainer, sent, today)).toMatchObject({ ok: false, refusal });
    expect(await resultsOf(batch)).toEqual([]);
    expect(await auditOf(batch)).toEqual([]);

    // Put right, it may come back under the same key.
    expect(
      await recordCompletions(batch.trainer, { ...form(batch), submissionKey: sent.submissionKey }, today),
    ).toEqual({ ok: true, value: { recorded: 2 } });
  });

  test("for a batch that was cancelled", async () => {
    const batch = await aBatch({ cancelledOn: Day.parse("2026-05-20") });
    expect(await recordCompletions(batch.trainer, form(batch), today)).toEqual({
      ok: false,
      refusal: { code: "batch-cancelled" },
    });
    expect(await resultsOf(batch)).toEqual([]);
  });

  test("outside what the centre was accredited for when it taught; what is recorded stays", async () => {
    const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    expect(await recordCompletions(batch.trainer, form(batch, { results: [passed(idOf(batch, 0))] }), today)).toEqual({
      ok: true,
      value: { recorded: 1 },
    });
    // The accreditation is found to have ended on the day before the last one of the course.
    const validTo = new Date("2026-05-29");
    await database.centreAccreditation.updateMany({ where: { centreId: batch.centreId }, data: { validTo } });
    const later = () => form(batch, { results: [passed(idOf(batch, 1))] });
    expect(await recordCompletions(batch.trainer, later(), today)).toEqual({
      ok: false,
      refusal: { code: "accreditation-not-in-force" },
    });
    expect(await resultsOf(batch)).toHaveLength(1);
    // What was taught while it was in force is recorded whenever the list comes in.
    await database.centreAccreditation.updateMany({
      where: { centreId: batch.centreId },
      data: { validTo: new Date("2026-05-30") },
    });
    expect(await recordCompletions(batch.trainer, later(), today)).toMatchObject({ ok: true });

    const unaccredited = await aBatch({ accredited: false });
    expect(await recordCompletions(unaccredited.trainer, form(unaccredited), today)).toEqual({
      ok: false,
      refusal: { code: "field-not-taught" },
    });
  });

  test("over a result that stands, which it names with whoever was first", async () => {
    const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    const first = await anOfficer({ role: "CENTRE", centreId: batch.centreId });
    await aResult(idOf(batch, 1), "FAILED", first.id);

    expect(await recordCompletions(batch.trainer, form(batch), today)).toEqual({
      ok: false,
      refusal: {
        code: "entries-refused",
        day: null,
        rows: [
          {
            enrolmentId: idOf(batch, 1),
            problem: "already-recorded",
            recorded: {
              enrolmentId: idOf(batch, 1),
              outcome: "FAILED",
              attendancePercent: 90,
              remarks: "",
              recordedFor: "2026-05-30",
              recordedBy: "Rahmawati",
            },
          },
        ],
      },
    });
    expect(await resultsOf(batch)).toMatchObject([{ enrolmentId: idOf(batch, 1), outcome: "FAILED" }]);
  });
});

test("of two officers at once, the second is told which rows stand, and overwrites none", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"] });
  const [ani, budi, citra] = [idOf(batch, 0), idOf(batch, 1), idOf(batch, 2)];
  const other = await anOfficer({ role: "CENTRE", centreId: batch.centreId });
  const answers = await Promise.all([
    recordCompletions(batch.trainer, form(batch, { results: [passed(ani), passed(budi)] }), today),
    recordCompletions(
      other,
      form(batch, { results: [passed(budi, { outcome: "FAILED" }), passed(citra, { outcome: "FAILED" })] }),
      today,
    ),
  ]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = answers.find(({ ok }) => !ok);
  expect(lost).toMatchObject({ refusal: { rows: [{ enrolmentId: budi, problem: "already-recorded" }] } });
  // All of the winner's rows, none of the loser's.
  const recorders = (await resultsOf(batch)).map(({ recordedById }) => recordedById);
  expect(recorders).toHaveLength(2);
  expect(new Set(recorders).size).toBe(1);
  expect(await auditOf(batch)).toHaveLength(1);
});

const strangers: [string, (batch: Batch) => Promise<Officer>][] = [
  ["another centre", async () => anOfficer({ role: "CENTRE", centreId: (await aCentre()).id })],
  ["the LSP that assesses", ({ body }) => anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id })],
  ["its assessor", ({ body }) => anOfficer({ role: "ASSESSOR", certificationBodyId: body.id })],
  [
    "the cooperative",
    ({ participants }) => anOfficer({ role: "COOPERATIVE", cooperativeId: participants[0]?.cooperativeId ?? "" }),
  ],
  ["the regency", () => anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.01") })],
  ["Kemenkop", () => anOfficer({ role: "MINISTRY" })],
  ["Kemnaker", () => anOfficer({ role: "MANPOWER" })],
  ["an auditor", () => anOfficer({ role: "AUDITOR" })],
];
test.each(strangers)("%s can neither record it nor learn that it exists", async (_, stranger) => {
  const batch = await aBatch();
  const officer = await stranger(batch);
  const answer = await recordCompletions(officer, form(batch), today);
  expect(answer).toEqual({ ok: false, refusal: { code: "batch-not-found" } });
  expect(await recordCompletions(officer, { ...form(batch), batchId: randomUUID() }, today)).toEqual(answer);
  expect(await resultsOf(batch)).toEqual([]);
});

test("a completion counts as trained, never as certified: the ledger does not move", async () => {
  const before = await database.coverageLine.count();
  const batch = await aBatch();
  await recordCompletions(batch.trainer, form(batch), today);
  expect(await database.coverageLine.count({ where: { regionCode: country } })).toBe(before);
});
