import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { expect, expectAccessible, test } from "./fixtures";

const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const status = (page: Page) => page.getByRole("main").getByRole("status");

// A regency each, so that no test meets the people of another.
let regencies = 10;
async function anOffice() {
  const regionCode = RegionCode.parse(await aRegion(`${80 + test.info().parallelIndex}.${regencies++}`));
  return { officer: await anOfficer({ role: "LOCAL_OFFICE", regionCode }), district: `${regionCode}.01` };
}

async function someoneIn(district: string, name: string, birthDate = Day.parse("1979-03-04")) {
  const person = await aPerson({ name, nationalId: aNationalId({ birthDate }) });
  const cooperative = await aCooperative({ in: district });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id, position: "TREASURER" });
  return { ...person, cooperative };
}

async function aPairIn(district: string) {
  const people = [await someoneIn(district, "Siti Aminah"), await someoneIn(district, "Sitti Aminah")];
  const [first, second] = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (!first || !second) throw new Error("a pair is two");
  const reasons = ["SIMILAR_NAME", "SAME_BIRTH_DATE", "SAME_DISTRICT"];
  const { id } = await database.duplicatePair.create({
    data: {
      ...{ firstId: first.id, secondId: second.id, firstDistrict: district, secondDistrict: district },
      ...{ reasons, score: 80, facts: new Uint8Array(32) },
    },
  });
  return { id, first, second };
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a dinas finds its people by part of a name in any spelling, and nobody else's", async ({
      page,
      signInAs,
    }) => {
      const { officer, district } = await anOffice();
      const { nationalId } = await someoneIn(district, "H. Moch. Soepardjo");
      await someoneIn("79.01.01", "Suparjo Elsewhere");
      await signInAs(officer);
      await page.goto("/people");
      await page.getByLabel("Nama", { exact: true }).fill("suparj");
      await page.getByRole("button", { name: "Cari" }).click();
      const main = page.getByRole("main");
      await expect(main.getByRole("link", { name: "H. Moch. Soepardjo" })).toBeVisible();
      await expect(main).toContainText("1 orang");
      await expect(main).toContainText(`99************${nationalId.slice(-2)}`);
      await expect(main).toContainText("1979");
      await expect(main).toContainText("Bendahara");
      await expect(main).toContainText(district);
      await expect(main).not.toContainText("Elsewhere");
      await expect(main).not.toContainText(nationalId);

      await page.getByLabel("Nama", { exact: true }).fill("suparoj");
      await page.getByRole("button", { name: "Cari" }).click();
      await expect(main).toContainText("Tidak ada yang bernama itu");
      await expect(main.getByRole("link", { name: "H. Moch. Soepardjo" })).toBeVisible();
    });

    test("a number leads to one's own people, and of others tells a district", async ({ page, signInAs }) => {
      const { officer, district } = await anOffice();
      const own = await someoneIn(district, "Budi Santoso");
      const other = await someoneIn("79.02.01", "Rahasia Sekali");
      await signInAs(officer);
      await page.goto("/people/seek");
      await page.getByLabel("NIK").fill(other.nationalId);
      await page.getByRole("button", { name: "Periksa NIK" }).click();
      await expect(status(page)).toContainText("Mungkin ada yang cocok di kecamatan 79.02.01.");
      await expect(page.getByRole("main")).not.toContainText("Rahasia");
      expect(page.url()).not.toContain(other.nationalId);

      await page.getByLabel("NIK").fill("123");
      await page.getByRole("button", { name: "Periksa NIK" }).click();
      await expect(alert(page)).toContainText("Ini bukan NIK");
      await page.getByLabel("NIK").fill(own.nationalId);
      await page.getByRole("button", { name: "Periksa NIK" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Budi Santoso");
      expect(page.url()).not.toContain(own.nationalId);
    });

    test("a reviewer asks to merge two people, another agrees, all is on one page, and it is taken back", async ({
      page,
      signInAs,
    }) => {
      const { officer, district } = await anOffice();
      const { first, second } = await aPairIn(district);
      await signInAs(officer);
      await page.goto("/people/duplicates");
      await page.getByRole("main").getByRole("link", { name: first.name, exact: true }).click();
      const main = page.getByRole("main");
      await expect(main).toContainText("nama mirip, tanggal lahir sama, sekecamatan");
      await expect(main).toContainText(first.cooperative.legalName);
      await expect(main).toContainText(second.cooperative.legalName);

      await page.getByRole("button", { name: "Ajukan penggabungan" }).click();
      await expect(alert(page)).toContainText("Tulis alasannya");
      await page.getByLabel(`Kedua: ${second.name}`).check();
      await page.getByRole("combobox", { name: "Nama" }).selectOption({ label: `Pertama: ${first.name}` });
      await page.getByLabel("Alasan").first().fill("KTP sudah dicocokkan");
      await page.getByRole("button", { name: "Ajukan penggabungan" }).click();
      await expect(main).toContainText("menunggu Dinas provinsi");

      // Another pair of eyes, as the policy asks.
      const provinceCode = RegionCode.parse(district.slice(0, 2));
      await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: provinceCode }));
      await page.reload();
      await page.getByLabel("Setujui", { exact: true }).check();
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(main).toContainText("Disetujui dan diterapkan.");

      await signInAs(officer);
      await page.goto(`/people/${second.id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.name);
      await expect(main).toContainText(first.cooperative.legalName);
      await expect(main).toContainText(second.cooperative.legalName);
      await page.goto(`/people/${first.id}`);
      await expect(page).toHaveURL(`/people/${second.id}`);

      await page.getByRole("button", { name: `Batalkan penggabungan ${first.name}` }).click();
      await expect(page).toHaveURL(`/people/${first.id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.name);
      await expect(page.getByRole("main")).not.toContainText(second.cooperative.legalName);
    });

    test("a reviewer says that they are two, and is not asked again", async ({ page, signInAs }) => {
      const { officer, district } = await anOffice();
      const { id } = await aPairIn(district);
      await signInAs(officer);
      await page.goto(`/people/duplicates/${id}`);
      await page.getByLabel("Alasan").last().fill("saudara kembar");
      await page.getByRole("button", { name: "Nyatakan dua orang" }).click();
      await expect(status(page)).toContainText("dua orang berbeda");
      await expect(page.getByRole("main")).toContainText("Tidak ada pasangan yang menunggu");
    });

    test("a file asks what for", async ({ page, signInAs }) => {
      const { officer, district } = await anOffice();
      const { nationalId } = await someoneIn(district, "Kartini Puspita");
      await signInAs(officer);
      await page.goto("/people?q=kartini");
      await page.getByRole("link", { name: "Unduh" }).click();
      await page.getByRole("button", { name: "Unduh CSV" }).click();
      await expect(page.getByRole("main")).toContainText("Belum ada yang diunduh");
      await page.getByLabel("Untuk keperluan apa").fill("laporan triwulan");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Unduh CSV" }).click();
      const stream = await (await download).createReadStream();
      const text = (await stream.toArray()).map(String).join("");
      expect(text).toContain("Kartini Puspita");
      expect(text).not.toContain(nationalId);
    });
  });
}

test("every page of it is accessible and fits a phone", async ({ page, signInAs }) => {
  const { officer, district } = await anOffice();
  const { id, first } = await aPairIn(district);
  await signInAs(officer);
  for (const path of [
    ...["/people", "/people?q=aminah", "/people/seek", "/people/export?q=aminah"],
    ...["/people/duplicates", `/people/duplicates/${id}`, `/people/${first.id}`],
  ]) {
    await page.goto(path);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, overflow]).toEqual([path, 0]);
  }
});

test("a pair of others, and a board, find nothing there", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/404/);
  const { district } = await anOffice();
  const { id, first } = await aPairIn(district);
  const { officer: stranger } = await anOffice();
  await signInAs(stranger);
  expect((await page.goto(`/people/duplicates/${id}`))?.status()).toBe(404);
  await signInAs(await anOfficer({ role: "COOPERATIVE", cooperativeId: first.cooperative.id }));
  expect((await page.goto("/people/duplicates"))?.status()).toBe(404);
  expect((await page.goto(`/people/duplicates/${id}`))?.status()).toBe(404);
});
