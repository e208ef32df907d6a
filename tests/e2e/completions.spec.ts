import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { anOfficer } from "../factories/officers";
import { aBatch, aCentre, aResult } from "../factories/training";
import { expect, expectAccessible, test } from "./fixtures";

const lately = Day.parse("2026-06-12");
const outcomeOf = (page: Page, name: string) => page.getByLabel(`Hasil ${name}`, { exact: true });
const attendanceOf = (page: Page, name: string) => page.getByLabel(`Kehadiran ${name}, dalam persen`);
const remarksOf = (page: Page, name: string) => page.getByLabel(`Catatan tentang ${name}`);
const recordedOf = (page: Page, name: string) => page.getByLabel(`Hasil ${name} yang sudah tercatat`);
const answer = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const save = (page: Page) => page.getByRole("button", { name: "Simpan hasil" }).click();
const resultsOf = (batchId: string) =>
  database.trainingResult.findMany({
    where: { enrolment: { batchId } },
    select: { outcome: true, attendancePercent: true, remarks: true, enrolment: { select: { person: true } } },
    orderBy: { enrolment: { person: { name: "asc" } } },
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a centre records a batch: filled in at once, one changed, one left for later", async ({ page, signInAs }) => {
      const names = ["Ani Lestari", "Budi Santoso", "Citra Dewi"];
      const { trainer, centreId, batchId, title } = await aBatch({ of: names, endsOn: lately });
      await signInAs(trainer);
      await page.goto(`/centres/${centreId}`);
      await page.getByRole("link", { name: `Catat hasil ${title}` }).click();

      await page.getByRole("button", { name: "Isi semua: lulus, 100" }).click();
      await expect(answer(page)).toContainText("3 baris diisi");
      await expect(attendanceOf(page, "Citra Dewi")).toHaveValue("100");
      expect(await resultsOf(batchId)).toEqual([]);

      await outcomeOf(page, "Budi Santoso").selectOption("Tidak lulus");
      await attendanceOf(page, "Budi Santoso").fill("60 %");
      await remarksOf(page, "Budi Santoso").fill("tidak ikut ujian akhir");
      await outcomeOf(page, "Citra Dewi").selectOption("Nanti");
      await remarksOf(page, "Citra Dewi").fill("menunggu surat dokter");
      await save(page);

      await expect(answer(page)).toContainText("2 hasil dicatat. 1 baris tanpa hasil dibiarkan untuk nanti.");
      await expect(recordedOf(page, "Ani Lestari")).toHaveValue("Lulus");
      await expect(recordedOf(page, "Budi Santoso")).not.toBeEditable();
      await expect(remarksOf(page, "Citra Dewi")).toHaveValue("menunggu surat dokter");
      expect(await resultsOf(batchId)).toMatchObject([
        { outcome: "COMPLETED", attendancePercent: 100, enrolment: { person: { name: "Ani Lestari" } } },
        { outcome: "FAILED", attendancePercent: 60, remarks: "tidak ikut ujian akhir" },
      ]);

      await outcomeOf(page, "Citra Dewi").selectOption("Tidak hadir");
      await attendanceOf(page, "Citra Dewi").fill("");
      await save(page);
      await expect(answer(page)).toContainText("1 hasil dicatat.");
      await expect(page.getByText("Semua hasil sudah dicatat")).toBeVisible();
      expect(await database.auditEntry.count({ where: { subjectId: batchId } })).toBe(2);

      await page.goto(`/batches/${batchId}`);
      await expect(page.getByRole("row", { name: /Citra Dewi/ })).toContainText("Tidak hadir");
      await page.goto(`/centres/${centreId}`);
      await expect(page.getByText("Semua hasil sudah dicatat")).toBeVisible();
    });

    test("what is wrong stands beside its field, and what was typed stays", async ({ page, signInAs }) => {
      const { trainer, batchId } = await aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"], endsOn: lately });
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}/completions`);
      await save(page);
      await expect(alert(page)).toContainText("Belum ada hasil yang dipilih.");

      await page.getByLabel("Tanggal selesai pelatihan").fill("2026-06-11");
      await outcomeOf(page, "Ani Lestari").selectOption("Lulus");
      await attendanceOf(page, "Ani Lestari").fill("110");
      await outcomeOf(page, "Budi Santoso").selectOption("Tidak hadir");
      await attendanceOf(page, "Budi Santoso").fill("50");
      await outcomeOf(page, "Citra Dewi").selectOption("Mengundurkan diri");
      await attendanceOf(page, "Citra Dewi").fill("25");
      await remarksOf(page, "Citra Dewi").fill("pindah kerja");
      await save(page);

      await expect(alert(page)).toContainText("Belum ada yang disimpan.");
      await expect(page.getByLabel("Tanggal selesai pelatihan")).toHaveAccessibleDescription(
        /sebelum angkatan selesai/,
      );
      await expect(attendanceOf(page, "Ani Lestari")).toHaveAccessibleDescription(/bilangan bulat 0 sampai 100/);
      await expect(attendanceOf(page, "Budi Santoso")).toHaveAccessibleDescription(/kehadirannya 0/);
      await expect(attendanceOf(page, "Citra Dewi")).not.toHaveAttribute("aria-invalid");
      await expect(outcomeOf(page, "Citra Dewi")).toHaveValue("DROPPED");
      await expect(remarksOf(page, "Citra Dewi")).toHaveValue("pindah kerja");
      await expect(attendanceOf(page, "Ani Lestari")).toHaveValue("110");
      expect(await resultsOf(batchId)).toEqual([]);

      await page.getByLabel("Tanggal selesai pelatihan").fill("2026-06-12");
      await attendanceOf(page, "Ani Lestari").fill("100");
      await attendanceOf(page, "Budi Santoso").fill("0");
      // Enter records; it does not fill in.
      await attendanceOf(page, "Budi Santoso").press("Enter");
      await expect(answer(page)).toContainText("3 hasil dicatat.");
      expect(await resultsOf(batchId)).toHaveLength(3);
    });

    test("whoever comes second sees both versions, and overwrites nothing", async ({ page, signInAs }) => {
      const { trainer, batchId, participants } = await aBatch({ of: ["Ani Lestari", "Budi Santoso"], endsOn: lately });
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}/completions`);
      await page.getByRole("button", { name: "Isi semua: lulus, 100" }).click();
      await expect(attendanceOf(page, "Ani Lestari")).toHaveValue("100");
      await aResult(participants[0]?.enrolmentId ?? "", "FAILED", trainer.id);
      await save(page);

      await expect(alert(page)).toContainText("Belum ada yang disimpan.");
      await expect(recordedOf(page, "Ani Lestari")).toHaveValue("Tidak lulus");
      await expect(recordedOf(page, "Ani Lestari")).toHaveAccessibleDescription(
        /sudah dicatat oleh Rahmawati: Tidak lulus, kehadiran 90.%\. Isian Anda \(Lulus, kehadiran 100.%\) tidak disimpan/,
      );
      await expect(attendanceOf(page, "Budi Santoso")).toHaveValue("100");
      await save(page);
      await expect(answer(page)).toContainText("1 hasil dicatat.");
      expect(await resultsOf(batchId)).toMatchObject([{ outcome: "FAILED" }, { outcome: "COMPLETED" }]);
    });
  });
}

