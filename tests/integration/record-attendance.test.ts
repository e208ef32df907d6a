import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { findAttendance } from "@/lib/training/attendance-queries";
import type { AttendanceState, EnteredDay } from "@/lib/training/attendance-rules";
import { listParticipants } from "@/lib/training/queries";
import { recordAttendance } from "@/lib/training/record-attendance";
import { recordCompletions } from "@/lib/training/record-completions";
import { anOfficer } from "../factories/officers";
import { aBatch, aCentre, aResult } from "../factories/training";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
/** The first two days of a batch that ended on 30 May. */
const [first, second] = [day("2026-05-26"), day("2026-05-27")];
type Batch = Awaited<ReturnType<typeof aBatch>>;

const ofThree = () => aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"] });
const idOf = (batch: Batch, at: number) => batch.participants[at]?.enrolmentId ?? "";

/** A day of the form, a letter for each participant: present, absent, excused, or nothing. */
const states: Record<string, AttendanceState | null> = { H: "PRESENT", T: "ABSENT", I: "EXCUSED", "-": null };
const aDay = (batch: Batch, on: Day, letters: string, version = 0): EnteredDay => ({
  day: on,
  version,
  marks: [...letters].map((letter, at) => ({
    enrolmentId: idOf(batch, at),
    state: states[letter] ?? null,
    note: letter === "I" ? "sakit" : "",
  })),
});
const record = (
  batch: Batch,
  days: EnteredDay[],
  { submissionKey = randomUUID() as string, by = batch.trainer } = {},
) => recordAttendance(by, { submissionKey, batchId: batch.batchId, days }, today);
const kept = async (batch: Batch) =>
  [...((await findAttendance(batch.trainer, batch.batchId)) ?? [])].map(([on, { version, marks }]) => [
    on,
    version,
    batch.participants.map(({ enrolmentId }) => marks.get(enrolmentId)?.state ?? null),
  ]);
const auditOf = ({ batchId }: Batch) => database.auditEntry.findMany({ where: { subjectId: batchId } });

test("days are recorded with one audit entry, however often the same form arrives", async () => {
  const batch = await ofThree();
  const submissionKey = randomUUID();
  const days = [aDay(batch, first, "HHI"), aDay(batch, second, "HTH")];
  const answers = await Promise.all([1, 2, 3].map(() => record(batch, days, { submissionKey })));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { days: 2 } }));
  expect(await kept(batch)).toEqual([
    [first, 1, ["PRESENT", "PRESENT", "EXCUSED"]],
    [second, 1, ["PRESENT", "ABSENT", "PRESENT"]],
  ]);
  const entries = await auditOf(batch);
  expect(entries).toMatchObject([{ officerId: batch.trainer.id, act: "attendance.recorded" }]);
  // Why somebody was excused may tell of their health.
  expect(JSON.stringify(entries[0]?.details)).not.toContain("sakit");
  const participants = await listParticipants(batch.trainer, batch.batchId, today);
  expect(participants.map(({ attendance }) => attendance)).toEqual([
    { present: 2, days: 2, percent: 100 },
    { present: 1, days: 2, percent: 50 },
    { present: 1, days: 2, percent: 50 },
  ]);
});

test("a day is corrected, and cleared where it was the wrong one; what stays the same is no change", async () => {
  const batch = await ofThree();
  await record(batch, [aDay(batch, first, "HHH"), aDay(batch, second, "HHH")]);
  expect(await record(batch, [aDay(batch, first, "HTH", 1), aDay(batch, second, "---", 1)])).toEqual({
    ok: true,
    value: { days: 2 },
  });
  expect(await kept(batch)).toEqual([
    [first, 2, ["PRESENT", "ABSENT", "PRESENT"]],
    [second, 2, [null, null, null]],
  ]);
  expect(await record(batch, [aDay(batch, first, "HTH", 2), aDay(batch, second, "---", 2)])).toEqual({
    ok: false,
    refusal: { code: "nothing-changed" },
  });
});

