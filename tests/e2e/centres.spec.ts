import type { Page } from "@playwright/test";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion, aVillage } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch, aCentre, anAccreditation, aProgramme } from "../factories/training";
import { expect, expectAccessible, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

/** A centre that may teach a programme for treasurers, with its officer and an LSP. */
async function aTeachingCentre() {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const centre = await aCentre({ in: "91.01", capacity: 32, fields: ["BUSINESS_MANAGEMENT"] });
  await anAccreditation({ centreId: centre.id });
  const mark = centre.id.slice(-8);
  const [programme, body, officer] = [
    await aProgramme({ schemeId: scheme.id, title: `Dasar KDKMP ${mark}` }),
    await aCertificationBody(),
    await anOfficer({ role: "CENTRE", centreId: centre.id }),
  ];
  return { scheme, centre, programme, body, officer, mark };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 760 } });

    test("a centre plans a batch, is told what does not go, changes the plan and calls the batch off", async ({
      page,
      signInAs,
    }) => {
      const { centre, programme, body, officer, mark } = await aTeachingCentre();
      await signInAs(officer);
      await page.goto(`/centres/${centre.id}`);
      await main(page).getByRole("link", { name: "Rencanakan angkatan" }).click();
      await page.getByLabel("Program").selectOption(`${programme.title}, 24 JP`);
      await page.getByLabel("Nama angkatan").fill(`Angkatan ${mark}`);
      await page.getByLabel("Hari pertama").fill("2026-07-06");
      await page.getByLabel("Hari terakhir").fill("2026-07-08");
      await page.getByLabel("Kursi", { exact: true }).fill("40");
      await page.getByLabel("LSP penguji").selectOption({ value: body.id });
      await page.getByRole("button", { name: "Simpan rencana" }).click();
      await expect(main(page).getByRole("alert")).toContainText("melebihi kapasitas pusat pelatihan");
      await expect(page.getByLabel("Program").locator("option:checked")).toContainText(programme.title);

      await page.getByLabel("Kursi", { exact: true }).fill("20");
      await page.getByRole("button", { name: "Simpan rencana" }).click();
      await expect(main(page).getByRole("status")).toContainText("sudah dapat didaftari");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Angkatan ${mark}`);

      await page.getByRole("link", { name: "Ubah rencana" }).click();
      await page.getByLabel("Tempat").fill("Balai Desa Sidomulyo");
      await page.getByRole("button", { name: "Simpan rencana" }).click();
      await expect(main(page)).toContainText("Balai Desa Sidomulyo");

      await page.getByRole("link", { name: "Batalkan angkatan" }).click();
      await page.getByLabel("Alasan").fill("Ruang praktik direnovasi");
      await page.getByRole("button", { name: "Batalkan angkatan ini" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Beri tanda bahwa Anda mengerti.");
      await expect(page.getByLabel("Alasan")).toHaveValue("Ruang praktik direnovasi");
      await page.getByLabel("Saya mengerti").check();
      await page.getByRole("button", { name: "Batalkan angkatan ini" }).click();
      await expect(main(page)).toContainText("Alasan: Ruang praktik direnovasi");
      await expect(main(page).getByRole("link", { name: "Ubah rencana" })).toHaveCount(0);
    });

    test("a centre keeps its record, its accreditation and who teaches there, and the public reads it", async ({
      page,
      context,
      signInAs,
    }) => {
      const centre = await aCentre({ in: "91.01" });
      await signInAs(await anOfficer({ role: "CENTRE", centreId: centre.id }));
      await page.goto(`/centres/${centre.id}/edit`);
      await page.getByLabel("VIN").fill("12");
      await page.getByLabel("Bisnis dan manajemen").check();
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("VIN terdiri dari 10 angka.");
      await expect(page.getByLabel("Bisnis dan manajemen")).toBeChecked();
      await page.getByLabel("VIN").fill("");
      await page.getByLabel("Lembaga pemilik").fill("Pesantren Nurul Contoh");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page).getByRole("status")).toContainText("Data pusat pelatihan disimpan.");

      await page.getByRole("link", { name: "Tambah akreditasi" }).click();
      await page.getByLabel("Berlaku untuk").selectOption("Seluruh kejuruan: Bisnis dan manajemen");
      await page.getByLabel("Nomor sertifikat akreditasi").fill("LA-LPK 77");
      await page.getByLabel("Berlaku sejak").fill("2026-01-01");
      await page.getByLabel("Berlaku sampai").fill("2025-12-31");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Hari terakhir lebih awal");
      await page.getByLabel("Berlaku sampai").fill("2028-12-31");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(page.getByRole("region", { name: "Akreditasi" })).toContainText("LA-LPK 77");

      await page.getByRole("link", { name: "Tambah instruktur" }).click();
      await page.getByLabel("Nama lengkap").fill("Sri Wahyuni");
      await page.getByLabel("Jenjang jabatan fungsional").selectOption("Instruktur Ahli Pertama");
      await page.getByRole("button", { name: "Simpan" }).click();
      await page.getByRole("link", { name: "Tambah sertifikat" }).click();
      await page.getByLabel("Jenis").selectOption("Metodologi pelatihan");
      await page.getByLabel("Nama sertifikat").fill("Metodologi Pelatihan Level 3");
      await page.getByLabel("Berlaku sejak").fill("2025-01-01");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page)).toContainText("Metodologi Pelatihan Level 3");

      await context.clearCookies();
      await page.goto(`/centres/${centre.id}`);
      for (const text of ["Pesantren Nurul Contoh", "LA-LPK 77", "Sri Wahyuni", "Metodologi Pelatihan Level 3"])
        await expect(main(page)).toContainText(text);
      await expect(main(page).getByRole("link", { name: "Ubah data" })).toHaveCount(0);
    });

    test("a dinas looks for a cooperative of its own and puts somebody down", async ({ page, signInAs }) => {
      const { scheme, mark } = await aTeachingCentre();
      const batch = await aBatch({ of: [], schemeId: scheme.id, endsOn: Day.parse("2026-07-10") });
      const cooperative = await aCooperative({ in: "91.31.01" });
      const name = `KOPERASI DESA MERAH PUTIH UJI${mark.toUpperCase()}`;
      await database.cooperative.update({ where: { id: cooperative.id }, data: { legalName: name } });
      const { id: personId } = await aPerson({ name: "Sri Wahyuni" });
      await aTerm({ personId, cooperativeId: cooperative.id, position: "TREASURER" });
      await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.31") }));
      await page.goto(`/batches/${batch.batchId}`);
      await main(page).getByRole("link", { name: "Daftarkan pengurus" }).click();
      await page.getByLabel("Nama koperasi atau desa").fill(`uji${mark}`);
      await page.getByRole("button", { name: "Cari", exact: true }).click();
      await main(page).getByRole("link", { name }).click();
      await page.getByLabel("Siapa yang dikirim").selectOption("Sri Wahyuni, Bendahara");
      await page.getByRole("button", { name: "Daftarkan", exact: true }).click();
      await expect(main(page)).toContainText("Sri Wahyuni mendapat kursi.");
    });

    test("a centre puts down somebody it taught before", async ({ page, signInAs }) => {
      const { scheme, centre, officer } = await aTeachingCentre();
      await aBatch({ centreId: centre.id, of: ["Siti Aminah"], endsOn: Day.parse("2026-05-29") });
      const next = { centreId: centre.id, schemeId: scheme.id, of: [], endsOn: Day.parse("2026-07-10") };
      const { batchId } = await aBatch(next);
      await signInAs(officer);
      await page.goto(`/batches/${batchId}`);
      await main(page).getByRole("link", { name: "Daftarkan peserta" }).click();
      await page.getByLabel("Nama peserta").fill("siti");
      await page.getByRole("button", { name: "Cari", exact: true }).click();
      await page.getByLabel("Siapa yang dikirim").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Daftarkan", exact: true }).click();
      await expect(main(page)).toContainText("Siti Aminah mendapat kursi.");
    });

    test("the ministry of manpower enters a programme", async ({ page, signInAs }) => {
      const { scheme, mark } = await aTeachingCentre();
      await database.scheme.update({ where: { id: scheme.id }, data: { title: `Skema ${mark}` } });
      await signInAs(await anOfficer({ role: "MANPOWER" }));
      await page.goto("/programmes");
      await main(page).getByRole("link", { name: "Tambah program" }).click();
      await page.getByLabel("Skema", { exact: true }).selectOption(`Skema ${mark}`);
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await page.getByLabel("Nama program").fill(`Program ${mark}`);
      await page.getByLabel("Jam pelajaran (JP)").fill("30");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Pilih paling sedikit satu jabatan.");
      await page.getByLabel("Bendahara").check();
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(main(page).getByRole("status")).toContainText("Program disimpan.");
      await expect(main(page)).toContainText("30 JP");
    });
  });
}

/** A village whose cooperative has a point, and two centres, of which one is nearer. */
async function aNeighbourhood() {
  const village = await aVillage({ in: "91.32.01", name: "Desa Uji" });
  const cooperative = await aCooperative({ in: "91.32.01" });
  const at = { latitude: -2.5, longitude: 140.7 };
  await database.cooperative.update({ where: { id: cooperative.id }, data: { seatVillageCode: village, ...at } });
  const near = await aCentre({ in: "91.32", at: { latitude: -2.51, longitude: 140.7 } });
  const far = await aCentre({ in: "91.32", at: { latitude: -2.6, longitude: 140.7 } });
  return { village, near, far };
}

test("the nearest centres of a village are found list by list, without JavaScript", async ({ browser }) => {
  const { village, near, far } = await aNeighbourhood();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/centres");
  await main(page).getByRole("link", { name: "Terdekat" }).click();
  for (const [label, code] of [
    ["Provinsi", "91"],
    ["Kabupaten/kota", "91.32"],
    ["Kecamatan", "91.32.01"],
  ] as const) {
    await page.getByLabel(label).selectOption(code);
    await page.getByRole("button", { name: "Tampilkan" }).click();
  }
  await page.getByLabel("Desa/kelurahan").selectOption(village);
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(main(page)).toContainText("Jarak lurus dari kedudukan koperasi di Desa Uji.");
  const rows = page.getByRole("region", { name: "Pusat pelatihan menurut jarak" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(near.name);
  await expect(rows.nth(1)).toContainText("1,1 km");
  await expect(rows.nth(2)).toContainText(far.name);
  await page.context().close();
});

test("the map of a province has a dot for each centre and the count of each regency", async ({ page }) => {
  await aRegion("91.33", "Kabupaten Titik");
  const centre = await aCentre({ in: "91.33", at: { latitude: -2.5, longitude: 140.7 } });
  await page.goto("/centres/map?province=91");
  await expect(page.locator(`.map a[href="/centres/${centre.id}"] title`)).toHaveText(`${centre.name}, BLK Komunitas`);
  const table = page.getByRole("region", { name: "Wilayah" });
  await expect(table.getByRole("row", { name: /Kabupaten Titik/ })).toContainText("1");
  await page.goto("/centres/map");
  await expect(page.locator(".map [data-shade]").first()).toBeVisible();
});

test("the calendar shows a month, leads to a day, and is printed", async ({ page }) => {
  const { scheme, centre } = await aTeachingCentre();
  const days = { startsOn: Day.parse("2026-06-22"), endsOn: Day.parse("2026-06-24") };
  const batch = await aBatch({ of: [], centreId: centre.id, schemeId: scheme.id, ...days });
  await page.goto(`/batches/calendar?month=2026-06&scheme=${scheme.id}`);
  const grid = page.getByRole("region", { name: "Kalender Juni 2026" });
  await expect(grid.getByRole("link", { name: batch.title })).toHaveCount(1);
  await grid.getByRole("link", { name: "24 Juni 2026" }).click();
  await expect(page.getByRole("heading", { name: "Angkatan pada 24 Juni 2026" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Kalender angkatan" })).toContainText(batch.title);
  await page.getByRole("link", { name: "Bulan berikutnya" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Juli 2026", exact: true })).toBeVisible();
  await expect(main(page)).toContainText("Tidak ada angkatan");

  await page.goto(`/batches/calendar?month=2026-06&scheme=${scheme.id}`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(grid).toBeVisible();
  expect(await grid.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
  await expect(page.getByRole("search").or(page.locator(".filters"))).toBeHidden();
});

test("the match of seats goes down to a district and its reasons, and leaves as a file", async ({ page, signInAs }) => {
  const { scheme } = await aTeachingCentre();
  const batch = await aBatch({ of: [], schemeId: scheme.id, endsOn: Day.parse("2026-07-10") });
  const officer = await anOfficer({ role: "MANPOWER" });
  for (const [position, reason] of [
    ["TREASURER", null],
    ["CHAIR", "merangkap tugas bendahara"],
  ] as const) {
    const cooperative = await aCooperative({ in: "91.34.01" });
    const { id: personId } = await aPerson();
    const common = { batchId: batch.batchId, personId, cooperativeId: cooperative.id, position };
    await database.enrolment.create({ data: { batchId: batch.batchId, personId, position } });
    await database.seatRequest.create({
      data: {
        ...{ ...common, fitsPost: reason === null, mismatchReason: reason, state: "ACCEPTED" },
        ...{ requestedById: officer.id, requestedAt: dateOf(Day.parse("2026-06-10")) },
      },
    });
  }
  await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.34") }));
  await page.goto("/seat-match");
  await expect(main(page)).toContainText("1 dari 2 kursi");
  await main(page).getByRole("link", { name: "91.34.01" }).click();
  await expect(page.getByRole("region", { name: "Kursi yang tidak sesuai" })).toContainText(
    "merangkap tugas bendahara",
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kesesuaian-kursi-91\.34\.01-.*\.csv$/);
});

for (const width of [360, 1280]) {
  test(`at ${width} px nothing runs off the screen, and axe finds no barrier`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    const { centre, officer, programme, scheme } = await aTeachingCentre();
    const { village } = await aNeighbourhood();
    const batch = await aBatch({ of: [], centreId: centre.id, schemeId: scheme.id, endsOn: Day.parse("2026-07-10") });
    const fits = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    };
    for (const path of ["/centres", `/centres/near?village=${village}`, "/centres/map?province=91", "/programmes"])
      await fits(path);
    for (const path of [`/programmes/${programme.id}`, "/batches/calendar?month=2026-07", `/centres/${centre.id}`])
      await fits(path);
    await signInAs(officer);
    const own = ["edit", "accreditations/new", "instructors/new", "batches/new"].map(
      (it) => `/centres/${centre.id}/${it}`,
    );
    for (const path of [...own, `/batches/${batch.batchId}/edit`, `/batches/${batch.batchId}/cancel`]) await fits(path);
    await fits(`/batches/${batch.batchId}/seats/new`);
    await signInAs(await anOfficer({ role: "MANPOWER" }));
    for (const path of [`/programmes/new?scheme=${scheme.id}`, `/programmes/${programme.id}/edit`, "/seat-match"])
      await fits(path);
  });
}

test("what is not one's own has no page", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/404/);
  const { centre, programme, scheme } = await aTeachingCentre();
  const { batchId } = await aBatch({
    of: [],
    centreId: centre.id,
    schemeId: scheme.id,
    endsOn: Day.parse("2026-07-10"),
  });
  await signInAs(await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }));
  const paths = [
    ...["edit", "accreditations/new", "instructors/new", "batches/new"].map((it) => `/centres/${centre.id}/${it}`),
    ...["edit", "cancel", "seats/new"].map((it) => `/batches/${batchId}/${it}`),
    ...["/seat-match", "/programmes/new", `/programmes/${programme.id}/edit`],
  ];
  for (const path of paths) expect((await page.goto(path))?.status(), path).toBe(404);
});
