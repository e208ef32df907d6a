import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { endTerm } from "@/lib/cooperatives/end-term";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRegion, aVillage } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { expect, expectAccessible, test } from "./fixtures";

const day = (text: string) => Day.parse(text);
const saved = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const seat = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
const nationalIdField = (page: Page) => page.getByLabel("NIK", { exact: true });

// A district each: nobody born on one day by chance is taken for another.
let districts = 10;
async function aBoard() {
  const village = await aVillage({ in: `97.${test.info().parallelIndex + 10}.${districts++}`, name: "Sidomulyo" });
  const cooperative = await aCooperative({ village, name: `Koperasi Desa Merah Putih Sidomulyo ${randomUUID()}` });
  const chair = await aPerson({ name: "Budi Santoso" });
  const { id: termId } = await aTerm({ personId: chair.id, cooperativeId: cooperative.id, position: "CHAIR" });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  return { ...cooperative, officer, chair, termId, path: `/cooperatives/${cooperative.id}` };
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the board adds its treasurer, after a national id that cannot be", async ({ page, signInAs }) => {
      const { officer, path } = await aBoard();
      await aRequiredScheme({ for: ["TREASURER"] });
      await signInAs(officer);
      await page.goto(path);
      await expect(seat(page, "Bendahara")).toContainText("Kosong");
      await seat(page, "Bendahara").getByRole("link", { name: "Isi jabatan" }).click();

      await page.getByLabel("Nama lengkap").fill("Siti Aminah");
      await nationalIdField(page).fill("9999993202900001");
      // Somebody else each time, since like names with one telephone or birthday are asked about.
      const [phone, birthday] = javaScriptEnabled ? ["0800 1234 5678", "1990-10-20"] : ["0800 8765 4321", "1984-03-07"];
      await page.getByLabel("Telepon").fill(phone);
      await page.getByLabel("Hari pertama menjabat").fill("2026-06-01");
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(alert(page)).toContainText("Belum ada yang disimpan");
      await expect(nationalIdField(page)).toHaveAccessibleDescription(/bukan tanggal lahir yang mungkin/);
      await expect(nationalIdField(page)).toHaveValue("9999993202900001");
      await expect(page.getByLabel("Nama lengkap")).toHaveValue("Siti Aminah");
      await expect(page.getByLabel("Telepon")).toHaveValue(phone);
      await expect(page.getByLabel("Sudah saya periksa")).toBeHidden();

      const nationalId = aNationalId({ birthDate: day(birthday) });
      await nationalIdField(page).fill(nationalId);
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(saved(page)).toContainText("Siti Aminah tercatat sebagai Bendahara mulai 1 Juni 2026.");
      await expect(seat(page, "Bendahara")).toContainText("Siti Aminah");
      await expect(seat(page, "Bendahara")).toContainText("Belum boleh mengelola");
      await expect(seat(page, "Bendahara")).toContainText("Belum menyelesaikan pelatihan untuk jabatan ini.");
      expect(page.url()).not.toContain(nationalId);

      await page.getByRole("link", { name: "Siti Aminah" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siti Aminah");
      await expect(page.getByRole("main")).toContainText(`99************${nationalId.slice(-2)}`);
      await expect(page.getByRole("main")).not.toContainText(nationalId);
    });

    test("a second chair is refused beside the day, and the holder is named", async ({ page, signInAs }) => {
      const { officer, path } = await aBoard();
      await signInAs(officer);
      await page.goto(`${path}/posts/CHAIR/new`);
      await expect(page.getByText("Jabatan ini dipegang Budi Santoso.")).toBeVisible();
      await page.getByLabel("Nama lengkap").fill("Siti Aminah");
      await nationalIdField(page).fill(aNationalId());
      await page.getByRole("button", { name: "Simpan sebagai Ketua" }).click();
      await expect(page.getByLabel("Hari pertama menjabat")).toHaveAccessibleDescription(/satu jabatan satu orang/);
    });

    test("somebody who may be there already is asked about, and may be another", async ({ page, signInAs }) => {
      const birthDate = day("1979-03-04");
      const { officer, path, id } = await aBoard();
      const { id: personId } = await aPerson({ name: "Siti Aminah", nationalId: aNationalId({ birthDate }) });
      await aTerm({ personId, cooperativeId: id, position: "SECRETARY" });
      await signInAs(officer);
      await page.goto(`${path}/posts/TREASURER/new`);
      await page.getByLabel("Nama lengkap").fill("Sitti Aminah");
      await nationalIdField(page).fill(aNationalId({ birthDate }));
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(page.getByLabel("Sudah saya periksa")).toHaveAccessibleDescription(/nama yang mirip/);
      await page.getByLabel("Sudah saya periksa").check();
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(saved(page)).toContainText("Sitti Aminah tercatat sebagai Bendahara");
    });

    test("the chair is replaced from a future day", async ({ page, signInAs }) => {
      const { officer, path } = await aBoard();
      await signInAs(officer);
      await page.goto(path);
      await page.getByRole("link", { name: "Ganti Budi Santoso, Ketua" }).click();
      await page.getByLabel("Alasan berakhir").selectOption("Mengundurkan diri");
      await page.getByLabel("Nama lengkap").fill("Siti Aminah");
      await nationalIdField(page).fill(aNationalId());
      await page.getByLabel("Hari pertama menjabat").fill("2025-06-01");
      await page.getByRole("button", { name: "Ganti pemegang jabatan" }).click();
      await expect(page.getByLabel("Hari pertama menjabat")).toHaveAccessibleDescription(/sesudah hari pertama/);
      await expect(page.getByLabel("Alasan berakhir")).toHaveValue("RESIGNED");

      await page.getByLabel("Hari pertama menjabat").fill("2026-08-01");
      await page.getByRole("button", { name: "Ganti pemegang jabatan" }).click();
      await expect(saved(page)).toContainText("Siti Aminah tercatat sebagai Ketua mulai 1 Agustus 2026.");
      await expect(seat(page, "Ketua")).toContainText("1 Juni 2025 sampai dengan 31 Juli 2026");
      await expect(seat(page, "Ketua")).toContainText("Siti Aminah menjabat mulai 1 Agustus 2026.");

      await page.getByLabel("Keadaan per").fill("2026-08-01");
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await expect(seat(page, "Ketua")).toContainText("Siti Aminah");
      await expect(seat(page, "Ketua")).not.toContainText("Budi Santoso");
    });

    test("a term is ended, and the post is vacant from the day after", async ({ page, signInAs }) => {
      const { officer, path } = await aBoard();
      await signInAs(officer);
      await page.goto(path);
      await page.getByRole("link", { name: "Akhiri masa jabatan Budi Santoso, Ketua" }).click();
      await expect(page.getByText("Yang akan terjadi")).toBeVisible();
      await page.getByLabel("Hari terakhir menjabat").fill("2025-05-31");
      await page.getByRole("button", { name: "Akhiri masa jabatan" }).click();
      await expect(page.getByLabel("Alasan berakhir")).toHaveAccessibleDescription("Pilih alasan berakhirnya.");
      await page.getByLabel("Alasan berakhir").selectOption("Diberhentikan rapat anggota");
      await page.getByRole("button", { name: "Akhiri masa jabatan" }).click();
      await expect(page.getByLabel("Hari terakhir menjabat")).toHaveAccessibleDescription(/sebelum hari pertama/);

      await page.getByLabel("Hari terakhir menjabat").fill("2026-06-14");
      await page.getByRole("button", { name: "Akhiri masa jabatan" }).click();
      await expect(saved(page)).toContainText("Masa jabatan Budi Santoso sebagai Ketua berakhir 14 Juni 2026.");
      await expect(seat(page, "Ketua")).toContainText("Kosong");
      await page.getByText("Riwayat jabatan (1)").click();
      await expect(page.getByRole("cell", { name: "Diberhentikan rapat anggota" })).toBeVisible();
    });

    test("of two who end it, the second sees both versions and decides", async ({ page, signInAs }) => {
      const { officer, path, termId } = await aBoard();
      await signInAs(officer);
      await page.goto(`${path}/terms/${termId}/end`);
      await page.getByLabel("Hari terakhir menjabat").fill("2026-07-31");
      await page.getByLabel("Alasan berakhir").selectOption("Masa bakti selesai");
      const other = {
        submissionKey: randomUUID(),
        termId,
        version: 1,
        endDate: day("2026-06-30"),
        reason: "RESIGNED",
      } as const;
      await endTerm(officer, other, day("2026-06-15"));

      await page.getByRole("button", { name: "Akhiri masa jabatan" }).click();
      await expect(alert(page)).toContainText("Tersimpan sekarang: berakhir 30 Juni 2026 (Mengundurkan diri).");
      await expect(alert(page)).toContainText("Isian Anda: berakhir 31 Juli 2026 (Masa bakti selesai).");
      await expect(page.getByLabel("Hari terakhir menjabat")).toHaveValue("2026-07-31");
      await page.getByRole("button", { name: "Akhiri masa jabatan" }).click();
      await expect(saved(page)).toContainText("berakhir 31 Juli 2026.");
    });

    test("a national id is shown whole once, for a reason", async ({ page, signInAs }) => {
      const { seatVillageCode, chair } = await aBoard();
      const regionCode = RegionCode.parse(seatVillageCode.slice(0, 5));
      await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode }));
      await page.goto(`/people/${chair.id}`);
      await page.getByLabel("Alasan melihat NIK lengkap").fill("perlu");
      await page.getByRole("button", { name: "Tampilkan sekali" }).click();
      await expect(page.getByLabel("Alasan melihat NIK lengkap")).toHaveAccessibleDescription(/sedikitnya 10 huruf\.$/);
      await page.getByLabel("Alasan melihat NIK lengkap").fill("Verifikasi berita acara rapat anggota");
      await page.getByRole("button", { name: "Tampilkan sekali" }).click();
      await expect(saved(page)).toContainText(chair.nationalId);
      await page.goto(`/people/${chair.id}`);
      await expect(page.getByRole("main")).not.toContainText(chair.nationalId);
    });
  });
}

