import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aDecidedBatch } from "../factories/assessment";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";
import { aBatch, aResult } from "../factories/training";
import { readPdf, scanned } from "../papers/pdf";
import { expect, expectAccessible, test } from "./fixtures";

const day = (text: string) => Day.parse(text);

/**
 * A batch whose LSP has issued. Straight into the table: the ledger hears nothing of it, since another test counts the
 * country meanwhile.
 */
async function anIssuedBatch(names: string[]) {
  const batch = await aDecidedBatch({ of: names });
  const issued = [];
  for (const { name: holderName, personId, assessmentId } of batch.candidates) {
    const number = `47111 1120 4 ${randomInt(1_000_000, 8_000_000)} 2026`;
    const of = { personId, schemeId: batch.scheme.id, certificationBodyId: batch.body.id, number };
    const { id } = await aCertificate({ ...of, validFrom: day("2026-06-12"), validTo: day("2029-06-12") });
    await database.certificate.update({ where: { id }, data: { holderName, assessmentId } });
    issued.push({ id, number });
  }
  const lsp = `/certification-bodies/${batch.body.id}`;
  return { ...batch, issued, lsp, page: `${lsp}/certificates/${issued[0]?.id}` };
}

/** What a link on the page opens: a real answer of the server, with this officer's session. */
async function printedFrom(page: Page, link: string | RegExp) {
  const href = await page.getByRole("link", { name: link }).first().getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store" });
  return readPdf(await answer.body());
}

const noNationalId = (texts: string[]) => {
  for (const text of texts) expect(text).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: javaScriptEnabled ? 1280 : 360, height: 800 } });

    test("an LSP prints a certificate, and its code leads anybody to the public answer", async ({ page, signInAs }) => {
      const batch = await anIssuedBatch(["Siti Aminah"]);
      await signInAs(batch.office);
      await page.goto(batch.page);
      const pages = await printedFrom(page, "Cetak sertifikat (PDF)");
      const [front, back] = pages;
      expect(front?.text).toContain("Siti Aminah");
      expect(front?.text).toContain(batch.issued[0]?.number);
      expect(front?.text).toContain("CONTOH");
      expect(back?.text).toContain("Daftar unit kompetensi");
      noNationalId(pages.map(({ text }) => text));

      const address = await scanned(front);
      const number = batch.issued[0]?.number ?? "";
      expect(address).toBe(`${process.env.E2E_ADDRESS}/check?${new URLSearchParams({ number })}`);
      await page.context().clearCookies();
      await page.goto(address ?? "");
      await expect(page.getByRole("main")).toContainText("Sertifikat ini berlaku");
      await expect(page.getByRole("main")).toContainText("Siti Aminah");
    });

    test("a centre numbers and prints training certificates, and a list to sign", async ({ page, signInAs }) => {
      const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso"], endsOn: day("2026-05-30") });
      for (const { enrolmentId } of batch.participants) await aResult(enrolmentId);
      await signInAs(batch.trainer);
      await page.goto(`/batches/${batch.batchId}`);
      const [list] = await printedFrom(page, "Daftar hadir (PDF)");
      for (const said of ["Ani Lestari", "Budi Santoso", "Bendahara", "26 Mei 2026", "30 Mei 2026"])
        expect(list?.text).toContain(said);

      await page.getByRole("link", { name: "Sertifikat pelatihan", exact: true }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("Tanggal terbit").fill("2026-05-29");
      await page.getByRole("button", { name: "Beri nomor dan terbitkan" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("sebelum sebagian peserta selesai");
      await page.getByLabel("Tanggal terbit").fill("2026-06-01");
      await page.getByRole("button", { name: "Beri nomor dan terbitkan" }).click();
      await expect(page.getByRole("main").getByRole("status")).toContainText("2 sertifikat pelatihan diterbitkan");
      await expect(page.getByRole("row").filter({ hasText: "Budi Santoso" })).toContainText("0002/SP/91.01/VI/2026");
      if (javaScriptEnabled) await expectAccessible(page);

      const all = await printedFrom(page, /^Cetak semua/);
      expect(all.length).toBe(4);
      const [one] = await printedFrom(page, "PDF sertifikat pelatihan Budi Santoso");
      for (const said of ["Budi Santoso", "0002/SP/91.01/VI/2026", "Dasar KDKMP", "40 JP", "BUKAN sertifikat"])
        expect(one?.text).toContain(said);
      noNationalId([list, one, ...all].map((it) => it?.text ?? ""));
    });
  });
}

