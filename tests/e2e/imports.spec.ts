import { request as ask } from "node:http";
import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { readSheet } from "@/lib/files/read-sheet";
import type { WrittenCell } from "@/lib/files/write-sheet";
import { RegionCode } from "@/lib/regions/region-code";
import { aFoundedCooperative } from "../factories/cooperatives";
import { aList } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aNationalId } from "../factories/people";
import { aRegion } from "../factories/regions";
import { expect, expectAccessible, test } from "./fixtures";

const head = ["Nama", "NIK", "Jabatan", "Mulai Menjabat", "No. HP"];
const born = (text: string) => aNationalId({ birthDate: Day.parse(text) });

// A district each: nobody born on one day by chance is taken for another.
let districts = 10;
async function aBoard() {
  const district = `96.${test.info().parallelIndex + 10}.${districts++}`;
  const { id } = await aFoundedCooperative({ in: district, village: await aRegion(`${district}.2001`) });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  return { id, district, officer };
}

/** Chooses a file and sends it; where it was taken in, its own page follows. */
async function bring(page: Page, rows: WrittenCell[][], { titles = head, name = "pengurus.xlsx" } = {}) {
  await page.goto("/imports");
  const buffer = await aList(rows, { head: titles });
  await page.getByLabel("Berkas XLSX atau CSV").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
}

/** The page follows the work by itself, with scripts and without. */
const patiently = { timeout: 30_000 };
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // Other people in each run, or the second is asked whether they are those of the first.
    const decade = javaScriptEnabled ? 197 : 198;

    test("a board brings its list: what is right enters, the rest comes back and goes in repaired", async ({
      page,
      signInAs,
    }) => {
      const { id, officer } = await aBoard();
      await signInAs(officer);
      await page.goto(`/cooperatives/${id}`);
      await page.getByRole("link", { name: "Impor dari berkas" }).click();
      await expect(page.getByText("Kolom koperasi tidak diperlukan")).toBeVisible();
      await bring(page, [
        ["H. Agus Salim, S.E.", born(`${decade}0-01-02`), "Ketua", "18 Februari 2026", null],
        ["Dewi Anggraini", "3.27101E+15", "Bendahara", "2026-02-18", "0800 1234 5678"],
      ]);

      await expect(page.getByRole("button", { name: "Masukkan 1 baris" })).toBeVisible(patiently);
      await expect(page.getByText("Belum ada yang berubah.")).toBeVisible();
      await expect(row(page, "Agus Salim")).toContainText("“18 Februari 2026” dibaca “2026-02-18”");
      await expect(row(page, "Dewi Anggraini")).toContainText("Excel mengubah NIK ini menjadi bilangan");
      await expect(page.getByRole("region", { name: "Pengaruh pada cakupan" })).toContainText("(+1)");
      await page.getByLabel("Yang ditampilkan").selectOption("Ditolak");
      await page.getByRole("button", { name: "Tampilkan" }).click();
      await expect(row(page, "Agus Salim")).toBeHidden();

      await page.getByRole("button", { name: "Masukkan 1 baris" }).click();
      await expect(page.getByText("Impor selesai. 1 baris masuk atau berubah, 1 ditolak.")).toBeVisible(patiently);
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Unduh 1 baris yang kembali" }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe("pengurus-alasan.xlsx");
      const read = await readSheet(await file.path());
      if (!read.ok) throw new Error(read.refusal);
      expect(read.value.head).toEqual([...head, "alasan"]);

      await bring(page, [["Dewi Anggraini", born(`${decade}8-03-04`), "Bendahara", "2026-02-18", null]]);
      await page.getByRole("button", { name: "Masukkan 1 baris" }).click(patiently);
      await expect(page.getByText("Impor selesai. 1 baris masuk")).toBeVisible(patiently);
      await page.goto(`/cooperatives/${id}`);
      await expect(page.getByText("Agus Salim").first()).toBeVisible();
      await expect(page.getByText("Dewi Anggraini").first()).toBeVisible();
    });

    test("columns are said by hand, and an import is given up", async ({ page, signInAs }) => {
      const { officer } = await aBoard();
      await signInAs(officer);
      await bring(page, [["Agus Salim", born(`${decade}1-01-02`), "Ketua", "2026-02-18", null]], {
        titles: ["Kolom satu", "NIK", "Jabatan", "Mulai Menjabat", "Lain"],
      });
      await page.getByRole("button", { name: "Periksa dengan kolom ini" }).click();
      await expect(alert(page)).toContainText("Kolom yang wajib belum lengkap.");
      await page.getByLabel("Nama (wajib)").selectOption("Kolom satu");
      await page.getByRole("button", { name: "Periksa dengan kolom ini" }).click();
      await page.getByRole("button", { name: "Batalkan impor" }).click(patiently);
      await expect(page.getByText("Impor dihentikan. 0 baris sudah masuk")).toBeVisible();
      await page.goto("/imports");
      await expect(row(page, "pengurus.xlsx")).toContainText("Dihentikan");
    });

    test("what is no spreadsheet, or too large, is said in a sentence, and nothing is kept", async ({
      page,
      signInAs,
    }) => {
      const { officer } = await aBoard();
      await signInAs(officer);
      const send = async (buffer: Buffer) => {
        await page.goto("/imports");
        const input = page.getByLabel("Berkas XLSX atau CSV");
        await input.setInputFiles({ name: "surat.pdf", mimeType: "application/pdf", buffer });
        await page.getByRole("button", { name: "Unggah dan periksa" }).click();
      };
      await send(Buffer.from("%PDF-1.7 surat"));
      await expect(alert(page)).toContainText("Ini bukan berkas XLSX atau CSV.");
      await expect(alert(page)).toContainText("Belum ada yang disimpan.");
      await send(Buffer.alloc(11 * 1024 * 1024, "a"));
      await expect(alert(page)).toContainText("Berkas ini terlalu besar: paling besar 10 MB.");
      await expect(page.getByText("Belum ada impor")).toBeVisible();
    });
  });
}

