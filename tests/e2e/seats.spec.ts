import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";
import { expect, expectAccessible, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

/** A course with one seat that begins in two weeks, and boards that would send somebody. */
async function aComingCourse(...names: string[]) {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const batch = await aBatch({ of: [], schemeId: scheme.id, capacity: 1, endsOn: Day.parse("2026-07-03") });
  const boards = [];
  for (const name of names) {
    const cooperative = await aCooperative({ in: "91.01.01" });
    const { id: personId } = await aPerson({ name });
    await aTerm({ personId, cooperativeId: cooperative.id, position: "TREASURER" });
    boards.push({
      name,
      cooperative,
      officer: await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    });
  }
  return { batch, boards };
}

async function putDown(page: Page, batchId: string, name: string) {
  await page.goto(`/batches/${batchId}`);
  await page.getByRole("link", { name: "Daftarkan pengurus" }).click();
  await page.getByLabel("Siapa yang dikirim").selectOption(`${name}, Bendahara`);
  await page.getByRole("button", { name: "Daftarkan" }).click();
  await expect(page.getByRole("region", { name: "Pendaftar" })).toContainText(name);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 760 } });

    test("the first gets the seat, the second waits, and has it when the first is taken off", async ({
      page,
      signInAs,
    }) => {
      const { batch, boards } = await aComingCourse("Sri Wahyuni", "Budi Santoso");
      const [first, second] = boards;
      if (!first || !second) throw new Error("two boards were made");
      await signInAs(first.officer);
      await putDown(page, batch.batchId, first.name);
      await expect(main(page)).toContainText("Sri Wahyuni mendapat kursi.");
      await signInAs(second.officer);
      await putDown(page, batch.batchId, second.name);
      await expect(main(page)).toContainText("Budi Santoso masuk daftar tunggu, urutan 1.");

      await signInAs(first.officer);
      await page.goto(`/batches/${batch.batchId}`);
      await expect(main(page)).not.toContainText("Budi Santoso");
      await page.getByRole("link", { name: "Batalkan pendaftaran Sri Wahyuni" }).click();
      await page.getByRole("button", { name: "Batalkan pendaftaran" }).click();
      await expect(page.getByRole("region", { name: "Pendaftar" })).toContainText("Dibatalkan");

      await signInAs(second.officer);
      await page.goto(`/batches/${batch.batchId}`);
      await expect(page.getByRole("region", { name: "Pendaftar" })).toContainText("Mendapat kursi");
    });

    test("a post that does not fit asks why beside its field, and keeps what was chosen", async ({
      page,
      signInAs,
    }) => {
      const { batch, boards } = await aComingCourse("Sri Wahyuni");
      const [board] = boards;
      const { id: personId } = await aPerson({ name: "Agus Salim" });
      await aTerm({ personId, cooperativeId: board?.cooperative.id ?? "", position: "SECRETARY" });
      await signInAs(board?.officer ?? { id: "" });
      await page.goto(`/batches/${batch.batchId}/seats/new`);
      await page.getByRole("button", { name: "Daftarkan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Pilih siapa yang dikirim.");
      await page.getByLabel("Siapa yang dikirim").selectOption("Agus Salim, Sekretaris (tidak sesuai kursus)");
      await page.getByRole("button", { name: "Daftarkan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Tulis alasannya");
      await expect(page.getByLabel("Siapa yang dikirim").locator("option:checked")).toContainText("Agus Salim");
      await page.getByLabel("Alasan bila jabatan tidak sesuai").fill("akan menjadi bendahara tahun depan");
      await page.getByRole("button", { name: "Daftarkan" }).click();
      await expect(main(page)).toContainText("Agus Salim mendapat kursi.");
    });

    test("a centre that selects decides about all in one form", async ({ page, signInAs }) => {
      const { batch, boards } = await aComingCourse("Sri Wahyuni", "Budi Santoso");
      await database.batch.update({ where: { id: batch.batchId }, data: { selection: "BY_CENTRE" } });
      for (const { officer, name } of boards) {
        await signInAs(officer);
        await putDown(page, batch.batchId, name);
        await expect(main(page)).toContainText("menunggu seleksi pusat pelatihan");
      }
      await signInAs(batch.trainer);
      await page.goto(`/batches/${batch.batchId}`);
      await page.getByRole("link", { name: "Seleksi pendaftar" }).click();
      const decisionOn = (name: string) => page.getByRole("group", { name: `Keputusan untuk ${name}` });
      await decisionOn("Sri Wahyuni").getByLabel("Terima").check();
      await decisionOn("Budi Santoso").getByLabel("Tolak").check();
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Budi Santoso: tulis alasan penolakan");
      await expect(decisionOn("Sri Wahyuni").getByLabel("Terima")).toBeChecked();
      await page.getByLabel("Alasan menolak Budi Santoso").fill("bukan bidang tugasnya");
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(main(page)).toContainText("1 diterima, 0 masuk daftar tunggu, 1 ditolak.");
      expect(await database.enrolment.count({ where: { batchId: batch.batchId } })).toBe(1);
    });
  });
}

for (const width of [360, 1280]) {
  test(`at ${width} px nothing runs off the screen, and axe finds no barrier`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    const { batch, boards } = await aComingCourse("Sri Wahyuni", "Budi Santoso");
    for (const { officer, name } of boards) {
      await signInAs(officer);
      await putDown(page, batch.batchId, name);
    }
    const { id } = await database.seatRequest.findFirstOrThrow({ where: { batchId: batch.batchId } });
    await signInAs(batch.trainer);
    for (const path of ["", "/seats", `/seats/${id}/cancel`]) {
      await page.goto(`/batches/${batch.batchId}${path}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const { officer } = await aComingCourse("Agus Salim").then(({ boards: [one] }) => one ?? { officer: { id: "" } });
    await signInAs(officer);
    await page.goto(`/batches/${batch.batchId}/seats/new`);
    await expectAccessible(page);
  });
}

test("somebody else's request, and a batch of another centre, have no page", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const { batch, boards } = await aComingCourse("Sri Wahyuni", "Budi Santoso");
  const [first, second] = boards;
  await signInAs(first?.officer ?? { id: "" });
  await putDown(page, batch.batchId, "Sri Wahyuni");
  const { id } = await database.seatRequest.findFirstOrThrow({ where: { batchId: batch.batchId } });
  await signInAs(second?.officer ?? { id: "" });
  for (const path of [`/seats/${id}/cancel`, "/seats"]) {
    expect((await page.goto(`/batches/${batch.batchId}${path}`))?.status()).toBe(404);
  }
});
