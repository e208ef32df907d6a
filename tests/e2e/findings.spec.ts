import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Day, daysAfter } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { positions, requiredPosts } from "@/lib/cooperatives/positions";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { checked } from "../factories/findings";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { expect, expectAccessible, test } from "./fixtures";

const saved = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const section = (page: Page, name: string) =>
  page.locator("section.section").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** A regency of its own, so that its office sees what this test made and nothing else. */
async function aRegency() {
  for (;;) {
    const regency = `95.${randomInt(10, 100)}`;
    const district = `${regency}.${randomInt(10, 100)}`;
    await aRegion(district, "Ceper");
    const officer = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(regency) });
    return { regency, district, officer };
  }
}

/** A whole board but for some posts, and what the rules find of it. */
async function aBoard(
  district: string,
  { without = [] as string[], name = `Sidomulyo ${randomUUID().slice(0, 8)}` } = {},
) {
  const cooperative = await aCooperative({ in: district, name: `KOPERASI DESA MERAH PUTIH ${name}` });
  const people: Record<string, { id: string; name: string }> = {};
  for (const position of positions)
    for (let seat = 0; seat < requiredPosts("RURAL_VILLAGE", position) && !without.includes(position); seat++) {
      const person = await aPerson({ name: `${nameOf[position]}${seat > 0 ? " Muda" : ""}`, sex: "FEMALE" });
      people[position] ??= person;
      await aTerm({ personId: person.id, cooperativeId: cooperative.id, position });
    }
  await checked(cooperative.id);
  return { ...cooperative, people, path: `/cooperatives/${cooperative.id}` };
}

const nameOf: Record<(typeof positions)[number], string> = {
  CHAIR: "Budi Santoso",
  VICE_CHAIR_BUSINESS: "Rina Wati",
  VICE_CHAIR_MEMBERSHIP: "Dewi Lestari",
  SECRETARY: "Siti Aminah",
  TREASURER: "Ani Lestari",
  BOARD_MEMBER: "Joko Susilo",
  SUPERVISOR_CHAIR: "Slamet Riyadi",
  SUPERVISOR_MEMBER: "Wahyu Utami",
};

const lapsingOn = (on: Day) => daysAfter(on, 30);

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a dinas begins at its desk, goes to the findings, and the board mends one", async ({ page, signInAs }) => {
      const { district, officer } = await aRegency();
      const board = await aBoard(district, { without: ["TREASURER"] });
      const empty = await aCooperative({ in: district });
      await checked(empty.id);
      await signInAs(officer);
      await page.goto("/");
      await expect(page).toHaveURL(/\/work$/);
      await expect(section(page, "Belum ada yang menjabat")).toContainText("1 koperasi");
      await expect(section(page, "Belum ada yang menjabat")).toContainText(empty.legalName);
      await expect(section(page, "Dengan temuan")).toContainText(board.legalName);
      await expect(section(page, "Sertifikat habis dalam 90 hari")).toContainText("Tidak ada sertifikat");

      await section(page, "Dengan temuan").getByRole("link", { name: "Tampilkan semua" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Temuan koperasi");
      await expect(page.getByRole("row")).toContainText([/Koperasi/, empty.legalName, board.legalName]);
      await page.getByLabel("Aturan", { exact: true }).selectOption("Pengurus kurang");
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await expect(page.getByRole("row")).toContainText([/Koperasi/, board.legalName]);

      await page.getByRole("link", { name: board.legalName }).click();
      await expect(section(page, "Temuan")).toContainText("Pengurus 4 orang; sedikitnya 5.");
      await section(page, "Temuan").getByRole("link", { name: "Isi Bendahara" }).first().click();
      await page.getByLabel("Nama lengkap").fill("Ani Lestari");
      await page.getByLabel("NIK", { exact: true }).fill(aNationalId());
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(saved(page)).toContainText("Ani Lestari tercatat sebagai Bendahara");
      await expect(section(page, "Temuan")).toContainText("Tidak ada temuan");
      await page.goto("/findings");
      await expect(page.getByRole("main")).not.toContainText(board.legalName);
      // Still there for the empty one.
      await expect(page.getByRole("main")).toContainText(empty.legalName);
    });

    test("a sixth member is saved, and what the rules find of it is said at once", async ({ page, signInAs }) => {
      const { district } = await aRegency();
      const board = await aBoard(district);
      await signInAs(await anOfficer({ role: "COOPERATIVE", cooperativeId: board.id }));
      await page.goto(`${board.path}/posts/BOARD_MEMBER/new`);
      await page.getByLabel("Nama lengkap").fill("Joko Susilo");
      await page.getByLabel("NIK", { exact: true }).fill(aNationalId());
      await page.getByRole("button", { name: /^Simpan sebagai/ }).click();
      await expect(saved(page)).toContainText("Joko Susilo tercatat");
      await expect(saved(page)).toContainText("Pengurus 6 orang; jumlahnya harus ganjil.");
      await expect(page.getByRole("region", { name: "Langkah berikutnya" })).toContainText("1 temuan aturan");
    });

    test("a board declares that two of it are married, and withdraws it with a reason", async ({ page, signInAs }) => {
      const { district } = await aRegency();
      const board = await aBoard(district);
      await signInAs(await anOfficer({ role: "COOPERATIVE", cooperativeId: board.id }));
      await page.goto(board.path);
      await page.getByRole("link", { name: "Hubungan keluarga" }).click();
      await page.getByLabel("Orang pertama").selectOption("Budi Santoso");
      await page.getByLabel("Hubungannya").selectOption("adalah suami atau istri dari");
      await page.getByRole("button", { name: "Nyatakan" }).click();
      await expect(alert(page)).toContainText("Belum ada yang disimpan");
      await expect(page.getByLabel("Orang kedua")).toHaveAccessibleDescription("Pilih salah satu.");
      await expect(page.getByLabel("Orang pertama").locator("option:checked")).toHaveText("Budi Santoso");
      await page.getByLabel("Orang kedua").selectOption("Ani Lestari");
      await page.getByRole("button", { name: "Nyatakan" }).click();
      await expect(saved(page)).toContainText("Hubungan itu dinyatakan.");
      await expect(page.getByRole("main")).toContainText("Budi Santoso dan Ani Lestari suami istri");

      await page.goto(board.path);
      await expect(section(page, "Temuan")).toContainText(
        "Dinyatakan berhubungan keluarga derajat pertama: Budi Santoso dan Ani Lestari suami istri.",
      );
      await section(page, "Temuan").getByRole("link", { name: "Buka hubungan keluarga" }).click();
      await page.getByRole("link", { name: "Cabut", exact: true }).click();
      await page.getByRole("button", { name: "Cabut pernyataan" }).click();
      await expect(alert(page)).toContainText("Belum ada yang disimpan");
      await expect(page.getByLabel("Alasan")).toHaveAccessibleDescription(/Sebutkan alasannya/);
      await page.getByLabel("Alasan").fill("keliru dinyatakan");
      await page.getByRole("button", { name: "Cabut pernyataan" }).click();
      await expect(saved(page)).toContainText("dicabut mulai hari ini");
      await expect(page.getByRole("main")).toContainText("keliru dinyatakan");
    });
  });
}

