import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { anApplication, anAssessedApplication, aSchemeWithUnits, aVenue, withUnits } from "../factories/applications";
import { aTrainedBatch } from "../factories/assessment";
import { aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { expect, expectAccessible, test } from "./fixtures";

const done = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();

/** A board with a secretary, and an LSP licensed for one scheme alone, with a place of its own. */
async function aBoardAndAnLsp() {
  const name = `LSP Contoh ${Math.random().toString(36).slice(2, 8)}`;
  const [body, scheme, cooperative] = [
    await aCertificationBody({ name }),
    await aSchemeWithUnits(),
    await aCooperative(),
  ];
  await database.licensedScheme.create({
    data: { certificationBodyId: body.id, schemeId: scheme.id, licensedFrom: new Date("2026-01-01") },
  });
  const person = await aPerson({ name: "Sri Wahyuni" });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id, position: "SECRETARY" });
  const venue = await aVenue(body.id);
  const office = { role: "CERTIFICATION_BODY", certificationBodyId: body.id } as const;
  const [board, clerk, chair, assessor] = [
    await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    await anOfficer(office),
    await anOfficer(office),
    await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
  ];
  return { body, scheme, person, venue, board, clerk, chair, assessor };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from the board's application to an appeal that others grant, and the receipt tells where it stands", async ({
      page,
      signInAs,
    }) => {
      const { body, scheme, person, venue, board, clerk, chair, assessor } = await aBoardAndAnLsp();
      await signInAs(board);
      await page.goto("/applications");
      await follow(page, "Ajukan permohonan");
      await press(page, "Kirim permohonan");
      await expect(page.getByLabel("LSP dan skema")).toHaveAccessibleDescription(/Isi bagian ini/);
      await page.getByLabel("Siapa", { exact: true }).selectOption({ label: "Sri Wahyuni, Sekretaris" });
      await page.getByLabel("LSP dan skema").selectOption({ label: `${body.name}: ${scheme.title}` });
      await press(page, "Kirim permohonan");
      await expect(page.getByLabel("Bukti yang dilampirkan")).toHaveAccessibleDescription(/Sebutkan buktinya/);
      await page.getByLabel("Bukti yang dilampirkan").fill("Salinan KTP\nSurat keterangan menjabat");
      await press(page, "Kirim permohonan");
      await expect(done(page)).toContainText("Permohonan Sri Wahyuni tersimpan.");
      const here = page.url().split("?")[0] ?? "";
      const { receiptCode } = await database.assessmentApplication.findFirstOrThrow({ where: { personId: person.id } });

      // The office sends it back once, then accepts it.
      await signInAs(clerk);
      await page.goto(here);
      await follow(page, "Kembalikan");
      await press(page, "Kembalikan");
      await expect(page.getByLabel("Alasan")).toHaveAccessibleDescription(/Tulis alasannya/);
      await page.getByLabel("Alasan").fill("Surat keterangan belum ditandatangani");
      await press(page, "Kembalikan");
      await expect(done(page)).toContainText("Permohonan Sri Wahyuni dikembalikan.");
      await signInAs(board);
      await page.goto(here);
      await expect(page.getByRole("main")).toContainText("Surat keterangan belum ditandatangani");
      await follow(page, "Kirim ke LSP");
      await press(page, "Kirim");
      await expect(done(page)).toContainText("terkirim");
      await signInAs(clerk);
      await page.goto(here);
      await follow(page, "Nyatakan lengkap");
      await press(page, "Nyatakan lengkap");
      await expect(done(page)).toContainText("dinyatakan lengkap");

      // Anybody with the receipt learns where it stands, and of whom it is nothing.
      await page.context().clearCookies();
      await page.goto("/track");
      await page.getByLabel("Kode tanda terima").fill(receiptCode.toLowerCase());
      await press(page, "Cari");
      await expect(page.getByRole("main")).toContainText("Berkas lengkap");
      await expect(page.getByRole("main")).toContainText("Asesi atau koperasinya");
      await expect(page.getByRole("main")).not.toContainText("Sri Wahyuni");
      await page.getByLabel("Kode tanda terima").fill("Sri Wahyuni");
      await press(page, "Cari");
      await expect(page.getByRole("main")).toContainText("Kode ini tidak dikenal");

      await signInAs(board);
      await page.goto(here);
      await follow(page, "Isi APL-02");
      await page.getByLabel(/Unit contoh 2/).check();
      await press(page, "Simpan asesmen mandiri");
      await expect(done(page)).toContainText("Asesmen mandiri Sri Wahyuni tersimpan.");
      await signInAs(clerk);
      await page.goto(here);
      await follow(page, "Jadwalkan");
      await page.getByLabel("Tempat uji (TUK)").selectOption(venue.id);
      await page.getByLabel("Hari uji").fill("2028-06-10");
      await page.getByLabel("Asesor").selectOption(assessor.id);
      await press(page, "Simpan jadwal");
      await expect(page.getByLabel("Tempat uji (TUK)")).toHaveAccessibleDescription(/tidak terverifikasi/);
      await page.getByLabel("Hari uji").fill("2026-06-10");
      await press(page, "Simpan jadwal");
      await expect(done(page)).toContainText("Asesmen Sri Wahyuni terjadwal.");

      // The assessor recommends; a core unit that is BK carries no K.
      await signInAs(assessor);
      await page.goto(here);
      await follow(page, "Catat rekomendasi");
      await page.getByLabel(/Unit contoh 1/).check();
      await page.getByLabel(/Persetujuan \(AK-01\)/).check();
      await press(page, "Simpan rekomendasi");
      await expect(alert(page)).toContainText("ada unit inti yang BK");
      await expect(page.getByLabel(/Unit contoh 1/)).toBeChecked();
      await page.getByLabel("Belum kompeten (BK)").check();
      await press(page, "Simpan rekomendasi");
      await expect(done(page)).toContainText("Rekomendasi untuk Sri Wahyuni dicatat.");

      await signInAs(chair);
      await page.goto(here);
      await follow(page, "Hasil asesmen");
      await page.getByLabel("Hari keputusan").fill("2026-06-12");
      await press(page, "Simpan keputusan");
      await expect(done(page)).toContainText("Keputusan tersimpan.");
      const result = page.url().split("?")[0] ?? "";

      await signInAs(board);
      await page.goto(result);
      await page.getByLabel("Hari banding diajukan").fill("2026-06-13");
      await page.getByLabel("Alasan banding").fill("Unit pertama dinilai tanpa saya diminta praktik");
      await press(page, "Ajukan banding");
      await expect(done(page)).toContainText("Banding Sri Wahyuni dicatat.");

      // Whoever decided is told that it is for others; the other officer of the LSP settles it.
      await signInAs(chair);
      await page.goto(result);
      await expect(page.getByText("Selanjutnya bagian orang lain di LSP Anda.")).toBeVisible();
      await expect(page.getByRole("button", { name: "Simpan keputusan banding" })).toHaveCount(0);
      await signInAs(clerk);
      await page.goto(result);
      await page.getByLabel("Diterima: kompeten (K)").check();
      await page.getByLabel("Pertimbangan").fill("Bukti praktik yang dilampirkan memadai");
      await press(page, "Simpan keputusan banding");
      await expect(done(page)).toContainText("Banding Sri Wahyuni diputuskan.");
      await page.getByLabel("Hari terbit").fill("2026-06-15");
      await press(page, "Terbitkan sertifikat");
      await expect(done(page)).toContainText("Sertifikat Sri Wahyuni terbit.");
      await page.context().clearCookies();
      await page.goto(`/track?q=${receiptCode}`);
      await expect(page.getByRole("main")).toContainText("Sertifikat terbit");
      await page.getByRole("link", { name: /^Sertifikat 47111/ }).click();
      await expect(page.getByRole("main")).toContainText("Sri Wahyuni");
    });

    test("an office records a batch's papers at once, with place, day and assessor", async ({ page, signInAs }) => {
      const batch = await aTrainedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
      await withUnits(batch.scheme.id);
      const venue = await aVenue(batch.body.id);
      await signInAs(batch.office);
      await page.goto("/");
      await page.getByRole("link", { name: "Catat permohonan (APL-01/02)" }).click();
      await page.getByLabel("Bukti yang dilampirkan setiap calon").fill("Salinan KTP");
      await page.getByLabel("Tempat uji (TUK)").selectOption(venue.id);
      await press(page, "Simpan permohonan");
      await expect(alert(page)).toContainText("Isi tempat, hari, dan asesor");
      await expect(page.getByLabel("Bukti yang dilampirkan setiap calon")).toHaveValue("Salinan KTP");
      await page.getByLabel("Hari uji").fill("2026-06-12");
      await page.getByLabel("Asesor").selectOption(batch.assessor.id);
      await press(page, "Simpan permohonan");
      await expect(done(page)).toContainText("2 permohonan dicatat. 2 asesi terjadwal.");

      await signInAs(batch.assessor);
      await page.goto(`/certification-bodies/${batch.body.id}/batches/${batch.batchId}/recommendations`);
      await press(page, "Isi yang kosong: K");
      await expect(done(page)).toContainText("2 baris diisi K.");
      await press(page, "Simpan rekomendasi");
      await expect(alert(page)).toContainText("Nyatakan dulu bahwa persetujuan (AK-01) sudah ditandatangani.");
      await page.getByLabel(/Persetujuan \(AK-01\)/).check();
      await press(page, "Simpan rekomendasi");
      await expect(page.getByRole("main")).toContainText("2 rekomendasi dicatat.");
      expect(
        await database.assessmentApplication.count({
          where: { state: "ASSESSED", certificationBodyId: batch.body.id },
        }),
      ).toBe(2);
    });

    test("whoever comes to the LSP is written down by number, and a venue is added and verified", async ({
      page,
      signInAs,
    }) => {
      const { body, clerk, scheme } = await aBoardAndAnLsp();
      await signInAs(clerk);
      await page.goto("/applications/new");
      await page.getByLabel("Nama lengkap").fill("Dewi Anjani Contoh");
      await page.getByLabel("NIK", { exact: true }).fill("123");
      await page.getByLabel("LSP dan skema").selectOption({ label: scheme.title });
      await page.getByLabel("Bukti yang dilampirkan").fill("Salinan KTP");
      await press(page, "Kirim permohonan");
      await expect(page.getByLabel("NIK", { exact: true })).toHaveAccessibleDescription(/Hitung lagi/);
      await expect(alert(page)).toBeFocused();
      await page.getByLabel("NIK", { exact: true }).fill(aNationalId());
      await press(page, "Kirim permohonan");
      await expect(done(page)).toContainText("Permohonan Dewi Anjani Contoh tersimpan.");

      await page.goto(`/certification-bodies/${body.id}/venues`);
      await page.getByLabel("Nama TUK").fill("TUK Gerai Baru");
      await page.getByLabel("Jenis").selectOption("WORKPLACE");
      await page.getByLabel("Kabupaten/kota").selectOption("91.01");
      await press(page, "Simpan TUK");
      await expect(done(page)).toContainText("TUK Gerai Baru tersimpan.");
      await page.getByRole("combobox", { name: "TUK", exact: true }).selectOption({ label: "TUK Gerai Baru" });
      await press(page, "Simpan verifikasi");
      await expect(page.getByRole("main")).toContainText("TUK Gerai Baru terverifikasi.");
    });
  });
}

