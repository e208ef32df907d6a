import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { aCertificationBody } from "../factories/certificates";
import { aPdf } from "../factories/documents";
import { aDinas, anOfficer } from "../factories/officers";
import { aCertifiedHolder } from "../factories/scheme-changes";
import { aRequiredScheme, aScheme } from "../factories/schemes";
import { expect, expectAccessible, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");
const day = (text: string) => Day.parse(text);

/** Two schemes, of which the first is asked of a post that one person holds. */
async function aHeldScheme(district: string, position: Position) {
  const old = await aRequiredScheme({ title: `Lama ${district}`, for: [position] });
  const next = await aScheme({ title: `Baru ${district}` });
  await aCertificationBody();
  const certificate = { schemeId: old.id, validFrom: day("2026-01-01"), validTo: day("2028-12-31") };
  await aCertifiedHolder({ in: district, position, ...certificate });
  return { old, next };
}

for (const [javaScriptEnabled, district, position] of [
  [true, "91.81.01", "SUPERVISOR_MEMBER"],
  [false, "91.82.01", "BOARD_MEMBER"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 760 } });

    test("one ministry proposes, the other sees whom it touches and applies it, and coverage follows", async ({
      page,
      signInAs,
    }) => {
      const { old, next } = await aHeldScheme(district, position);
      const [kemenkop, kemnaker] = [await anOfficer({ role: "MINISTRY" }), await anOfficer({ role: "MANPOWER" })];
      await signInAs(kemenkop);
      await page.goto(`/schemes/${old.id}`);
      await page.getByRole("link", { name: "Gantikan skema ini" }).click();
      await page.getByRole("button", { name: "Usulkan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Isi tanggal.");
      await page.getByLabel("Skema pengganti").selectOption(next.id);
      await page.getByLabel("Tidak setara", { exact: false }).check();
      await page.getByRole("textbox", { name: "Hari terakhir masa transisi" }).fill("2027-12-31");
      await page.getByLabel("Mulai berlaku").fill("2026-06-15");
      await page.getByLabel("Dasar hukum").fill("Keputusan 7/2026");
      await page.getByLabel("Alasan perubahan").fill("Unitnya diperbarui");
      await page.getByRole("button", { name: "Usulkan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("paling cepat besok");
      await page.getByLabel("Mulai berlaku").fill("2027-01-01");
      await page.getByRole("button", { name: "Usulkan" }).click();
      await expect(page.getByRole("status")).toContainText("menunggu petugas kedua");
      await expect(page.getByRole("button", { name: "Setujui dan terapkan" })).toHaveCount(0);

      await signInAs(kemnaker);
      await page.goto("/schemes/changes?state=PROPOSED");
      await page.getByRole("link", { name: `Lama ${district} → Baru ${district}` }).click();
      await expect(main(page)).toContainText("1 jabatan");
      await expect(page.locator("#touched")).toContainText("1 Jan 2028");
      await page.getByRole("button", { name: "Setujui dan terapkan" }).click();
      await expect(main(page)).toContainText("Cakupan selesai dihitung ulang", { timeout: 30_000 });
      await expect(page.locator(".badge", { hasText: "Diterapkan" })).toBeVisible();

      await page.goto(`/schemes/${old.id}`);
      await expect(main(page)).toContainText("sampai dengan 31 Desember 2027");
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("the way to a scheme, step by step: shown to all, its people and papers to those who work on it", async ({
      page,
      context,
      signInAs,
    }) => {
      const title = `SKKNI Pengelola ${randomUUID().slice(0, 8)}`;
      await signInAs(await anOfficer({ role: "MANPOWER" }));
      await page.goto("/schemes/pipeline");
      await page.getByRole("link", { name: "Usulkan penyusunan" }).click();
      await page.getByLabel("Nama penyusunan").fill(title);
      await page.getByLabel("Pengusul").fill("Komite Standar Kompetensi");
      await page.getByLabel("Tanggal").fill("2026-01-10");
      await page.getByRole("button", { name: "Usulkan" }).click();
      await expect(main(page).getByRole("alert")).toContainText("tulis untuk pekerjaan apa");
      await page.getByLabel("Untuk pekerjaan lain").fill("Manajer");
      await page.getByRole("button", { name: "Usulkan" }).click();
      await expect(page.getByRole("status")).toContainText("Usulan dicatat.");

      await page.getByLabel("Tahap", { exact: true }).first().selectOption("TEAM_FORMED");
      await page.getByLabel("Tanggal").fill("2026-02-10");
      await page.getByLabel("Nomor surat atau dokumen").fill("SK 1/2026");
      await page.getByLabel("Orang yang terlibat").fill("Rahmawati, ketua tim");
      await page.getByRole("button", { name: "Catat tahap" }).click();
      await expect(page.getByRole("status")).toContainText("Tahap dicatat.");
      await page.getByLabel("Dokumen tahap ini").setInputFiles({
        ...{ name: "sk-tim.pdf", mimeType: "application/pdf", buffer: aPdf() },
      });
      await page.getByRole("button", { name: "Unggah dokumen" }).click();
      await expect(page.getByRole("link", { name: "sk-tim.pdf" })).toBeVisible();
      await expect(page.locator(".timeline")).toContainText("Rahmawati, ketua tim");
      if (javaScriptEnabled) await expectAccessible(page);

      await context.clearCookies();
      await page.goto("/schemes/pipeline");
      await page.getByRole("link", { name: title }).click();
      await expect(page.locator(".timeline")).toContainText("31 hari setelah tahap sebelumnya");
      await expect(main(page)).not.toContainText("Rahmawati");
      await expect(main(page)).not.toContainText("sk-tim.pdf");
    });
  });
}

test("nobody else finds the changes, nor the form to propose one", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/404/);
  await signInAs(await aDinas("91.81"));
  for (const path of ["/schemes/changes", "/schemes/changes/new", "/schemes/pipeline/new"])
    expect((await page.goto(path))?.status()).toBe(404);
  await page.goto("/schemes");
  await expect(page.getByRole("link", { name: "Perubahan skema" })).toHaveCount(0);
});

test("the pages of changes are accessible", async ({ page, signInAs }) => {
  await signInAs(await anOfficer({ role: "MINISTRY" }));
  for (const path of [
    "/schemes",
    "/schemes/changes",
    "/schemes/changes/new?kind=MAPPING",
    "/schemes/changes/new?kind=NEW_SCHEME",
    "/schemes/pipeline/new",
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
