import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { readSheet } from "@/lib/files/read-sheet";
import { type WrittenCell, writeSheet } from "@/lib/files/write-sheet";
import { returnedSheet } from "@/lib/imports/returned-rows";
import type { NationalId } from "@/lib/people/national-id";
import { completions } from "@/lib/training/completions-import/kind";
import { recordAttendance } from "@/lib/training/record-attendance";
import { aList, aLookedThroughImport, enter, kinds, upload } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { bytesOf } from "../factories/spreadsheets";
import { aBatch, aCentre, aResult } from "../factories/training";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const ofBatch = ["Nama Peserta", "NIK", "Tahun Lahir", "Hasil", "Kehadiran (%)", "Tanggal Selesai", "Keterangan"];
const ofMany = ["Angkatan", ...ofBatch];

type Batch = Awaited<ReturnType<typeof aBatch>>;
const looked = async (
  batch: Batch,
  rows: WrittenCell[][],
  { head = ofBatch, batchId = batch.batchId as string | null } = {},
) =>
  aLookedThroughImport(
    batch.trainer,
    { content: await aList(rows, { head }), kind: completions, batchId, fileName: "hasil.xlsx" },
    today,
  );
const resultsOf = async ({ batchId }: Batch) => {
  const results = await database.trainingResult.findMany({
    where: { enrolment: { batchId } },
    include: { enrolment: { include: { person: true } } },
  });
  return results
    .map(({ enrolment, outcome, attendancePercent, recordedFor, remarks }) => [
      enrolment.person.name,
      outcome,
      attendancePercent,
      dayOf(recordedFor),
      remarks,
    ])
    .sort();
};
const reasonsOf = (rows: { reasons: { code: string }[] }[]) =>
  rows.map(({ reasons }) => reasons.map(({ code }) => code));

/** One more participant, by whom the number is known. */
async function enrolled(batch: Batch, person: { name: string; nationalId: NationalId; birthDate?: Day }) {
  const { id: personId } = await aPerson(person);
  return database.enrolment.create({ data: { batchId: batch.batchId, personId, position: "TREASURER" } });
}

test("rows name participants by number or by name; the right ones enter, dated by their own day, the others come back", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const nationalId = aNationalId();
  await enrolled(batch, { name: "Citra Dewi", nationalId });
  const { importId, found, rows } = await looked(batch, [
    ["Hj. ANI LESTARI, S.E.", null, null, "Lulus", 95, "2026-05-30", null],
    ["Budi Santoso", null, null, "Tidak lulus", "60%", { day: day("2026-06-02") }, "ujian akhir"],
    [null, nationalId, null, "Lulus", "87,5", null, null],
    ["Orang Lain", null, null, "Lulus", 90, "2026-05-30", null],
    ["Ani Lestari", null, null, "Tidak lulus", 95, "2026-05-30", null],
    ["Citra Dewi", "123", null, "mungkin", 101, "31-02-2026", null],
  ]);
  expect(found.counts).toMatchObject({ ENTERS: 3, REFUSED: 3 });
  expect(found.effect).toEqual({});
  expect(reasonsOf(rows).slice(3)).toEqual([
    ["participant-not-found"],
    ["participant-twice"],
    ["national-id-not-16-digits", "outcome-unknown", "percent-unreadable", "day-impossible"],
  ]);
  expect(rows[2]?.notes.map(({ code }) => code)).toEqual(["percent-rounded", "last-day-of-batch"]);
  expect(rows[2]?.shown).toMatchObject({ attendance: "88", days: "2026-05-30", batch: batch.title });
  expect(JSON.stringify(rows)).not.toContain(nationalId);
  expect(await resultsOf(batch)).toEqual([]);

  const entered = await enter(batch.trainer, importId, today);
  expect(entered.found.state).toBe("DONE");
  expect(await resultsOf(batch)).toEqual([
    ["Ani Lestari", "COMPLETED", 95, "2026-05-30", ""],
    ["Budi Santoso", "FAILED", 60, "2026-06-02", "ujian akhir"],
    ["Citra Dewi", "COMPLETED", 88, "2026-05-30", ""],
  ]);
  const audit = await database.auditEntry.findMany({ where: { subjectId: batch.batchId } });
  expect(audit).toMatchObject([{ act: "completions.recorded", details: { importId } }]);

  const returned = await returnedSheet(batch.trainer, importId, kinds, {
    heading: "alasan",
    inWords: (row) =>
      typeof row === "object" && "reasons" in row ? row.reasons.map(({ code }) => code).join(" ") : "?",
  });
  const back = await readSheet(await bytesOf(writeSheet(returned?.sheet ?? { format: "csv", head: [], rows: [] })));
  if (!back.ok) throw new Error(back.refusal);
  expect(back.value.head).toEqual([...ofBatch, "alasan"]);
  const names: (string | undefined)[][] = [];
  for await (const { cells } of back.value.rows) names.push([cells[0]?.text, cells.at(-1)?.text]);
  expect(names).toEqual([
    ["Orang Lain", "participant-not-found"],
    ["Ani Lestari", "participant-twice"],
    ["Citra Dewi", "national-id-not-16-digits outcome-unknown percent-unreadable day-impossible"],
  ]);
});

