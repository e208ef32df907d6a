import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { aCooperative } from "../factories/cooperatives";
import { aDinas, anOfficer } from "../factories/officers";
import { aRegion, aVillage } from "../factories/regions";
import { aDialogue, aFollowUp, aWorkerCooperative } from "../factories/workers";
import { expect, expectAccessible, test } from "./fixtures";

const status = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

// A province of its own, so that lists of places are short; a district each.
let districts = 10;
async function aDistrict() {
  const code = `98.${test.info().parallelIndex + 10}.${districts++}`;
  await aRegion("98", "Provinsi Contoh");
  await aRegion(code.slice(0, 5), `Kabupaten Contoh ${code.slice(3, 5)}`);
  await aRegion(code, `Kecamatan ${code.slice(6)}`);
  return { district: code, regency: code.slice(0, 5), village: await aVillage({ in: code, name: "Sukamaju" }) };
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the manpower ministry registers a cooperative, and then its members and a licence", async ({
      page,
      signInAs,
    }) => {
      const { district, regency } = await aDistrict();
      await signInAs(await anOfficer({ role: "MANPOWER" }));
      await page.goto("/worker-cooperatives/new");
      for (const [list, code] of [
        ["Provinsi", "98"],
        ["Kabupaten/kota", regency],
        ["Kecamatan", district],
      ] as const) {
        await page.getByLabel(list, { exact: true }).selectOption(code);
        await page.getByRole("button", { name: "Tampilkan" }).click();
      }

      const name = `Koperasi Karyawan ${randomUUID().slice(0, 8)}`;
      await page.getByLabel("Jenis koperasi").selectOption("Koperasi pekerja/karyawan");
      await page.getByLabel("Nama badan hukum").fill(name);
      await page.getByLabel("Tanggal berdiri").fill("2019-03-04");
      await page.getByLabel("Desa/kelurahan kantor").selectOption("Sukamaju");
      await page.getByLabel("Nama perusahaan").fill("PT Contoh Garmen");
      await page.getByLabel("Kantin").check();
      await page.getByRole("button", { name: "Daftarkan koperasi" }).click();
      await expect(alert(page)).toContainText("Belum ada yang disimpan");
      await expect(page.getByLabel("Sektor")).toHaveAccessibleDescription(/Pilih sektor/);
      await expect(page.getByLabel("Nama badan hukum")).toHaveValue(name);
      await expect(page.getByLabel("Kantin")).toBeChecked();

      await page.getByLabel("Sektor").selectOption("Industri pengolahan");
      await page.getByLabel("Skala usaha").selectOption("Besar");
      await page.getByRole("button", { name: "Daftarkan koperasi" }).click();
      await expect(status(page)).toContainText("Koperasi didaftarkan");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.toUpperCase());
      await expect(page.getByRole("listitem").filter({ hasText: "1. Kelembagaan" })).toContainText("Berikutnya");

      await page.getByText("Catat jumlah anggota").click();
      await page.getByLabel("Tahun").fill("2025");
      await page.getByLabel("Pria", { exact: true }).fill("120");
      await page.getByLabel("Wanita", { exact: true }).fill("80");
      await page.locator("#members").getByRole("button", { name: "Simpan" }).click();
      await expect(status(page)).toContainText("Jumlah anggota dicatat");
      await expect(page.getByRole("row", { name: /2025/ })).toContainText("200");

      await page.getByText("Catat perizinan").click();
      await page.getByLabel("Izin", { exact: true }).selectOption("Nomor Induk Berusaha (NIB)");
      await page.locator("#licences").getByRole("button", { name: "Simpan" }).click();
      await expect(status(page)).toContainText("Perizinan dicatat");
      await expect(page.locator("#licences")).toContainText("dalam proses");

      await page.getByRole("link", { name: "Ubah data" }).click();
      await page.getByLabel("Nama serikat").fill("SP Contoh Garmen");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(status(page)).toContainText("Perubahan disimpan");
      await expect(page.locator("#behind")).toContainText("SP Contoh Garmen");

      await page.goto(`/worker-cooperatives?region=${regency}&union=yes`);
      await expect(page.getByRole("link", { name: name.toUpperCase() })).toBeVisible();
    });

    test("a dinas holds a dialogue: invites, records who came, and follows up", async ({ page, signInAs }) => {
      const { district, regency } = await aDistrict();
      const cooperative = await aWorkerCooperative({ in: district, name: `Koperasi ${randomUUID()}` });
      await signInAs(await aDinas(regency));
      await page.goto("/dialogues/new");
      await page.getByLabel("Judul").fill("Dialog fasilitas kesejahteraan");
      await page.getByLabel("Jenis").selectOption("Dialog");
      await page.getByLabel("Tempat").fill("Aula dinas");
      await page.getByLabel("Hari pertama").fill("2026-05-05");
      await page.getByLabel("Hari terakhir").fill("2026-05-04");
      await page.getByLabel("Penyelenggara").fill("Dinas tenaga kerja");
      await page.getByLabel("Topik").fill("Kantin\nNIK koperasi");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(alert(page)).toContainText("Hari terakhirnya sebelum hari pertama");
      await page.getByLabel("Hari terakhir").fill("2026-05-06");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(status(page)).toContainText("Dialog dicatat");
      await expect(page.locator("#facts")).toContainText("NIK koperasi");

      await page.getByRole("link", { name: "Undang koperasi" }).click();
      await page.getByRole("button", { name: "Undang yang dicentang" }).click();
      await expect(alert(page)).toContainText("Pilih sedikitnya satu koperasi");
      await page.getByLabel(cooperative.legalName).check();
      await page.getByRole("button", { name: "Undang yang dicentang" }).click();
      await expect(status(page)).toContainText("Undangan dicatat");

      await page.getByLabel(`Kehadiran ${cooperative.legalName}`).selectOption("Hadir");
      await page.getByRole("button", { name: "Simpan kehadiran" }).click();
      await expect(alert(page)).toContainText("sedikitnya satu orang");
      await expect(page.getByLabel(`Kehadiran ${cooperative.legalName}`)).toHaveValue("yes");
      await page.getByLabel(`Wanita dari ${cooperative.legalName}`).fill("3");
      await page.getByRole("button", { name: "Simpan kehadiran" }).click();
      await expect(status(page)).toContainText("Kehadiran dicatat");
      await expect(page.locator("#participants")).toContainText("1 dari 1 koperasi hadir dengan 0 pria dan 3 wanita");

      await page.getByText("Tambah tindak lanjut").click();
      await page.getByLabel("Apa", { exact: true }).fill("Menyusun berkas NIK");
      await page.getByLabel("Siapa").fill("Dinas koperasi");
      await page.getByLabel("Paling lambat").fill("2026-05-20");
      await page.locator("#follow-ups").getByRole("button", { name: "Simpan" }).click();
      await expect(status(page)).toContainText("Tindak lanjut dicatat");

      await page.goto("/dialogues/follow-ups");
      await page.getByRole("link", { name: "Menyusun berkas NIK" }).click();
      await page.getByText("Tandai selesai: Menyusun berkas NIK").click();
      await page.getByLabel("Selesai").fill("2026-05-19");
      await page.locator("#follow-ups").getByRole("button", { name: "Simpan" }).first().click();
      await expect(status(page)).toContainText("Tindak lanjut selesai");
      await page.goto("/dialogues/follow-ups");
      await expect(page.getByRole("main")).toContainText("Tidak ada tindak lanjut dengan keadaan ini");
    });

    test("coverage says each kind's figures for itself", async ({ page }) => {
      const { district } = await aDistrict();
      await aCooperative({ in: district });
      await aWorkerCooperative({ in: district, name: "Koperasi Karyawan Cakupan" });
      await page.goto(`/coverage/${district}`);
      await page.getByLabel("Jenis koperasi", { exact: true }).selectOption("Koperasi pekerja/karyawan");
      await page.getByLabel("Jabatan", { exact: true }).selectOption("Bendahara");
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await expect(page.getByText("pilihan jabatannya diabaikan")).toBeVisible();
      await expect(page.getByRole("link", { name: "KOPERASI KARYAWAN CAKUPAN" })).toBeVisible();
      await expect(page.locator("#kinds")).toContainText("Koperasi serikat pekerja/buruh");
    });
  });
}

