import type { Page } from "@playwright/test";
import { database } from "@/lib/db/database";
import { aCertificateNumber } from "../factories/claims";
import { anLsp } from "../factories/lsp";
import { expect, expectAccessible, test } from "./fixtures";

const status = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** An LSP with holders whose names tell them apart, under numbers that the public may type. */
async function anLspOf(names: string[], district: string) {
  const lsp = await anLsp({ in: district, holders: names.length });
  const holders = [];
  for (const [at, { certificateId }] of lsp.holders.entries()) {
    const [holderName, number] = [names[at] ?? "", aCertificateNumber()];
    await database.certificate.update({ where: { id: certificateId }, data: { holderName, number } });
    holders.push({ certificateId, holderName, number });
  }
  return { ...lsp, holders };
}

async function expectChecked(page: Page, number: string, sentence: string) {
  await page.goto(`/check?${new URLSearchParams({ number })}`);
  await expect(page.getByRole("main")).toContainText(sentence);
}

test.use({ viewport: { width: 360, height: 740 } });

for (const [javaScriptEnabled, district] of [
  [true, "85.01.01"],
  [false, "86.01.01"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("several certificates are revoked by one who asks and another who carries it out, and given back", async ({
      page,
      signInAs,
    }) => {
      const lsp = await anLspOf(["Ani Lestari", "Budi Santoso", "Citra Dewi"], district);
      const [ani, budi, citra] = lsp.holders;
      const home = `/certification-bodies/${lsp.body.id}`;
      await signInAs(lsp.first);
      await page.goto(home);
      await page.getByRole("link", { name: "Tindakan bersama" }).click();
      await page.getByRole("link", { name: "Ajukan tindakan bersama" }).click();
      await page.getByRole("link", { name: "Cabut sertifikat" }).click();
      await expect(page.getByRole("main")).toContainText("3 sertifikat cocok");
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByLabel("Pilih Ani Lestari").check();
      await page.getByLabel("Pilih Budi Santoso").check();
      await page.getByLabel("Nomor lain").fill(`${citra?.number.replaceAll(" ", ".")}\n47111 1120 4 0000001 1999`);
      await page.getByLabel("Alasan").fill("Dokumen permohonan tidak benar");
      await press(page, "Ajukan kepada petugas lain");
      await expect(alert(page)).toContainText("47111 1120 4 0000001 1999: nomor ini tidak dikenal");
      await expect(page.getByLabel("Pilih Budi Santoso")).toBeChecked();
      await page.getByLabel("Nomor lain").fill(citra?.number ?? "");
      await press(page, "Ajukan kepada petugas lain");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cabut 3 sertifikat");
      await expect(page.getByRole("main")).toContainText("Permintaan Anda menunggu petugas lain LSP ini.");
      await expect(page.getByRole("button", { name: "Cabut semuanya" })).toHaveCount(0);
      await expectChecked(page, ani?.number ?? "", "Sertifikat ini berlaku");

      await signInAs(lsp.second);
      await page.goto(home);
      await page.getByRole("link", { name: "1 tindakan bersama menunggu petugas lain" }).click();
      await page.getByRole("link", { name: "Cabut 3 sertifikat" }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      const act = page.url();
      await press(page, "Cabut semuanya");
      await expect(status(page)).toContainText("3 sertifikat dikenai tindakan ini, 0 tidak.");
      for (const holder of [ani, budi, citra])
        await expectChecked(page, holder?.number ?? "", "Sertifikat ini sudah dicabut");

      await page.goto(act);
      await press(page, "Batalkan semuanya");
      await expect(page.getByLabel("Alasan membatalkan")).toHaveAccessibleDescription(/Isi alasannya\./);
      await page.getByLabel("Alasan membatalkan").fill("Daftarnya keliru");
      await press(page, "Batalkan semuanya");
      await expect(status(page)).toContainText("3 sertifikat dikembalikan, 0 dibiarkan.");
      await expectChecked(page, budi?.number ?? "", "Sertifikat ini berlaku");
      await page.goto(`${home}/certificates/${budi?.certificateId}`);
      const history = page.getByRole("listitem");
      await expect(history.filter({ hasText: "Dokumen permohonan tidak benar" })).toContainText("Kemudian dibatalkan.");
      await expect(history.filter({ hasText: "Pencabutan dibatalkan" })).toContainText("Daftarnya keliru");
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("a wrong name is put right on a new paper, and the old number says so to anybody", async ({
      page,
      signInAs,
    }) => {
      const lsp = await anLspOf(["Siti Aminh"], district);
      const [holder] = lsp.holders;
      await signInAs(lsp.first);
      await page.goto(`/certification-bodies/${lsp.body.id}/certificates/${holder?.certificateId}`);
      await page.getByRole("link", { name: "Terbitkan ulang" }).click();
      await page.getByLabel("Nama yang benar pada sertifikat").fill("Siti Aminah");
      await page.getByLabel("Alasan").fill("Salah cetak");
      await press(page, "Terbitkan pengganti");
      await expect(status(page)).toContainText("Diganti dengan nomor");
      await page.getByRole("link", { name: "Ke sertifikat yang baru" }).click();
      await expect(page.getByRole("main")).toContainText("Siti Aminah");
      await expect(page.getByRole("main")).toContainText(`Terbit, menggantikan ${holder?.number}`);

      await page.context().clearCookies();
      await expectChecked(page, holder?.number ?? "", "Sertifikat ini sudah diganti");
      const { number } = await database.certificate.findFirstOrThrow({
        where: { predecessorId: holder?.certificateId },
      });
      await page.getByRole("link", { name: number }).click();
      await expect(page.getByRole("main")).toContainText("Sertifikat ini berlaku");
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