test("the same file again changes nothing, and a result that stands is not overwritten", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const rows: WrittenCell[][] = [
    ["Ani Lestari", null, null, "Lulus", 95, "2026-05-30", null],
    ["Budi Santoso", null, null, "Tidak hadir", null, "2026-05-30", null],
  ];
  const { importId } = await looked(batch, rows);
  await enter(batch.trainer, importId, today);
  const before = await resultsOf(batch);
  expect(before.map(([, outcome, percent]) => [outcome, percent])).toEqual([
    ["COMPLETED", 95],
    ["NO_SHOW", 0],
  ]);
  expect((await looked(batch, rows)).found.counts).toMatchObject({ ENTERS: 0, SAME: 2, REFUSED: 0 });
  const changed = await looked(batch, [["Ani Lestari", null, null, "Tidak lulus", 95, "2026-05-30", null]]);
  expect(reasonsOf(changed.rows)).toEqual([["result-stands"]]);
  expect(await resultsOf(batch)).toEqual(before);
});

test("where days are kept, the attendance is what follows from them, and the file is told", async () => {
  const batch = await aBatch({ of: ["Ani Lestari"] });
  const [ani] = batch.participants;
  const mark = (on: string, state: "PRESENT" | "ABSENT") => ({
    ...{ day: day(on), version: 0 },
    marks: [{ enrolmentId: ani?.enrolmentId ?? "", state, note: "" }],
  });
  const days = [mark("2026-05-26", "PRESENT"), mark("2026-05-27", "ABSENT")];
  await recordAttendance(batch.trainer, { submissionKey: randomUUID(), batchId: batch.batchId, days }, today);
  const { importId, rows } = await looked(batch, [["Ani Lestari", null, null, "Lulus", 100, "2026-05-30", null]]);
  expect(rows[0]?.notes).toEqual([{ code: "attendance-from-days", column: "attendance", from: "100", to: "50" }]);
  await enter(batch.trainer, importId, today);
  expect((await resultsOf(batch))[0]?.[2]).toBe(50);
});

test("names that are not clear ask for the year of birth or the number", async () => {
  const batch = await aBatch({ of: [] });
  const people = [day("1980-05-01"), day("1990-05-01")].map((birthDate) => ({
    ...{ name: "Siti Aminah", birthDate, nationalId: aNationalId({ birthDate }) },
  }));
  for (const person of people) await enrolled(batch, person);
  const [older, younger] = people;
  const { rows } = await looked(batch, [
    ["Siti Aminah", null, null, "Lulus", 90, "2026-05-30", null],
    ["Siti Aminah", null, "1980", "Lulus", 90, "2026-05-30", null],
    ["Siti Aminah", null, "1985", "Lulus", 90, "2026-05-30", null],
    ["Bambang Wijaya", younger?.nationalId ?? "", null, "Lulus", 90, "2026-05-30", null],
    ["Siti Aminah", null, "seribu", "Lulus", 90, "2026-05-30", null],
    ["Siti Amina", older?.nationalId ?? "", null, "Lulus", 90, "2026-05-30", null],
  ]);
  expect(reasonsOf(rows)).toEqual([
    ["birth-year-needed"],
    [],
    ["participant-not-found"],
    ["participant-name-differs"],
    ["birth-year-unreadable"],
    ["participant-twice"],
  ]);
});