test("all certificates of a batch are one file, each with its own code", async ({ page, signInAs }) => {
  const batch = await anIssuedBatch(["Siti Aminah", "Ani Lestari", "Budi Santoso"]);
  await signInAs(batch.office);
  await page.goto(`${batch.lsp}/batches/${batch.batchId}/certificates`);
  const pages = await printedFrom(page, /^Cetak semua/);
  expect(pages.length).toBe(6);
  const codes = await Promise.all([0, 2, 4].map((at) => scanned(pages[at])));
  const numbers = codes.map((code) => new URL(code ?? "").searchParams.get("number"));
  expect(numbers.toSorted()).toEqual(batch.issued.map(({ number }) => number).toSorted());
});

test("a revoked one is printed with the word across it, as a copy; others get a copy too", async ({
  page,
  signInAs,
}) => {
  const batch = await anIssuedBatch(["Siti Aminah"]);
  await signInAs(await anOfficer({ role: "MINISTRY" }));
  await page.goto(batch.page);
  const [copy] = await printedFrom(page, "Cetak salinan (PDF)");
  expect(copy?.text).toContain("SALINAN");
  expect(copy?.text).not.toContain("DICABUT");

  await signInAs(batch.office);
  await database.certificateRevocation.create({
    data: {
      ...{ certificateId: batch.issued[0]?.id ?? "", revokedOn: dateOf(day("2026-06-14")) },
      ...{ revokedById: batch.office.id, reason: "contoh" },
    },
  });
  await page.goto(batch.page);
  const [front] = await printedFrom(page, "Cetak salinan (PDF)");
  for (const said of ["DICABUT", "Dicabut sejak 14 Juni 2026", "SALINAN"]) expect(front?.text).toContain(said);
});

test("whoever it does not concern, or nobody signed in, finds no paper", async ({ page, signInAs }) => {
  const batch = await anIssuedBatch(["Siti Aminah"]);
  const training = await aBatch({ of: ["Ani Lestari"], endsOn: day("2026-05-30") });
  const paths = [
    `${batch.page}/pdf`,
    `${batch.lsp}/batches/${batch.batchId}/certificates/pdf`,
    `/batches/${training.batchId}/attendance-list/pdf`,
    `/batches/${training.batchId}/training-certificates/pdf`,
    `/batches/${training.batchId}/training-certificates/${training.participants[0]?.enrolmentId}/pdf`,
    `/batches/${randomUUID()}/attendance-list/pdf`,
    "/batches/x/attendance-list/pdf",
  ];
  const other = await aCertificationBody();
  for (const officer of [null, await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: other.id })]) {
    if (officer) await signInAs(officer);
    for (const path of paths) expect(`${path} ${(await page.request.get(path)).status()}`).toBe(`${path} 404`);
  }
});

test("what does not agree in a certificate stands on its page", async ({ page, signInAs }) => {
  const batch = await anIssuedBatch(["Siti Aminah"]);
  const id = batch.issued[0]?.id;
  await signInAs(batch.office);
  await page.goto(batch.page);
  await expect(page.getByText("perlu diperiksa")).toHaveCount(0);
  await database.certificate.update({ where: { id }, data: { validTo: new Date("2028-06-12") } });
  await page.reload();
  await expect(page.getByRole("main")).toContainText("1 hal pada sertifikat ini perlu diperiksa");
  await expect(page.getByRole("main")).toContainText("Berakhir 12 Juni 2028, padahal menurut skema (36 bulan)");
  await expectAccessible(page);
});