test("every page fits a phone and is accessible", async ({ page, signInAs }) => {
  const { district, regency } = await aDistrict();
  const cooperative = await aWorkerCooperative({ in: district, name: `Koperasi ${randomUUID()}` });
  const dialogue = await aDialogue({ in: regency, invited: [cooperative.id] });
  await aFollowUp(dialogue.id, Day.parse("2026-05-20"));
  await signInAs(await anOfficer({ role: "MANPOWER" }));
  for (const path of [
    `/worker-cooperatives?region=${regency}`,
    `/worker-cooperatives/${cooperative.id}`,
    `/worker-cooperatives/${cooperative.id}/edit`,
    `/worker-cooperatives/new?province=98&regency=${regency}&district=${district}`,
    "/dialogues",
    `/dialogues/${dialogue.id}`,
    `/dialogues/${dialogue.id}/edit`,
    `/dialogues/${dialogue.id}/invitations`,
    "/dialogues/follow-ups",
    `/coverage/${district}?kind=WORKER`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([path, wide]).toEqual([path, false]);
  }
});

test("whoever has no part in it finds nothing here, and a stranger's cooperative does not exist", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const { district } = await aDistrict();
  const cooperative = await aWorkerCooperative({ in: district, name: `Koperasi ${randomUUID()}` });
  const dialogue = await aDialogue({ in: cooperative.regency, invited: [cooperative.id] });
  await signInAs(await aDinas("97.01"));
  for (const path of [`/worker-cooperatives/${cooperative.id}`, `/dialogues/${dialogue.id}`])
    expect((await page.goto(path))?.status()).toBe(404);
  await signInAs(await anOfficer({ role: "AUDITOR" }));
  for (const path of ["/worker-cooperatives", "/worker-cooperatives/csv", "/dialogues", "/dialogues/follow-ups"])
    expect((await page.request.get(path)).status()).toBe(404);
});