test("a centre's file of several batches: each row names its own, and another centre's is as if there were none", async () => {
  const own = await aBatch({ of: ["Ani Lestari"] });
  const second = await aBatch({ of: ["Budi Santoso"], centreId: own.centreId });
  const running = await aBatch({ of: ["Citra Dewi"], centreId: own.centreId, endsOn: day("2026-06-20") });
  const over = await aBatch({ of: ["Dewi Sartika"], centreId: own.centreId, cancelledOn: day("2026-05-28") });
  const foreign = await aBatch({ of: ["Eko Prasetyo"] });
  const row = ({ title }: Batch, name: string, more: WrittenCell[] = ["Lulus", 90, null, null]): WrittenCell[] => [
    title,
    ...[name, null, null],
    ...more,
  ];
  const { importId, found, rows } = await looked(
    own,
    [
      row(own, "Ani Lestari"),
      [second.title.toUpperCase(), "Budi Santoso", null, null, "Lulus", 90, "2026-06-05", null],
      row(running, "Citra Dewi"),
      row(over, "Dewi Sartika"),
      row(foreign, "Eko Prasetyo"),
      [null, "Ani Lestari", null, null, "Lulus", 90, null, null],
      row(own, "Ani Lestari", ["Lulus", 90, "2026-06-16", null]),
    ],
    { head: ofMany, batchId: null },
  );
  expect(reasonsOf(rows)).toEqual([
    ...[[], [], ["in-the-future"], ["batch-cancelled"]],
    ...[["batch-not-found"], ["batch-not-named"], ["participant-twice"]],
  ]);
  expect(found.batch).toBeNull();
  await enter(own.trainer, importId, today);
  expect(await resultsOf(own)).toHaveLength(1);
  expect(await resultsOf(second)).toEqual([["Budi Santoso", "COMPLETED", 90, "2026-06-05", ""]]);
  // One entry for each batch.
  expect(await database.auditEntry.count({ where: { subjectId: { in: [own.batchId, second.batchId] } } })).toBe(2);
});

test("two batches of one title are told apart by their first day or their id", async () => {
  const one = await aBatch({ of: ["Ani Lestari"] });
  const two = await aBatch({ of: ["Ani Lestari"], centreId: one.centreId, endsOn: day("2026-04-30") });
  await database.batch.update({ where: { id: two.batchId }, data: { title: one.title } });
  const head = ["Angkatan", "ID angkatan", "Mulai pelatihan", "Nama", "Hasil", "Kehadiran"];
  const { rows } = await looked(
    one,
    [
      [one.title, null, null, "Ani Lestari", "Lulus", 90],
      [one.title, null, "2026-04-26", "Ani Lestari", "Lulus", 90],
      [null, one.batchId, null, "Ani Lestari", "Lulus", 90],
    ],
    { head, batchId: null },
  );
  expect(reasonsOf(rows)).toEqual([["batch-ambiguous"], [], []]);
});

test("what was recorded between the dry run and the run is found when the row enters", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const { importId } = await looked(batch, [
    ["Ani Lestari", null, null, "Lulus", 95, "2026-05-30", null],
    ["Budi Santoso", null, null, "Lulus", 95, "2026-05-30", null],
  ]);
  await aResult(batch.participants[0]?.enrolmentId ?? "", "FAILED");
  const { rows, found } = await enter(batch.trainer, importId, today);
  expect(reasonsOf(rows)).toEqual([["result-stands"], []]);
  expect(found.counts).toMatchObject({ ENTERS: 1, REFUSED: 1 });
});

test("outside its accreditation the rows of a batch come back with the reason, those recorded before stay the same", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const rows: WrittenCell[][] = [
    ["Ani Lestari", null, null, "Lulus", 95, "2026-05-30", null],
    ["Budi Santoso", null, null, "Lulus", 95, "2026-05-30", null],
  ];
  const { importId } = await looked(batch, rows.slice(0, 1));
  await enter(batch.trainer, importId, today);
  await database.centreAccreditation.deleteMany({ where: { centreId: batch.centreId } });
  const second = await looked(batch, rows);
  expect(second.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([
    ["SAME", []],
    ["REFUSED", ["not-accredited"]],
  ]);
  expect(await resultsOf(batch)).toHaveLength(1);
});

test("only a centre brings such files, and for its own batches", async () => {
  const batch = await aBatch();
  const content = await aList([["Siti Aminah", null, null, "Lulus", 90, null, null]], { head: ofBatch });
  const refusal = { ok: false, refusal: "not-permitted" };
  const stranger = await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id });
  for (const officer of [stranger, await anOfficer({ role: "MINISTRY" })])
    expect(await upload(officer, { content, kind: completions, batchId: batch.batchId })).toEqual(refusal);
  expect(await upload(batch.trainer, { content, batchId: batch.batchId })).toEqual(refusal);
  expect(await upload(batch.trainer, { content })).toEqual(refusal);
});
