import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCountedTerm, aFoundedCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { expect, expectAccessible, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

async function aBoardWithItsDinas(district: string) {
  const { id: cooperativeId } = await aFoundedCooperative({ in: district });
  const person = await aPerson({ name: "Siti Aminah" });
  await aCountedTerm({ personId: person.id, cooperativeId });
  const [board, dinas] = await Promise.all([
    anOfficer({ role: "COOPERATIVE", cooperativeId }),
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(district.slice(0, 5)) }),
  ]);
  return { cooperativeId, person, board, dinas };
}

async function askForName(page: Page, name: string) {
  await page.getByLabel("Nama lengkap").fill(name);
  await page.getByLabel("Alasan perbaikan").fill("nama pada KTP berbeda");
  await page.getByRole("button", { name: "Ajukan perbaikan" }).click();
  await expect(page.getByRole("heading", { name: "Yang diubah" })).toBeVisible();
}

async function answerWith(page: Page, choice: string, remark = "") {
  await page.getByLabel(choice, { exact: true }).check();
  await page.getByLabel("Catatan").fill(remark);
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
}

for (const [javaScriptEnabled, district] of [
  [true, "91.51.01"],
  [false, "91.52.01"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 760 } });

    test("a board asks, its dinas returns and then agrees, and the history shows it all", async ({
      page,
      signInAs,
    }) => {
      const { person, board, dinas } = await aBoardWithItsDinas(district);
      await signInAs(board);
      await page.goto(`/people/${person.id}`);
      await page.getByRole("link", { name: "Perbaiki identitas" }).click();
      await askForName(page, "Siti Amina");
      await expect(main(page)).toContainText("menunggu Dinas kabupaten/kota");

      await signInAs(dinas);
      await page.goto("/requests");
      await page.getByRole("link", { name: "Siti Aminah" }).click();
      await answerWith(page, "Kembalikan untuk diperbaiki");
      await expect(main(page).getByRole("alert")).toContainText("Tulis apa yang kurang");
      await answerWith(page, "Kembalikan untuk diperbaiki", "tulis nama lengkap seperti KTP");
      await expect(main(page)).toContainText("Dikembalikan kepada pengaju.");

      await signInAs(board);
      await page.goto("/requests");
      await page.getByRole("link", { name: "Siti Aminah" }).click();
      await page.getByRole("link", { name: "Perbaiki dan ajukan lagi" }).click();
      await expect(main(page)).toContainText("tulis nama lengkap seperti KTP");
      await expect(page.getByLabel("Nama lengkap")).toHaveValue("Siti Amina");
      await askForName(page, "Siti Aminah Putri");

      await signInAs(dinas);
      await page.goto("/requests");
      await page.getByRole("link", { name: "Siti Aminah" }).click();
      await page.getByRole("button", { name: "Kerjakan" }).click();
      await expect(main(page)).toContainText("Permintaan ini Anda kerjakan.");
      await answerWith(page, "Setujui");
      await expect(main(page)).toContainText("Disetujui dan diterapkan.");
      for (const act of ["Diajukan", "Dikembalikan", "Diperbaiki dan diajukan lagi", "Disetujui", "Diterapkan"])
        await expect(page.locator(".timeline")).toContainText(act);
      expect(await database.person.findUnique({ where: { id: person.id } })).toMatchObject({
        name: "Siti Aminah Putri",
      });
    });

    test("the second of two who correct one person sees both versions", async ({ page, signInAs }) => {
      const { person, dinas } = await aBoardWithItsDinas(`${district.slice(0, 6)}02`);
      await signInAs(dinas);
      await page.goto(`/people/${person.id}/identity`);
      await database.person.update({ where: { id: person.id }, data: { name: "Siti A.", version: { increment: 1 } } });
      await page.getByLabel("Nama lengkap").fill("Siti Aminah Putri");
      await page.getByLabel("Alasan perbaikan").fill("nama pada KTP berbeda");
      await page.getByRole("button", { name: "Ajukan perbaikan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Tersimpan sekarang: Siti A.");
      await expect(page.getByLabel("Nama lengkap")).toHaveValue("Siti Aminah Putri");
      await page.getByRole("button", { name: "Ajukan perbaikan" }).click();
      await expect(main(page)).toContainText("menunggu Dinas provinsi");
    });

    test("a new village head is asked for by the form of the post", async ({ page, signInAs }) => {
      const { cooperativeId, board } = await aBoardWithItsDinas(`${district.slice(0, 6)}03`);
      await signInAs(board);
      await page.goto(`/cooperatives/${cooperativeId}/posts/SUPERVISOR_CHAIR/new`);
      await page.getByLabel("Nama lengkap").fill("Budi Santoso");
      await page.getByLabel("NIK").fill(aNationalId({ birthDate: Day.parse("1975-02-03"), sex: "MALE" }));
      await page.getByRole("button", { name: "Simpan sebagai Ketua Pengawas" }).click();
      await expect(page.getByRole("heading", { name: "Pengaruh pada cakupan" })).toBeVisible();
      await expect(main(page)).toContainText("Budi Santoso");
      expect(await database.officeTerm.count({ where: { cooperativeId, position: "SUPERVISOR_CHAIR" } })).toBe(0);
    });
  });
}

for (const width of [360, 1280]) {
  test(`at ${width} px nothing runs off the screen, and axe finds no barrier`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    const { person, board, dinas } = await aBoardWithItsDinas(`91.53.${width === 360 ? "01" : "02"}`);
    await signInAs(board);
    await page.goto(`/people/${person.id}/identity`);
    await expectAccessible(page);
    await askForName(page, "Siti Aminah Putri");
    const path = new URL(page.url()).pathname;
    await signInAs(dinas);
    // Whose name a list shows is on record, for that person to be told.
    await page.goto("/requests");
    await expect
      .poll(() =>
        database.personRead.count({ where: { officerId: dinas.id, personId: person.id, purpose: "requests" } }),
      )
      .toBe(1);
    for (const address of ["/requests", path, "/requests/policies"]) {
      await page.goto(address);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test("the ministry changes a rule, others only read it", async ({ page, signInAs }) => {
  const { dinas } = await aBoardWithItsDinas("91.54.01");
  await signInAs(dinas);
  await page.goto("/requests/policies");
  await expect(main(page)).toContainText("Dinas kabupaten/kota");
  await expect(page.getByRole("button", { name: "Simpan aturan" })).toHaveCount(0);
  await signInAs(await anOfficer({ role: "MINISTRY" }));
  await page.goto("/requests/policies");
  await page.getByLabel("Jenis perubahan").selectOption("Penggabungan dua orang");
  await page.getByLabel("Bila diminta oleh").selectOption("Dinas");
  await page.getByLabel("Kementerian Koperasi").check();
  await page.getByLabel("Berlaku mulai").fill("2027-01-01");
  await page.getByLabel("Alasan atau dasar").fill("edaran baru kementerian");
  await page.getByRole("button", { name: "Simpan aturan" }).click();
  await expect(main(page)).toContainText("Aturan baru disimpan.");
  await expect(page.getByRole("table")).toContainText("edaran baru kementerian");
});