test("of two forms for one day at once the second is told, and has changed nothing", async () => {
  const batch = await ofThree();
  const answers = await Promise.all(["HHH", "TTT"].map((letters) => record(batch, [aDay(batch, first, letters)])));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({
    ok: false,
    refusal: { code: "entries-refused", days: [{ day: first, problem: "changed-meanwhile" }], marks: [] },
  });
  expect(["PRESENT", "ABSENT"].map((state) => [[first, 1, Array(3).fill(state)]])).toContainEqual(await kept(batch));
});

test("the percentage of a result is what follows from the days, and the days then stand", async () => {
  const batch = await ofThree();
  await record(batch, [aDay(batch, first, "HHH"), aDay(batch, second, "HTI")]);
  const results = (percents: number[]) =>
    percents.map((attendancePercent, at) => ({
      ...{ enrolmentId: idOf(batch, at), outcome: "COMPLETED" as const, remarks: "" },
      attendancePercent,
    }));
  const form = (percents: number[]) => ({
    ...{ submissionKey: randomUUID(), batchId: batch.batchId, completedOn: day("2026-06-01") },
    results: results(percents),
  });
  // Typed before the days were recorded.
  expect(await recordCompletions(batch.trainer, form([100, 100, 50]), today)).toEqual({
    ok: false,
    refusal: {
      ...{ code: "entries-refused", day: null },
      rows: [{ enrolmentId: idOf(batch, 1), problem: "attendance-differs", kept: 50 }],
    },
  });
  expect(await recordCompletions(batch.trainer, form([100, 50, 50]), today)).toMatchObject({ ok: true });
  expect(await record(batch, [aDay(batch, first, "THH", 1)])).toMatchObject({
    ok: false,
    refusal: {
      code: "entries-refused",
      marks: [0, 1, 2].map((at) => ({ enrolmentId: idOf(batch, at), problem: "result-recorded" })),
    },
  });
});

test("whoever has a result stays as they are while the others are recorded", async () => {
  const batch = await ofThree();
  await record(batch, [aDay(batch, first, "HHH")]);
  await aResult(idOf(batch, 0));
  const [entered] = [aDay(batch, first, "HTT", 1)];
  const others = { ...entered, marks: entered.marks.slice(1) };
  expect(await record(batch, [others])).toEqual({ ok: true, value: { days: 1 } });
  expect(await kept(batch)).toEqual([[first, 2, ["PRESENT", "ABSENT", "ABSENT"]]]);
});

describe("is refused, and nothing is written", () => {
  test.each([
    ["for a day outside the batch", "2026-05-25", "HHH"],
    ["with somebody not marked", "2026-05-26", "HH-"],
  ])("%s", async (_name, on, letters) => {
    const batch = await ofThree();
    expect(await record(batch, [aDay(batch, day(on), letters)])).toMatchObject({
      ok: false,
      refusal: { code: "entries-refused" },
    });
    expect(await kept(batch)).toEqual([]);
    expect(await auditOf(batch)).toEqual([]);
  });

  test("for a batch that is cancelled", async () => {
    const batch = await aBatch({ of: ["Ani Lestari"], cancelledOn: day("2026-05-28") });
    expect(await record(batch, [aDay(batch, first, "H")])).toEqual({
      ok: false,
      refusal: { code: "batch-cancelled" },
    });
  });

  test("by anybody but the centre that runs it, as if there were no such batch", async () => {
    const batch = await ofThree();
    const strangers = [
      await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }),
      await anOfficer({ role: "MINISTRY" }),
      await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(batch.district.slice(0, 5)) }),
      await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id }),
    ];
    for (const by of strangers) {
      expect(await record(batch, [aDay(batch, first, "HHH")], { by })).toEqual({
        ok: false,
        refusal: { code: "batch-not-found" },
      });
      expect(await findAttendance(by, batch.batchId)).toBeNull();
    }
    expect(await kept(batch)).toEqual([]);
  });
});

test("the database takes nobody excused without a reason", async () => {
  const batch = await aBatch({ of: ["Ani Lestari"] });
  const data = { enrolmentId: idOf(batch, 0), day: dateOf(first), recordedById: batch.trainer.id };
  await expect(database.attendanceMark.create({ data: { ...data, state: "EXCUSED" } })).rejects.toThrow();
  await expect(
    database.attendanceMark.create({ data: { ...data, state: "EXCUSED", note: "sakit" } }),
  ).resolves.toBeTruthy();
});