test("a hundred participants are one form", async ({ page, signInAs }) => {
  test.slow();
  const of = Array.from({ length: 100 }, (_, at) => `Peserta ${String(at).padStart(3, "0")}`);
  const { trainer, batchId } = await aBatch({ of, capacity: 100, endsOn: lately });
  await signInAs(trainer);
  await page.goto(`/batches/${batchId}/completions`);
  await page.getByRole("button", { name: "Isi semua: lulus, 100" }).click();
  await expect(answer(page)).toContainText("100 baris diisi");
  await save(page);
  await expect(answer(page)).toContainText("100 hasil dicatat.");
  expect(await resultsOf(batchId)).toHaveLength(100);
});

test("a batch that is not one's own, still runs or does not exist has no form", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const [batch, running] = [
    await aBatch({ of: ["Ani Lestari"], endsOn: lately }),
    await aBatch({ endsOn: Day.parse("2026-06-16") }),
  ];
  const status = async (path: string) => (await page.goto(path))?.status();
  await page.goto(`/batches/${batch.batchId}/completions`);
  await expect(page).toHaveURL(/\/sign-in/);

  await signInAs(await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }));
  expect(await status(`/batches/${batch.batchId}/completions`)).toBe(404);
  expect(await status("/batches/0199f2c0-0000-7000-8000-000000000001/completions")).toBe(404);
  expect(await status("/batches/abc/completions")).toBe(404);
  expect(await status("/batches/abc")).toBe(404);
  expect(await status("/centres/abc")).toBe(404);
  expect(await status("/schemes/0199f2c0-0000-7000-8000-000000000001")).toBe(404);

  // The batch itself is public, who is in it is not.
  expect(await status(`/batches/${batch.batchId}`)).toBe(200);
  await expect(page.getByText("1 peserta terdaftar.")).toBeVisible();
  await expect(page.getByText("Ani Lestari")).toHaveCount(0);

  await signInAs(running.trainer);
  await page.goto(`/batches/${running.batchId}/completions`);
  await expect(page.getByText("Hasil dapat dicatat mulai hari terakhir pelatihan, 16 Juni 2026.")).toBeVisible();
});

for (const width of [360, 1280]) {
  test.describe(`at ${width} px nothing runs off the screen, and axe finds nothing`, () => {
    test.use({ viewport: { width, height: 800 } });
    const inside = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    const aWaitingBatch = () => aBatch({ of: ["Ani Lestari", "Budi Santoso"], endsOn: lately });

    test("on the pages", async ({ page, signInAs }) => {
      test.slow();
      const { trainer, batchId, centreId, schemeId } = await aWaitingBatch();
      await signInAs(trainer);
      for (const path of [
        `/batches/${batchId}`,
        "/batches",
        `/centres/${centreId}`,
        "/centres?province=91&q=BLK",
        "/centres?q=tidak+ada+yang+bernama+ini",
        "/schemes",
        `/schemes/${schemeId}`,
      ]) {
        await page.goto(path);
        expect(await inside(page), path).toBe(true);
        await expectAccessible(page);
      }
    });

    test("on the form: fresh, with a problem, with what is recorded", async ({ page, signInAs }) => {
      const { trainer, batchId } = await aWaitingBatch();
      await signInAs(trainer);
      await page.goto(`/batches/${batchId}/completions`);
      expect(await inside(page)).toBe(true);
      await expectAccessible(page);

      await outcomeOf(page, "Ani Lestari").selectOption("Lulus");
      await save(page);
      await expect(alert(page)).toBeVisible();
      expect(await inside(page)).toBe(true);
      await expectAccessible(page);

      await attendanceOf(page, "Ani Lestari").fill("100");
      await save(page);
      await expect(recordedOf(page, "Ani Lestari")).toHaveValue("Lulus");
      expect(await inside(page)).toBe(true);
      await expectAccessible(page);
    });
  });
}
