import { expect, test } from "vitest";
import { recommendations } from "@/lib/assessment/recommendations-import/kind";
import { recordApplications } from "@/lib/assessment/record-applications";
import type { Officer } from "@/lib/auth/officer";
import { Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { WrittenCell } from "@/lib/files/write-sheet";
import { aVenue, withUnits } from "../factories/applications";
import { aTrainedBatch } from "../factories/assessment";
import { aList, aLookedThroughImport, enter, upload } from "../factories/imports";

const today = Day.parse("2026-06-15");
const head = ["Nama", "NIK", "Rekomendasi", "Unit BK", "Tanggal Asesmen", "AK-01"];

async function aBatchToAssess(of = ["Ani Lestari", "Budi Santoso", "Citra Dewi"]) {
  const batch = await aTrainedBatch({ of });
  return { ...batch, units: await withUnits(batch.scheme.id) };
}
type Batch = Awaited<ReturnType<typeof aBatchToAssess>>;

const looked = async ({ assessor, batchId }: Batch, rows: WrittenCell[][], officer: Officer = assessor) =>
  aLookedThroughImport(
    officer,
    { content: await aList(rows, { head }), kind: recommendations, batchId, fileName: "rekomendasi.xlsx" },
    today,
  );
const recorded = async ({ batchId }: Batch) => {
  const rows = await database.assessment.findMany({
    where: { enrolment: { batchId } },
    select: { recommendation: true, notYetUnits: true, assessedOn: true, person: { select: { name: true } } },
  });
  return rows
    .map(({ person, recommendation, notYetUnits, assessedOn }) => [
      ...[person.name, recommendation, notYetUnits.join(), dayOf(assessedOn)],
    ])
    .sort();
};
const reasonsOf = (rows: { reasons: { code: string }[] }[]) =>
  rows.map(({ reasons }) => reasons.map(({ code }) => code));

test("the right rows enter, each dated by its own day, the others come back with every reason", async () => {
  const batch = await aBatchToAssess();
  const { assessor, units } = batch;
  const { importId, found, rows } = await looked(batch, [
    ["Ani Lestari", null, "K", null, "2026-06-05", null],
    ["BUDI SANTOSO", null, "Belum kompeten", units.core.toLowerCase(), { day: Day.parse("2026-06-06") }, null],
    ["Citra Dewi", null, "K", units.other, "2026-06-05", null],
    ["Orang Lain", null, "K", null, "2026-06-05", null],
    ["Ani Lestari", null, "BK", units.core, "2026-06-05", null],
    ["Citra Dewi", "123", "mungkin", null, "31-02-2026", "entah"],
    [null, null, "K", null, null, null],
  ]);
  expect(found.counts).toMatchObject({ ENTERS: 2, REFUSED: 5 });
  expect(reasonsOf(rows).slice(2)).toEqual([
    ["core-unit-not-yet"],
    ["participant-not-found"],
    ["participant-twice"],
    ["national-id-not-16-digits", "competence-unknown", "day-impossible", "yes-unclear"],
    ["participant-not-named", "cell-empty"],
  ]);
  expect(await recorded(batch)).toEqual([]);

  const entered = await enter(assessor, importId, today);
  expect(entered.found.state).toBe("DONE");
  expect(await recorded(batch)).toEqual([
    ["Ani Lestari", "COMPETENT", "", "2026-06-05"],
    ["Budi Santoso", "NOT_YET_COMPETENT", units.core, "2026-06-06"],
  ]);
  const audit = await database.auditEntry.findMany({ where: { subjectId: batch.batchId } });
  expect(audit).toHaveLength(2);
  expect(audit).toMatchObject(Array(2).fill({ act: "recommendations.recorded", details: { importId } }));
});

test("the same file again changes nothing, and what stands is not overwritten", async () => {
  const batch = await aBatchToAssess(["Ani Lestari", "Budi Santoso"]);
  const { assessor, units } = batch;
  const rows: WrittenCell[][] = [
    ["Ani Lestari", null, "K", null, "2026-06-05", null],
    ["Budi Santoso", null, "BK", `${units.optional}; ${units.core}`, "2026-06-05", null],
  ];
  await enter(assessor, (await looked(batch, rows)).importId, today);
  const again = await looked(batch, rows);
  expect(again.found.counts).toMatchObject({ SAME: 2 });
  const other = await looked(batch, [["Ani Lestari", null, "BK", units.core, "2026-06-05", null]]);
  expect(reasonsOf(other.rows)).toEqual([["recommendation-stands"]]);
});

test("an application has to be scheduled with this assessor, and the consent signed", async () => {
  const batch = await aBatchToAssess(["Ani Lestari", "Budi Santoso"]);
  const { office, assessor, batchId, body, candidates } = batch;
  const venue = await aVenue(body.id);
  const papers = (at: number, schedule: boolean) =>
    recordApplications(
      office,
      {
        ...{
          submissionKey: crypto.randomUUID(),
          batchId,
          receivedOn: Day.parse("2026-06-02"),
          evidence: "Salinan KTP",
        },
        results: [{ enrolmentId: candidates[at]?.enrolmentId ?? "" }],
        schedule: schedule
          ? { venueId: venue.id, scheduledOn: Day.parse("2026-06-10"), assessorId: assessor.id }
          : null,
      },
      today,
    );
  await papers(0, true);
  await papers(1, false);
  const row = (name: string, consent: string | null, on = "2026-06-10") => [name, null, "K", null, on, consent];
  const { rows } = await looked(batch, [row("Ani Lestari", null), row("Budi Santoso", "ya")]);
  expect(reasonsOf(rows)).toEqual([["consent-missing"], ["not-ready"]]);
  expect(reasonsOf((await looked(batch, [row("Ani Lestari", "ya", "2026-06-09")])).rows)).toEqual([
    ["before-scheduled-day"],
  ]);
  await enter(assessor, (await looked(batch, [row("Ani Lestari", "sudah")])).importId, today);
  expect(
    await database.assessmentApplication.findMany({ where: { certificationBodyId: body.id, state: "ASSESSED" } }),
  ).toHaveLength(1);
});

test("another LSP's assessor brings nothing to it, and nobody else brings such files", async () => {
  const [batch, other] = [await aBatchToAssess(), await aBatchToAssess()];
  const content = await aList([["Ani Lestari", null, "K", null, "2026-06-05", null]], { head });
  for (const officer of [other.assessor, batch.office])
    expect(await upload(officer, { content, kind: recommendations, batchId: batch.batchId })).toMatchObject({
      ok: false,
    });
});

test("without one batch each row names its own, and two of one title are told apart", async () => {
  const batch = await aBatchToAssess(["Ani Lestari"]);
  const { title } = await database.batch.findUniqueOrThrow({ where: { id: batch.batchId } });
  const content = await aList(
    [
      [title, "Ani Lestari", "K", "2026-06-05"],
      ["Angkatan lain", "Ani Lestari", "K", "2026-06-05"],
    ],
    { head: ["Angkatan", "Nama", "Rekomendasi", "Tanggal asesmen"] },
  );
  const given = { content, kind: recommendations, fileName: "rekomendasi.xlsx" };
  const { importId, rows } = await aLookedThroughImport(batch.assessor, given, today);
  expect(reasonsOf(rows)).toEqual([[], ["batch-not-found"]]);
  await enter(batch.assessor, importId, today);
  expect(await recorded(batch)).toEqual([["Ani Lestari", "COMPETENT", "", "2026-06-05"]]);
});