test("for others it is public by counts, and its people and forms are not found", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const foreign = await aBoard();
  const { officer } = await aBoard();
  await signInAs(officer);
  await page.goto(foreign.path);
  await expect(page.getByText("1 dari 8 jabatan wajib terisi")).toBeVisible();
  await expect(seat(page, "Ketua")).toContainText("Terisi");
  await expect(page.getByRole("main")).not.toContainText("Budi Santoso");
  await expect(page.getByRole("link", { name: "Isi jabatan" })).toHaveCount(0);
  await expectAccessible(page);

  for (const path of [
    `${foreign.path}/posts/TREASURER/new`,
    `${foreign.path}/terms/${foreign.termId}/end`,
    `${foreign.path}/terms/${foreign.termId}/replace`,
    `/people/${foreign.chair.id}`,
    `/people/${randomUUID()}`,
    `/cooperatives/${randomUUID()}`,
    "/cooperatives/1",
  ]) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tidak ditemukan");
  }
  const gate = await page.request.get(
    `/api/v1/gate?cooperative=${foreign.id}&person=${foreign.chair.id}&position=CHAIR`,
  );
  expect([gate.status(), gate.headers()["content-type"]]).toEqual([404, "application/problem+json"]);
});

test("the gate's API answers with code, sentence and next step", async ({ page, signInAs }) => {
  const { officer, id, chair } = await aBoard();
  const address = `/api/v1/gate?cooperative=${id}&person=${chair.id}&position=CHAIR`;
  expect((await page.request.get(address)).status()).toBe(401);
  await signInAs(officer);
  const scheme = await aRequiredScheme();
  await aCertificate({
    personId: chair.id,
    schemeId: scheme.id,
    validFrom: day("2023-07-01"),
    validTo: day("2026-06-30"),
  });

  expect(await (await page.request.get(address)).json()).toEqual({
    mayManage: true,
    reasons: [],
    changesOn: "2026-07-01",
  });
  expect(await (await page.request.get(`${address}&on=2026-07-01`)).json()).toMatchObject({
    mayManage: false,
    reasons: [{ code: "EXPIRED", message: expect.stringContaining("habis"), nextStep: expect.stringContaining("RCC") }],
    changesOn: null,
  });
  const malformed = await page.request.get("/api/v1/gate?cooperative=1&position=BOSS&on=2026-02-30");
  expect([malformed.status(), malformed.headers()["content-type"]]).toEqual([400, "application/problem+json"]);
  expect(Object.keys((await malformed.json()).errors)).toEqual(["cooperative", "person", "position", "on"]);
});

