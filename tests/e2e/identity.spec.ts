import { randomUUID } from "node:crypto";
import { request } from "node:http";
import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anExe, aPdf, aPng } from "../factories/documents";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aVillage } from "../factories/regions";
import { expect, expectAccessible, test } from "./fixtures";

const saved = (page: Page) => page.getByRole("main").getByRole("status");
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const chooser = (page: Page) => page.getByLabel("Pilih berkas");

async function aBoard() {
  const village = await aVillage({ in: "97.40.01", name: "Sidomulyo" });
  const cooperative = await aCooperative({ village, name: `Koperasi Desa Merah Putih Sidomulyo ${randomUUID()}` });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("97.40") });
  return { ...cooperative, officer, dinas, path: `/cooperatives/${cooperative.id}/identity` };
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the board records the deed and proves it, whatever a file calls itself", async ({ page, signInAs }) => {
      const { id, officer, path } = await aBoard();
      await database.cooperative.update({
        where: { id },
        data: { legalEntityNumber: "AHU-9000001.AH.01.29.TAHUN 2025", legalEntityOn: dateOf(Day.parse("2025-06-20")) },
      });
      await signInAs(officer);
      await page.goto(path);
      await page.getByRole("link", { name: "Isi: Akta pendirian" }).click();
      await page.getByLabel("Tanggal").fill("2025-06-21");
      await page.getByLabel("Nomor akta").fill("12");
      await page.getByRole("button", { name: "Simpan tahap" }).click();
      await expect(page.getByLabel("Tanggal")).toHaveAccessibleDescription(/sesudah pengesahan badan hukum/);
      await expect(page.getByLabel("Nomor akta")).toHaveValue("12");
      await page.getByLabel("Tanggal").fill("2025-06-02");
      await page.getByRole("button", { name: "Simpan tahap" }).click();
      await expect(saved(page)).toContainText("Tahap pendirian tersimpan.");

      const upload = page.getByRole("button", { name: "Unggah dokumen" });
      await upload.click();
      await expect(chooser(page)).toHaveAccessibleDescription(/Pilih berkas dulu/);
      await chooser(page).setInputFiles(file("akta.pdf", "application/pdf", anExe()));
      await upload.click();
      await expect(chooser(page)).toHaveAccessibleDescription(/Isinya bukan PDF atau foto/);
      await chooser(page).setInputFiles(file("akta.pdf", "application/pdf", aPdf().subarray(0, 300)));
      await upload.click();
      await expect(chooser(page)).toHaveAccessibleDescription(/rusak atau terpotong/);
      await chooser(page).setInputFiles(file("akta.pdf", "application/pdf", Buffer.alloc(11 * 1024 * 1024)));
      await upload.click();
      await expect(chooser(page)).toHaveAccessibleDescription(/lebih besar dari 10 MB/);
      await chooser(page).setInputFiles(file("Akta No 12.exe", "application/octet-stream", aPdf("Akta")));
      await upload.click();
      await expect(saved(page)).toContainText("Dokumen tersimpan.");

      await chooser(page).setInputFiles(file("akta.png", "image/png", aPng()));
      await page.getByRole("button", { name: "Unggah pengganti" }).click();
      await expect(page.getByRole("link", { name: "Unduh akta.png" })).toBeVisible();
      await page.getByText("Dokumen sebelumnya (1)").click();
      const earlier = page.getByRole("link", { name: "Unduh Akta No 12.pdf" });
      const answer = await page.request.get((await earlier.getAttribute("href")) ?? "");
      expect((await answer.body()).equals(aPdf("Akta"))).toBe(true);
      expect(answer.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="Akta No 12.pdf"',
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
      });
    });

    test("a meeting goes from the board to the dinas and back, and the checklist follows", async ({
      page,
      signInAs,
    }) => {
      const { officer, dinas, path } = await aBoard();
      await signInAs(officer);
      await page.goto(path);
      await expect(page.getByText("RAT tahun buku 2025 belum dilaporkan; batasnya 31 Maret 2026.")).toBeVisible();
      await page.getByRole("link", { name: "Catat RAT tahun buku 2025" }).click();
      await page.getByLabel("Tanggal rapat").fill("2025-12-31");
      await page.getByLabel("Peserta").fill("42");
      await page.getByRole("button", { name: "Simpan RAT" }).click();
      await expect(page.getByLabel("Tanggal rapat")).toHaveAccessibleDescription(/sesudah tahun bukunya selesai/);
      await page.getByLabel("Tanggal rapat").fill("2026-02-20");
      await page.getByRole("button", { name: "Simpan RAT" }).click();
      await expect(saved(page)).toContainText("draf");
      await chooser(page).setInputFiles(file("ba.pdf", "application/pdf", aPdf("RAT")));
      await page.getByRole("button", { name: "Unggah dokumen" }).click();
      await page.getByRole("button", { name: "Laporkan untuk diverifikasi" }).click();
      await expect(saved(page)).toContainText("menunggu verifikasi");
      await expect(page.getByRole("button", { name: "Simpan RAT" })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Verifikasi RAT" })).toHaveCount(0);

      await signInAs(dinas);
      await page.goto(`${path}/annual-meetings/2025`);
      await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
      await expect(page.getByLabel("Alasan")).toHaveAccessibleDescription(/Tulis alasannya/);
      await page.getByLabel("Alasan").fill("Daftar hadir belum ada.");
      await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
      await expect(page.getByText("Daftar hadir belum ada.")).toBeVisible();

      await signInAs(officer);
      await page.goto(`${path}/annual-meetings/2025`);
      await page.getByRole("button", { name: "Simpan RAT" }).click();
      await page.getByRole("button", { name: "Laporkan untuk diverifikasi" }).click();
      await signInAs(dinas);
      await page.goto(`${path}/annual-meetings/2025`);
      await page.getByLabel("Sehat", { exact: true }).check();
      await page.getByRole("button", { name: "Verifikasi RAT" }).click();
      await expect(saved(page)).toContainText("RAT terverifikasi.");
      await page.goto(path);
      const item = page.getByRole("listitem").filter({ hasText: "RAT terverifikasi" });
      await expect(item).toContainText("Ada");
      await expect(page.getByText(/belum dilaporkan; batasnya/)).toHaveCount(0);
    });

    test("other legal data are asked for, the formation is changed, and what looks wrong is said", async ({
      page,
      signInAs,
    }) => {
      const { id, officer, path } = await aBoard();
      await signInAs(officer);
      await page.goto(path);
      await page.getByRole("link", { name: "Ubah data hukum" }).click();
      await page.getByLabel("Nomor badan hukum").fill("518.08/96/BH/XIV.10/VIII/2008");
      await page.getByLabel("Tanggal pengesahan").fill("2026-07-01");
      await page.getByLabel("Lintang").fill("-6,2");
      await page.getByLabel("Bujur").fill("106,8");
      await page.getByRole("button", { name: "Ajukan perubahan" }).click();
      await expect(page.getByLabel("Alasan perubahan")).toHaveAccessibleDescription(/paling sedikit 5 huruf/);
      await page.getByLabel("Alasan perubahan").fill("Seperti pada SK lama.");
      await page.getByRole("button", { name: "Ajukan perubahan" }).click();
      await expect(page.getByLabel("Tanggal pengesahan")).toHaveAccessibleDescription(/belum tiba/);
      await page.getByLabel("Tanggal pengesahan").fill("2008-08-01");
      await page.getByRole("button", { name: "Ajukan perubahan" }).click();
      await expect(page).toHaveURL(/\/requests\//);
      await expect(page.getByRole("main")).toContainText("518.08/96/BH/XIV.10/VIII/2008");
      // Others have to agree; nothing has changed yet.
      const unchanged = await database.cooperative.findUniqueOrThrow({ where: { id } });
      expect([unchanged.legalEntityNumber, unchanged.version]).toEqual([null, 1]);

      const legalEntity = { legalEntityNumber: "518.08/96/BH/XIV.10/VIII/2008" };
      await database.cooperative.update({ where: { id }, data: { ...legalEntity, latitude: -6.2, longitude: 106.8 } });
      await page.goto(path);
      await expect(page.getByText(/tidak seperti nomor AHU yang biasa/)).toBeVisible();
      await expect(page.getByText(/titik bawaan formulir/)).toBeVisible();

      await page.getByRole("link", { name: "Ubah data pendirian" }).click();
      await page.getByLabel("Revitalisasi").check();
      await page.getByLabel("NPWP").fill("123");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(page.getByLabel("NPWP")).toHaveAccessibleDescription(/NPWP terdiri atas/);
      await expect(page.getByLabel("Revitalisasi")).toBeChecked();
      await page.getByLabel("NPWP").fill("01.234.567.8-901.000");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(saved(page)).toContainText("Data pendirian tersimpan.");
      await expect(page.getByText("012345678901000")).toBeVisible();
    });
  });
}

