import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aFoundedCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";
import { expect, test } from "./fixtures";

// Alone in the country: its figures have to move by exactly one. The configuration runs this file after all others.
test.describe.configure({ mode: "serial" });

/** A cooperative with nobody in office, and a course that ended lately for its district, with its centre and its LSP. */
async function aCourseNearACooperative(district: string) {
  const cooperative = await aFoundedCooperative({ in: district });
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  await database.scheme.update({ where: { id: scheme.id }, data: { level: 4 } });
  const batch = await aBatch({ of: [], in: district, schemeId: scheme.id, endsOn: Day.parse("2026-06-05") });
  const certificationBodyId = batch.body.id;
  const [board, assessor, office, official] = await Promise.all([
    anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    anOfficer({ role: "ASSESSOR", certificationBodyId }),
    anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId }),
    anOfficer({ role: "MINISTRY" }),
  ]);
  return { cooperative, batch, board, assessor, office, official };
}

/** Certified posts as the coverage pages show them, from the district up to the country. */
async function certifiedPosts(page: Page, district: string) {
  const counts: number[] = [];
  for (const region of [district, district.slice(0, 5), district.slice(0, 2), "ID"]) {
    await page.goto(`/coverage/${region}`);
    const figure = await page.locator(".figure[data-main] .figure-count").textContent();
    counts.push(Number(figure?.split(" ")[0]?.replaceAll(".", "")));
  }
  return counts;
}

for (const [javaScriptEnabled, district] of [
  [true, "81.01.01"],
  [false, "82.01.01"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from an empty post to a certificate that anyone can check, and to every figure above it", async ({
      page,
      signInAs,
    }) => {
      const { cooperative, batch, board, assessor, office, official } = await aCourseNearACooperative(district);
      const name = "Sri Wahyuni";
      await signInAs(official);
      const before = await certifiedPosts(page, district);

      // The board registers a treasurer.
      await signInAs(board);
      await page.goto(`/cooperatives/${cooperative.id}`);
      await page.getByRole("link", { name: "Isi jabatan Bendahara" }).click();
      await page.getByLabel("Nama lengkap").fill(name);
      await page.getByLabel("NIK").fill(aNationalId());
      await page.getByRole("button", { name: "Simpan sebagai Bendahara" }).click();
      await expect(page.getByRole("main")).toContainText(name);
      const { personId } = await database.officeTerm.findFirstOrThrow({ where: { cooperativeId: cooperative.id } });

      // She is on the roster of the course; the centre records that she completed it.
      await database.enrolment.create({ data: { batchId: batch.batchId, personId, position: "TREASURER" } });
      await signInAs(batch.trainer);
      await page.goto(`/centres/${batch.centreId}`);
      await page.getByRole("link", { name: `Catat hasil ${batch.title}` }).click();
      await page.getByRole("button", { name: "Isi semua: lulus, 100" }).click();
      await page.getByRole("button", { name: "Simpan hasil" }).click();
      await expect(page.getByRole("main").getByRole("status")).toContainText("1 hasil dicatat.");

      // An assessor recommends, the pleno decides, the office issues.
      const forms = `/certification-bodies/${batch.body.id}/batches/${batch.batchId}`;
      await signInAs(assessor);
      await page.goto(`${forms}/recommendations`);
      await page.getByLabel("Hari asesmen").fill("2026-06-10");
      const recommendation = page.getByRole("group", { name: `Rekomendasi untuk ${name}` });
      await recommendation.getByLabel("Kompeten (K)", { exact: true }).check();
      await page.getByRole("button", { name: "Simpan rekomendasi" }).click();
      await expect(page.getByRole("main")).toContainText("1 rekomendasi dicatat.");

      await signInAs(office);
      await page.goto(`${forms}/decisions`);
      await page.getByLabel("Hari keputusan").fill("2026-06-12");
      await page.getByRole("button", { name: "Simpan keputusan" }).click();
      await expect(page.getByRole("main")).toContainText("1 keputusan dicatat.");

      await page.goto(`${forms}/certificates`);
      await page.getByLabel("Hari terbit").fill("2026-06-15");
      await page.getByRole("button", { name: "Terbitkan sertifikat" }).click();
      await expect(page.getByRole("main")).toContainText("1 sertifikat diterbitkan.");
      const { number } = await database.certificate.findFirstOrThrow({ where: { personId } });

      // The official sees one more everywhere, the board may let her manage, and anybody may check.
      await signInAs(official);
      expect(await certifiedPosts(page, district)).toEqual(before.map((count) => count + 1));
      await signInAs(board);
      await page.goto(`/cooperatives/${cooperative.id}`);
      await expect(page.getByRole("listitem").filter({ hasText: name }).first()).toContainText("Boleh mengelola");
      await page.context().clearCookies();
      await page.goto("/");
      await page.getByLabel("Nomor sertifikat").fill(number);
      await page.getByRole("button", { name: "Periksa" }).click();
      await expect(page.getByRole("main")).toContainText("Berlaku");
      await expect(page.getByRole("main")).toContainText(name);
    });
  });
}
