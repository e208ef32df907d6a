import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aDecidedBatch, anAssessedBatch, aTrainedBatch } from "../factories/assessment";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";
import { expect, expectAccessible, test } from "./fixtures";

const answer = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const recommendationOf = (page: Page, name: string) => page.getByRole("group", { name: `Rekomendasi untuk ${name}` });
const decisionOf = (page: Page, name: string) => page.getByRole("group", { name: `Keputusan untuk ${name}` });
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const formOf = (bodyId: string, batchId: string, form: string) =>
  `/certification-bodies/${bodyId}/batches/${batchId}/${form}`;

/** The country is left out: other tests move its figures at the same time. */
async function certifiedIn(district: string) {
  const asked = { asOf: Day.parse("2026-06-15"), cut: "ALL", knownAt: null } as const;
  const figures = await Promise.all(
    [district, district.slice(0, 5), district.slice(0, 2)].map((code) =>
      findCoverage({ ...asked, region: RegionCode.parse(code) }),
    ),
  );
  return figures.map((coverage) => coverage?.counts.postsCertified ?? 0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // A district for each, so that its figures move for this test alone.
    const district = javaScriptEnabled ? "94.01.01" : "95.01.01";

    test("an assessor recommends, another decides, the LSP issues, and coverage has moved", async ({
      page,
      signInAs,
    }) => {
      const names = ["Ani Lestari", "Budi Santoso", "Citra Dewi"];
      const { assessor, office, body, batchId } = await aTrainedBatch({ of: names, in: district });
      const before = await certifiedIn(district);

      await signInAs(assessor);
      await page.goto("/");
      await page.getByRole("link", { name: "Catat rekomendasi" }).click();
      await press(page, "Isi yang kosong: K");
      await expect(answer(page)).toContainText("3 baris diisi K.");
      await recommendationOf(page, "Budi Santoso").getByLabel("Belum kompeten (BK)").check();
      await recommendationOf(page, "Citra Dewi").getByLabel("Nanti").check();
      await press(page, "Simpan rekomendasi");
      await expect(answer(page)).toContainText("2 rekomendasi dicatat. 1 asesi dibiarkan untuk nanti.");
      await expect(recommendationOf(page, "Ani Lestari")).toHaveCount(0);
      await recommendationOf(page, "Citra Dewi").getByLabel("Kompeten (K)", { exact: true }).check();
      await press(page, "Simpan rekomendasi");
      await expect(page.getByText("Tidak ada calon asesi yang menunggu")).toBeVisible();

      await signInAs(office);
      await page.goto("/");
      await page.getByRole("link", { name: "Catat keputusan" }).click();
      await expect(decisionOf(page, "Budi Santoso").getByLabel("Belum kompeten (BK)")).toBeChecked();
      await decisionOf(page, "Citra Dewi").getByLabel("Belum kompeten (BK)").check();
      await press(page, "Simpan keputusan");
      await expect(answer(page)).toContainText("3 keputusan dicatat.");

      await page.getByRole("link", { name: "Terbitkan sertifikat angkatan ini" }).click();
      const proposed = await page.getByLabel("Nomor sertifikat Ani Lestari").inputValue();
      expect(proposed).toMatch(/^47111 1120 4 \d{7} 2026$/);
      await press(page, "Terbitkan sertifikat");
      await expect(answer(page)).toContainText("1 sertifikat diterbitkan.");
      const issued = await database.certificate.findFirstOrThrow({ where: { certificationBodyId: body.id } });
      await expect(page.getByRole("row", { name: "Ani Lestari" })).toContainText(issued.number);
      expect((await certifiedIn(district)).map((figure, at) => figure - (before[at] ?? 0))).toEqual([1, 1, 1]);

      await page.goto(`/check?${new URLSearchParams({ number: issued.number })}`);
      await expect(page.getByText("Sertifikat ini berlaku")).toBeVisible();
      await page.goto(formOf(body.id, batchId, "certificates"));
      await expect(page.getByText("Tidak ada keputusan K yang menunggu sertifikat")).toBeVisible();
    });

    test("what is wrong stands beside its row and field, and what was entered stays", async ({ page, signInAs }) => {
      const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
      await signInAs(batch.office);
      await page.goto(formOf(batch.body.id, batch.batchId, "certificates"));
      const [ani, budi] = ["Ani Lestari", "Budi Santoso"].map((name) => ({
        number: page.getByLabel(`Nomor sertifikat ${name}`),
        registration: page.getByLabel(`Nomor registrasi ${name}`),
        chosen: page.getByLabel(`Terbitkan untuk ${name}`),
      }));
      if (!ani || !budi) throw new Error("two candidates");

      await page.getByLabel("Hari terbit").fill("2026-06-09");
      await press(page, "Terbitkan sertifikat");
      await expect(page.getByLabel("Hari terbit")).toHaveAccessibleDescription(/Hari itu sebelum keputusan pleno\./);
      await page.getByLabel("Hari terbit").fill("2026-06-16");
      await press(page, "Terbitkan sertifikat");
      await expect(page.getByLabel("Hari terbit")).toHaveAccessibleDescription(/Hari ini 15 Juni 2026/);

      await page.getByLabel("Hari terbit").fill("2026-06-12");
      await ani.number.fill("47111 1120 3 8000001 2026");
      await ani.registration.fill("KOP 1 2");
      await budi.chosen.uncheck();
      await press(page, "Terbitkan sertifikat");
      await expect(ani.number).toHaveAccessibleDescription(/harus jenjang KKNI skema, 4/);
      await expect(ani.registration).toHaveAccessibleDescription(/nomor registrasi terdiri dari/);
      await expect(alert(page)).toContainText("Belum ada yang diterbitkan.");
      await expect(ani.number).toHaveValue("47111 1120 3 8000001 2026");
      await expect(ani.registration).toHaveValue("KOP 1 2");
      await expect(budi.chosen).not.toBeChecked();
      await expect(page.getByLabel("Hari terbit")).toHaveValue("2026-06-12");

      await ani.number.fill("");
      await ani.registration.fill("");
      await press(page, "Terbitkan sertifikat");
      await expect(answer(page)).toContainText("1 sertifikat diterbitkan. 1 asesi dibiarkan untuk nanti.");
      await expect(budi.number).toHaveValue(/^47111 1120 4 \d{7} 2026$/);
    });

    test("a certificate is suspended, lifted and revoked by one who asks and one who carries it out", async ({
      page,
      signInAs,
    }) => {
      const batch = await aDecidedBatch();
      const colleague = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id });
      await signInAs(batch.office);
      await page.goto(formOf(batch.body.id, batch.batchId, "certificates"));
      await page.getByLabel("Hari terbit").fill("2026-06-10");
      await press(page, "Terbitkan sertifikat");
      await page.getByRole("link", { name: "Siti Aminah", exact: true }).click();
      const own = page.url();
      /** From what the form answered to the act, where the second officer confirms it. */
      const carryOut = async (confirm: string) => {
        await expect(answer(page)).toContainText("menunggu petugas lain LSP Anda");
        await answer(page).getByRole("link", { name: "Lihat permintaan ini" }).click();
        await expect(page.getByText("Permintaan Anda menunggu petugas lain LSP ini.")).toBeVisible();
        await signInAs(colleague);
        await page.goto(page.url());
        await press(page, confirm);
        await expect(answer(page)).toContainText("1 sertifikat dikenai tindakan ini, 0 tidak.");
        await signInAs(batch.office);
      };

      await page.getByRole("link", { name: "Bekukan" }).click();
      await press(page, "Ajukan pembekuan");
      await expect(page.getByLabel("Alasan")).toHaveAccessibleDescription(/Isi alasannya\./);
      await page.getByLabel("Alasan").fill("Surveilan tahunan belum dijalani");
      await page.getByLabel("Dibekukan sejak").fill("2026-06-12");
      await press(page, "Ajukan pembekuan");
      await expect(answer(page)).toContainText("menunggu petugas lain LSP Anda");

      // Meanwhile it counts, says what waits, and does not offer the same again.
      const other = await page.context().newPage();
      await other.goto(own);
      await expect(other.getByText("Pembekuan menunggu petugas lain LSP", { exact: true })).toBeVisible();
      await expect(other.getByRole("link", { name: "Lihat permintaan ini" })).toBeVisible();
      await expect(other.getByRole("link", { name: "Bekukan" })).toHaveCount(0);
      await expect(other.getByRole("link", { name: "Cabut sertifikat" })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(other);
      await other.getByRole("link", { name: "Lihat jawaban untuk umum" }).click();
      await expect(other.getByText("Sertifikat ini berlaku")).toBeVisible();
      await other.close();

      await carryOut("Bekukan sertifikat");
      await page.goto(own);
      await page.getByRole("link", { name: "Lihat jawaban untuk umum" }).click();
      await expect(page.getByText("Dibekukan LSP penerbit sejak 12 Juni 2026")).toBeVisible();
      await expect(page.getByText("Surveilan")).toHaveCount(0);

      await page.goto(`${own}?act=lift`);
      await page.getByLabel("Alasan").fill("Surveilan sudah dijalani");
      await press(page, "Ajukan pencabutan pembekuan");
      await carryOut("Cabut pembekuan");
      await page.goto(`${own}?act=revoke`);
      await page.getByLabel("Alasan").fill("Dokumen permohonan tidak benar");
      await press(page, "Ajukan pencabutan");
      await carryOut("Cabut sertifikat");
      await page.goto(own);
      // Nothing more can be done to it but to take back a slip.
      await expect(page.getByRole("link", { name: "Batalkan tindakan terakhir" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Cabut sertifikat" })).toHaveCount(0);
      await expect(page.getByRole("listitem").filter({ hasText: "Dokumen permohonan tidak benar" })).toBeVisible();
    });
  });
}

test("nobody is offered the candidates they assessed, and decides about them by no other way", async ({
  page,
  signInAs,
}) => {
  const body = await aCertificationBody();
  const both = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  const batch = await anAssessedBatch({ body, of: ["Ani Lestari", "Budi Santoso"], assessor: both });
  const [ani, budi] = batch.candidates;
  await database.assessment.update({ where: { id: budi?.assessmentId }, data: { assessorId: batch.office.id } });
  await signInAs(both);
  await page.goto(formOf(body.id, batch.batchId, "decisions"));
  await expect(decisionOf(page, "Ani Lestari")).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Bukan untuk Anda putuskan" })).toContainText("Ani Lestari");

  // Somebody who bends the form finds the same rule behind it.
  await decisionOf(page, "Budi Santoso")
    .locator("input")
    .evaluateAll((inputs, name) => {
      for (const input of inputs as HTMLInputElement[]) input.name = name;
    }, `result.${ani?.assessmentId}`);
  await press(page, "Simpan keputusan");
  await expect(alert(page)).toContainText("Ani Lestari: Anda sendiri yang menilai");
  expect(await database.assessmentDecision.count({ where: { assessmentId: ani?.assessmentId } })).toBe(0);
});

test("of two officers with the same page open, the second is told, and nothing is written twice", async ({
  page,
  signInAs,
}) => {
  const batch = await anAssessedBatch({ of: ["Ani Lestari"] });
  await signInAs(batch.office);
  await page.goto(formOf(batch.body.id, batch.batchId, "decisions"));
  const other = await page.context().newPage();
  await other.goto(formOf(batch.body.id, batch.batchId, "decisions"));
  await press(other, "Simpan keputusan");
  await expect(answer(other)).toContainText("1 keputusan dicatat.");

  await press(page, "Simpan keputusan");
  await expect(alert(page)).toContainText("Ani Lestari: sudah diputuskan orang lain.");
  expect(await database.auditEntry.count({ where: { subjectId: batch.batchId } })).toBe(1);
});

test("the queue is searched, listed whole, and shown to those it is for", async ({ page, signInAs, allowConsole }) => {
  const body = await aCertificationBody({ name: "LSP Koperasi Antre" });
  const batches = [];
  for (let number = 1; number <= 6; number++) batches.push(await aTrainedBatch({ body, of: ["Ani Lestari"] }));
  const [{ assessor, batchId } = await aTrainedBatch()] = batches;
  await signInAs(assessor);
  await page.goto(`/certification-bodies/${body.id}`);
  await expect(page.getByRole("link", { name: /^Catat rekomendasi/ })).toHaveCount(5);
  await page.getByRole("link", { name: "Tampilkan semua 6 angkatan" }).click();
  await expect(page.getByRole("link", { name: /^Catat rekomendasi/ })).toHaveCount(6);

  // To the public an LSP is its name, kind and licence.
  await page.context().clearCookies();
  await page.goto(`/certification-bodies/${body.id}?q=Ani`);
  await expect(page.getByRole("definition").filter({ hasText: body.licenceNumber })).toBeVisible();
  await expect(page.getByText("Menunggu asesmen")).toHaveCount(0);

  // What is malformed, unknown or somebody else's is the same 404.
  await signInAs(await anOfficer({ role: "ASSESSOR", certificationBodyId: (await aCertificationBody()).id }));
  allowConsole(/404/);
  const nobody = "0199f2c0-0000-7000-8000-000000000000";
  for (const path of [
    formOf(body.id, batchId, "recommendations"),
    formOf(body.id, nobody, "recommendations"),
    formOf(body.id, "abc", "recommendations"),
    formOf(body.id, batchId, "decisions"),
    `/certification-bodies/${body.id}/certificates/${nobody}`,
    `/certification-bodies/${nobody}`,
    "/certification-bodies/abc",
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

async function expectGoodOnDeskAndPhone(page: Page, path: string) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

test.describe("axe finds no barrier, on a desk and on a phone", () => {
  test("among the stations", async ({ page, signInAs }) => {
    const { body, office } = await aDecidedBatch();
    await signInAs(office);
    await expectGoodOnDeskAndPhone(page, `/certification-bodies/${body.id}`);
  });

  test("in the recommendations", async ({ page, signInAs }) => {
    const { body, assessor, batchId } = await aTrainedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    await signInAs(assessor);
    await expectGoodOnDeskAndPhone(page, formOf(body.id, batchId, "recommendations"));
  });

  test("in the decisions", async ({ page, signInAs }) => {
    const { body, office, batchId } = await anAssessedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    await signInAs(office);
    await expectGoodOnDeskAndPhone(page, formOf(body.id, batchId, "decisions"));
  });

  test("in the certificates, also when one is refused", async ({ page, signInAs }) => {
    const { body, office, batchId } = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
    await signInAs(office);
    await expectGoodOnDeskAndPhone(page, formOf(body.id, batchId, "certificates"));
    await page.getByLabel("Nomor sertifikat Ani Lestari").fill("123");
    await press(page, "Terbitkan sertifikat");
    await expect(alert(page)).toBeVisible();
    await expectAccessible(page);
  });

  test("in the page of a certificate", async ({ page, signInAs }) => {
    const { body, office, scheme, candidates } = await aDecidedBatch();
    const holder = { personId: candidates[0]?.personId ?? "", schemeId: scheme.id, certificationBodyId: body.id };
    const { id } = await aCertificate(holder);
    await signInAs(office);
    await expectGoodOnDeskAndPhone(page, `/certification-bodies/${body.id}/certificates/${id}?act=suspend`);
  });
});