test("the dinas enters the registry number, the board only reads it", async ({ page, signInAs, allowConsole }) => {
  const { officer, dinas, path } = await aBoard();
  await signInAs(dinas);
  await page.goto(path);
  await page.getByRole("link", { name: "Catat NIK koperasi" }).click();
  const number = `9740${Date.now().toString().slice(-8)}`;
  await page.getByLabel("Nomor Induk Koperasi").fill(number);
  await page.getByLabel("Sertifikat berlaku").fill("2027-03-31");
  await page.getByRole("button", { name: "Simpan NIK koperasi" }).click();
  await expect(saved(page)).toContainText("Nomor Induk Koperasi tersimpan.");
  await expect(page.getByText("Bersertifikat sampai dengan 31 Maret 2027")).toBeVisible();
  await expect(page.getByText("NIK koperasi biasanya 13 angka", { exact: false })).toBeVisible();

  await signInAs(officer);
  await page.goto(path);
  await expect(page.getByRole("link", { name: "Catat NIK koperasi" })).toHaveCount(0);
  allowConsole(/404/);
  expect((await page.goto(`${path}/registry`))?.status()).toBe(404);
});

test("anybody may read the card, and its QR leads to it", async ({ page, baseURL }) => {
  const { id } = await aBoard();
  const { id: personId } = await aPerson({ name: "Budi Santoso" });
  await aTerm({ personId, cooperativeId: id, position: "CHAIR" });
  const { publicCode, legalName } = await database.cooperative.findUniqueOrThrow({ where: { id } });
  await page.goto(`/cooperatives/${id}`);
  await page.getByRole("link", { name: "Kartu publik dengan QR" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(legalName);
  await expect(page.getByRole("main")).toContainText("1 dari 8 jabatan wajib terisi, 0 boleh mengelola");
  await expect(page.getByRole("main")).toContainText("Dibaca dari daftar");
  await expect(page.getByRole("main")).not.toContainText("Budi");

  const { pixels, side } = await page.locator("svg.qr").evaluate(async (svg: SVGElement) => {
    const picture = new Image();
    const source = new XMLSerializer().serializeToString(svg).replace("<svg", '<svg width="400" height="400"');
    picture.src = `data:image/svg+xml;base64,${btoa(source)}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(400, 400);
    const pen = canvas.getContext("2d");
    pen?.drawImage(picture, 0, 0);
    return { pixels: Array.from(pen?.getImageData(0, 0, 400, 400).data ?? []), side: 400 };
  });
  expect(jsQR(Uint8ClampedArray.from(pixels), side, side)?.data).toBe(`${baseURL}/q/${publicCode}`);
});

test("a code that is nobody's and a stranger's pages are not found", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/404/);
  const { path, id } = await aBoard();
  const { officer: stranger } = await aBoard();
  expect((await page.goto("/q/000000000000"))?.status()).toBe(404);
  await signInAs(stranger);
  for (const address of ["", "/stages/DEED_SIGNED", "/formation", "/legal", "/annual-meetings/2025"])
    expect((await page.goto(`${path}${address}`))?.status()).toBe(404);
  const upload = (cooperative: string) =>
    page.request.post(`/cooperatives/${cooperative}/identity/documents?key=${randomUUID()}&stage=DEED_SIGNED`, {
      multipart: { file: file("a.pdf", "application/pdf", aPdf()) },
      maxRedirects: 0,
    });
  const [theirs, none] = [await upload(id), await upload(randomUUID())];
  expect([theirs.status(), none.status()]).toEqual([404, 404]);
});

/** Bytes as a browser would send them, without holding them here either. */
function send(address: URL, cookie: string, bytes: number, headers: Record<string, string>) {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  return new Promise<{ status: number; location: string }>((answered, failed) => {
    const sent = request(
      address,
      { method: "POST", headers: { cookie, "content-type": "multipart/form-data; boundary=x", ...headers } },
      (answer) => {
        answer.resume();
        answered({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" });
      },
    );
    sent.on("error", failed);
    const piece = Buffer.alloc(1024 * 1024, 32);
    let left = bytes;
    const more = () => {
      while (left > 0) {
        left -= piece.length;
        if (!sent.write(piece)) return void sent.once("drain", more);
      }
      sent.end("\r\n--x--\r\n");
    };
    sent.write(head);
    more();
  });
}

test("two hundred megabytes are refused in words, announced or not", async ({ page, signInAs, baseURL }) => {
  const { officer, path, id } = await aBoard();
  await signInAs(officer);
  const [session] = await page.context().cookies();
  const cookie = `${session?.name}=${session?.value}`;
  const bytes = 200 * 1024 * 1024;
  const address = () => new URL(`${path}/documents?key=${randomUUID()}&stage=DEED_SIGNED`, baseURL);
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'.length;
  const announced = { "content-length": String(bytes + head + "\r\n--x--\r\n".length) };
  for (const headers of [announced, {} as Record<string, string>]) {
    const answer = await send(address(), cookie, bytes, headers);
    expect(answer).toEqual({ status: 303, location: `${path}/stages/DEED_SIGNED?problem=document-too-large#document` });
  }
  expect(await database.cooperativeDocument.count({ where: { cooperativeId: id } })).toBe(0);
});

test("no barriers, and nothing to push sideways, on any of these pages", async ({ page, signInAs }) => {
  const { officer, dinas, path, id } = await aBoard();
  await database.annualMeeting.create({
    data: {
      ...{ cooperativeId: id, bookYear: 2025, heldOn: dateOf(Day.parse("2026-02-20")), participants: 42 },
      ...{ enteredById: officer.id, reportedById: officer.id, reportedAt: new Date(), state: "REPORTED" },
    },
  });
  const { publicCode } = await database.cooperative.findUniqueOrThrow({ where: { id } });
  await signInAs(dinas);
  for (const address of [
    path,
    `${path}?saved=document`,
    `${path}/stages/DEED_SIGNED?problem=document-torn`,
    `${path}/stages/LEGAL_ENTITY`,
    `${path}/formation`,
    `${path}/legal`,
    `${path}/registry`,
    `${path}/annual-meetings/2025`,
    `/q/${publicCode}`,
  ]) {
    await page.goto(address);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});