/** Sends so many megabytes, and says how long they are or not; gives where the answer leads. */
function sendMegabytes(cookie: string, megabytes: number, saysLength: boolean): Promise<string | undefined> {
  const piece = Buffer.alloc(1024 * 1024, "a");
  const length = saysLength ? { "Content-Length": megabytes * piece.length } : {};
  const headers = { Cookie: cookie, "Content-Type": "multipart/form-data; boundary=x", ...length };
  const address = new URL(`/imports/upload?key=${crypto.randomUUID()}`, process.env.E2E_ADDRESS);
  return new Promise((resolve, reject) => {
    const sending = ask(address, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    });
    sending.on("error", reject);
    let left = megabytes;
    const more = () => {
      while (left > 0) {
        left--;
        if (!sending.write(piece)) return void sending.once("drain", more);
      }
      sending.end();
    };
    more();
  });
}

test("200 MB are answered with a sentence, whether their length is said before or not", async ({
  page,
  context,
  signInAs,
}) => {
  const { officer } = await aBoard();
  await signInAs(officer);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const saysLength of [true, false])
    expect(await sendMegabytes(cookie, 200, saysLength)).toBe("/imports?problem=too-large");
  expect(await sendMegabytes("", 1, true)).toContain("/sign-in");
  await page.goto("/imports");
  await expect(page.getByText("Belum ada impor")).toBeVisible();
});

test("a dinas begins from the sample, and whoever keeps no boards finds no such page", async ({
  page,
  signInAs,
  allowConsole,
}) => {
  const { district } = await aBoard();
  await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(district.slice(0, 5)) }));
  await page.goto("/imports");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh contoh berkas (XLSX)" }).click();
  const read = await readSheet(await (await download).path());
  expect(read.ok && read.value.head.slice(0, 4)).toEqual(["Kode desa/kelurahan", "Koperasi", "Nama", "NIK"]);

  allowConsole(/404/);
  await signInAs(await anOfficer({ role: "MANPOWER" }));
  expect((await page.goto("/imports"))?.status()).toBe(404);
  expect((await page.goto("/imports/template"))?.status()).toBe(404);
});

test("no barriers, and nothing to push sideways, on any of these pages", async ({ page, signInAs }) => {
  const { officer } = await aBoard();
  await signInAs(officer);
  const looksRight = async () => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  };
  await page.goto("/imports?problem=torn");
  await looksRight();
  await bring(page, [["Agus Salim", born("1972-01-02"), "Ketua", "2026-02-18", null]], {
    titles: ["A", "NIK", "Jabatan", "Mulai", "B"],
  });
  await expect(page.getByRole("heading", { name: "Kolom berkas" })).toBeVisible();
  await looksRight();
  await bring(page, [
    ["H. Agus Salim", born("1972-01-02"), "Ketua", "18 Februari 2026", null],
    ["Dewi Anggraini", "123", "Bendahara", "0000-00-00", null],
  ]);
  await expect(page.getByRole("button", { name: "Masukkan 1 baris" })).toBeVisible(patiently);
  await looksRight();
  await page.getByRole("button", { name: "Masukkan 1 baris" }).click();
  await expect(page.getByRole("heading", { name: "Hasil" })).toBeVisible(patiently);
  await looksRight();
});