test("whose names were shown is on record", async ({ page, signInAs }) => {
  const { officer, path, chair } = await aBoard();
  await signInAs(officer);
  await page.goto(path);
  await page.goto(`/people/${chair.id}`);
  await expect
    .poll(() =>
      database.personRead.findMany({
        where: { personId: chair.id },
        select: { purpose: true },
        orderBy: { id: "asc" },
      }),
    )
    .toEqual([{ purpose: "cooperative" }, { purpose: "person" }]);
});

test("the list finds by part of the name, says where each is, and officers may take it along", async ({
  page,
  signInAs,
}) => {
  await aRegion("98", "Jawa Tengah");
  await aRegion("98.10", "Klaten");
  const word = `Lor${Date.now().toString(36)}`;
  await aCooperative({ in: "98.10.01", name: `Koperasi Desa Merah Putih ${word}` });
  await page.goto("/cooperatives");
  await page.getByLabel("Nama koperasi").fill(`${word.toLowerCase()} klaten`);
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page.getByRole("row").filter({ hasText: word.toUpperCase() })).toContainText("98.10.01, Klaten");
  await expect(page.getByText("1 koperasi")).toBeVisible();
  await expect(page.getByRole("link", { name: "Unduh CSV" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/cooperatives?q=${word}zzzz`);
  await expect(page.getByText(/Tidak ada koperasi (yang cocok|bernama itu)/)).toBeVisible();

  await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("98.10") }));
  await page.goto(`/cooperatives?q=${word}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh CSV" }).click();
  const file = await (await download).createReadStream();
  let text = "";
  for await (const chunk of file) text += chunk;
  expect(text.trim().split("\r\n")).toHaveLength(2);
  expect(text).toContain(word.toUpperCase());
});

test("no barriers, and nothing to push sideways, on any of these pages", async ({ page, signInAs }) => {
  const { officer, path, termId, chair } = await aBoard();
  await signInAs(officer);
  for (const address of [
    path,
    `${path}?on=2025-01-01`,
    `${path}?on=0000-01-01`,
    `${path}/posts/SUPERVISOR_CHAIR/new`,
    `${path}/terms/${termId}/end`,
    `${path}/terms/${termId}/replace`,
    `/people/${chair.id}`,
    "/cooperatives?province=97",
  ]) {
    await page.goto(address);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.goto(`${path}/posts/TREASURER/new`);
  await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
  await expect(alert(page)).toBeVisible();
  await expectAccessible(page);
});