test("officers search by name, each in their own reach, and strangers find no page", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  const application = await anApplication({ name: "Kartika Puspitasari" });
  const stranger = await anApplication();
  await signInAs(application.board);
  await page.goto("/track?q=kartika puspitasari");
  await expect(page.getByRole("heading", { name: "Kartika Puspitasari" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Kantor LSP");
  await signInAs(stranger.board);
  await page.goto("/track?q=kartika puspitasari");
  await expect(page.getByText("Tidak ada orang dengan nama itu dalam wewenang Anda")).toBeVisible();
  allowConsole(/404/);
  for (const path of [`/applications/${application.id}`, "/applications/abc", `/assessments/${application.id}`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  const file = await page.request.get("/applications/csv");
  expect(await file.text()).not.toContain("Kartika");
  await signInAs(application.office);
  expect(await (await page.request.get("/applications/csv")).text()).toContain("Kartika Puspitasari");
});

async function expectGoodOnDeskAndPhone(page: Page, path: string) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
}

test("axe finds no barrier, on a desk and on a phone", async ({ page, signInAs }) => {
  test.slow();
  const { id, office, body, assessor, board, receiptCode } = await anApplication({ state: "SCHEDULED" });
  await signInAs(office);
  for (const path of [
    "/applications",
    "/applications/new",
    `/applications/${id}`,
    `/applications/${id}?act=SCHEDULE`,
    `/certification-bodies/${body.id}/venues`,
  ])
    await expectGoodOnDeskAndPhone(page, path);
  await signInAs(assessor);
  await expectGoodOnDeskAndPhone(page, `/applications/${id}?act=ASSESS`);
  await signInAs(board);
  await expectGoodOnDeskAndPhone(page, "/applications/new");
  await page.context().clearCookies();
  await expectGoodOnDeskAndPhone(page, `/track?q=${receiptCode}`);

  const assessed = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  await signInAs(assessed.office);
  await expectGoodOnDeskAndPhone(page, `/assessments/${assessed.assessmentId}`);
  const batch = await aTrainedBatch({ completedOn: Day.parse("2026-05-30") });
  await withUnits(batch.scheme.id);
  await signInAs(batch.office);
  await expectGoodOnDeskAndPhone(page, `/certification-bodies/${batch.body.id}/batches/${batch.batchId}/applications`);
});