test("certificates about to lapse, as a list and as a file that names who is in it", async ({ page, signInAs }) => {
  const { district, officer } = await aRegency();
  const board = await aBoard(district);
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  await aCertificate({
    personId: board.people.TREASURER?.id ?? "",
    schemeId: scheme.id,
    validTo: lapsingOn(today()),
  });
  await signInAs(officer);
  await page.goto("/work");
  await expect(section(page, "Sertifikat habis dalam 90 hari")).toContainText("Ani Lestari");
  await page.goto("/lapsing");
  await expect(page.getByRole("row").nth(1)).toContainText("Ani Lestari");
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sertifikat-akan-habis-.*\.csv$/);
});

test("the ministry changes how a rule weighs, from tomorrow on", async ({ page, signInAs }) => {
  await signInAs(await anOfficer());
  await page.goto("/board-rules");
  await page.getByLabel("Aturan").selectOption({ label: "Letak pada peta tidak mungkin" });
  await page.getByLabel("Tingkat").selectOption("Temuan");
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByLabel("Dasar")).toHaveAccessibleDescription(/Sebutkan dasarnya/);
  await page.getByLabel("Dasar").fill("SE Menkop 9/2026");
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(saved(page)).toContainText("Perubahan disimpan dan berlaku mulai");
  await expect(page.getByRole("row", { name: /Letak pada peta/ })).toContainText("Temuan, SE Menkop 9/2026");
});

test("anybody may read the rules; only the ministry is offered to change them", async ({ page }) => {
  await page.goto("/board-rules");
  await expect(page.getByRole("main")).toContainText("Pengurus sedikitnya 5 orang.");
  await expect(page.getByRole("main")).toContainText("SE Menkop 1/2025");
  await expect(page.getByRole("button", { name: "Simpan perubahan" })).toHaveCount(0);
  await expectAccessible(page);
});

test("whoever looks after no region finds neither list, and a stranger no relation", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/404/);
  const { district } = await aRegency();
  const [own, other] = [await aBoard(district), await aBoard(district)];
  await signInAs(await anOfficer({ role: "COOPERATIVE", cooperativeId: own.id }));
  for (const path of ["/work", "/findings", "/findings/csv", "/lapsing", `${other.path}/relations`])
    expect((await page.goto(path))?.status()).toBe(404);
  await page.goto(other.path);
  await expect(page.getByRole("main")).not.toContainText("Budi Santoso");
  await expect(section(page, "Temuan")).toHaveCount(0);
});

for (const width of [360, 1280])
  test(`the pages are accessible and fit ${width} px`, async ({ page, signInAs }) => {
    await page.setViewportSize({ width, height: 800 });
    const { district, officer } = await aRegency();
    const board = await aBoard(district, { without: ["TREASURER", "SUPERVISOR_MEMBER"] });
    await signInAs(officer);
    for (const path of ["/work", "/findings", board.path, `${board.path}/relations`]) {
      await page.goto(path);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
