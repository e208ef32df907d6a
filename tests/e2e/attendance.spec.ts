import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aList } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aBatch, aCentre } from "../factories/training";
import { expect, expectAccessible, test } from "./fixtures";

/** Five days of teaching, the last of which is over. */
const endsOn = Day.parse("2026-06-12");
const [monday, tuesday] = [Day.parse("2026-06-08"), Day.parse("2026-06-09")];
const aCourse = () => aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"], startsOn: monday, endsOn });

const answer = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const save = (page: Page) => page.getByRole("button", { name: "Simpan daftar hadir" }).click();
const markOf = (page: Page, name: string, day = "8 Juni 2026") =>
  page.getByRole("group", { name: `Kehadiran ${name}, ${day}` });
const cellOf = (page: Page, name: string, day: string) => page.getByLabel(`Kehadiran ${name}, ${day}`);
const statesOf = async (batchId: string, day: Day) =>
  (
    await database.attendanceMark.findMany({
      where: { enrolment: { batchId }, day: new Date(day) },
      orderBy: { enrolment: { person: { name: "asc" } } },
    })
  ).map(({ state, note }) => [state, note]);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("one day at a time on a phone, and the percentage goes into the result", async ({ page, signInAs }) => {
      const { trainer, batchId } = await aCourse();
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}`);
      await page.getByRole("link", { name: "Kehadiran per hari" }).click();
      await expect(page.getByRole("heading", { name: "Senin, 8 Juni 2026" })).toBeVisible();

      await markOf(page, "Budi Santoso").getByLabel("Izin").check();
      await save(page);
      await expect(alert(page)).toContainText("Ani Lestari: belum ditandai pada 8 Jun 2026.");
      await expect(alert(page)).toContainText("Budi Santoso: isi keterangan izin pada 8 Jun 2026.");
      await expect(markOf(page, "Budi Santoso").getByLabel("Izin")).toBeChecked();
      expect(await statesOf(batchId, monday)).toEqual([]);

      await page.getByLabel("Keterangan Budi Santoso, 8 Juni 2026").fill("sakit");
      await page.getByRole("button", { name: "Sisanya hadir" }).click();
      await expect(answer(page)).toContainText("2 peserta ditandai hadir.");
      await expect(page.getByLabel("Keterangan Budi Santoso, 8 Juni 2026")).toHaveValue("sakit");
      await save(page);
      await expect(answer(page)).toContainText("1 hari disimpan.");
      await expect(page.getByText("2 dari 3 hadir")).toBeVisible();
      expect(await statesOf(batchId, monday)).toEqual([
        ["PRESENT", ""],
        ["EXCUSED", "sakit"],
        ["PRESENT", ""],
      ]);

      await page.getByRole("link", { name: "Sel, 9 Jun" }).click();
      await page.getByRole("button", { name: "Sisanya hadir" }).click();
      await expect(answer(page)).toContainText("3 peserta ditandai hadir.");
      await save(page);
      await expect(answer(page)).toContainText("1 hari disimpan.");

      await page.goto(`/batches/${batchId}/completions`);
      const attendance = page.getByLabel("Kehadiran Budi Santoso, dalam persen");
      await expect(attendance).toHaveValue("50");
      await expect(attendance).not.toBeEditable();
      await page.getByRole("button", { name: "Isi semua: lulus, 100" }).click();
      await expect(answer(page)).toContainText("3 baris diisi");
      await expect(attendance).toHaveValue("50");
      await page.getByRole("button", { name: "Simpan hasil" }).click();
      await expect(answer(page)).toContainText("3 hasil dicatat.");
      const [, budi] = await database.trainingResult.findMany({
        where: { enrolment: { batchId } },
        orderBy: { enrolment: { person: { name: "asc" } } },
      });
      expect(budi?.attendancePercent).toBe(50);
      await page.goto(`/batches/${batchId}/attendance`);
      await expect(page.getByText("Hasil sudah dicatat; kehadirannya tetap.")).toHaveCount(3);
    });

    test("all days in one form, as on the paper list", async ({ page, signInAs }) => {
      const { trainer, batchId } = await aCourse();
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}/attendance`);
      await page.getByRole("link", { name: "Semua hari" }).click();
      await cellOf(page, "Citra Dewi", "8 Jun 2026").selectOption("T");
      await page.getByRole("button", { name: "Sisanya hadir, 8 Jun 2026" }).click();
      await expect(answer(page)).toContainText("2 peserta ditandai hadir.");
      await cellOf(page, "Ani Lestari", "9 Jun 2026").selectOption("I");
      await page.getByRole("button", { name: "Sisanya hadir, 9 Jun 2026" }).click();
      await expect(cellOf(page, "Budi Santoso", "9 Jun 2026")).toHaveValue("PRESENT");
      await save(page);
      await expect(page.getByLabel("Keterangan Ani Lestari")).toHaveAccessibleDescription(/isi keterangan izin/);
      await page.getByLabel("Keterangan Ani Lestari").fill("rapat desa");
      await save(page);
      await expect(answer(page)).toContainText("2 hari disimpan.");
      expect(await statesOf(batchId, monday)).toEqual([
        ["PRESENT", ""],
        ["PRESENT", ""],
        ["ABSENT", ""],
      ]);
      expect(await statesOf(batchId, tuesday)).toEqual([
        ["EXCUSED", "rapat desa"],
        ["PRESENT", ""],
        ["PRESENT", ""],
      ]);
      await expect(page.getByRole("row", { name: /Ani Lestari/ })).toContainText("1 dari 2 hari");
    });

    test("a centre brings the results of a batch from a file", async ({ page, signInAs }) => {
      const { trainer, batchId, title } = await aCourse();
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}/completions`);
      await page.getByRole("link", { name: "Impor dari berkas" }).click();
      await expect(page.getByText(`Untuk ${title}.`)).toBeVisible();
      const buffer = await aList(
        [
          ["Ani Lestari", "Lulus", 95, "2026-06-12"],
          ["Budi Santoso", "entahlah", 95, "2026-06-12"],
        ],
        { head: ["Nama", "Hasil", "Kehadiran", "Tanggal selesai"] },
      );
      await page
        .getByLabel("Berkas XLSX atau CSV")
        .setInputFiles({ name: "hasil.xlsx", mimeType: "application/octet-stream", buffer });
      await page.getByRole("button", { name: "Unggah dan periksa" }).click();
      const patiently = { timeout: 30_000 };
      await expect(page.getByRole("button", { name: "Masukkan 1 baris" })).toBeVisible(patiently);
      await expect(page.getByRole("row").filter({ hasText: "Ani Lestari" })).toContainText("Lulus");
      await expect(page.getByText("Hasil ini tidak dikenal.")).toBeVisible();
      await expect(page.getByRole("region", { name: "Pengaruh pada cakupan" })).toHaveCount(0);
      await page.getByRole("button", { name: "Masukkan 1 baris" }).click();
      await expect(page.getByText("Impor selesai. 1 baris masuk atau berubah, 1 ditolak.")).toBeVisible(patiently);
      await page.goto("/imports");
      await page.getByLabel("Nama berkas").fill("hasil");
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await expect(page.getByRole("row").filter({ hasText: "hasil.xlsx" })).toContainText(title);
    });
  });
}

test("a batch of another centre, or none, has no such page; one to come says when", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const [{ batchId }, coming] = [
    await aCourse(),
    await aBatch({ startsOn: Day.parse("2026-06-22"), endsOn: Day.parse("2026-06-26") }),
  ];
  await signInAs(await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }));
  expect((await page.goto(`/batches/${batchId}/attendance`))?.status()).toBe(404);
  await signInAs(coming.trainer);
  await page.goto(`/batches/${coming.batchId}/attendance`);
  await expect(page.getByText("Kehadiran dapat dicatat mulai hari pertama, 22 Juni 2026.")).toBeVisible();
});

for (const width of [360, 1280]) {
  test(`at ${width} px nothing runs off the screen, and axe finds nothing`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    const { trainer, batchId } = await aCourse();
    await signInAs(trainer);
    for (const path of [`/batches/${batchId}/attendance`, `/batches/${batchId}/attendance?view=all`, "/imports"]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
      await expectAccessible(page);
    }
    await page.goto(`/batches/${batchId}/attendance`);
    await markOf(page, "Budi Santoso").getByLabel("Izin").check();
    await save(page);
    await expect(alert(page)).toBeVisible();
    await expectAccessible(page);
  });
}
