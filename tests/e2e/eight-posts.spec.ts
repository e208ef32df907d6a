import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day, dateOf } from "@/lib/calendar/day";
import { verifyClaim } from "@/lib/certificates/claims/verify-claim";
import type { Position } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aBoardMember, aCertificateNumber, aSentClaim } from "../factories/claims";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { aPdf } from "../factories/documents";
import { acted } from "../factories/joint-acts";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme, aScheme } from "../factories/schemes";
import { aCentre } from "../factories/training";
import { expect, test } from "./fixtures";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const change = day("2026-06-01");
const lastOfMay = day("2026-05-31");

const status = (page: Page) => page.getByRole("main").getByRole("status");
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const holder = (page: Page, name: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .first();

type Land = Awaited<ReturnType<typeof aLand>>;

async function aLand(district: string) {
  const [body, scheme, otherScheme] = [await aCertificationBody(), await aRequiredScheme(), await aScheme()];
  const office = { role: "CERTIFICATION_BODY", certificationBodyId: body.id } as const;
  const [cooperative, first, second, assessor] = [
    await aCooperative({ in: district }),
    await anOfficer(office),
    await anOfficer(office),
    await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
  ];
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  return { body, scheme, otherScheme, cooperative, first, second, assessor, board, district };
}

/** Somebody in a post, with a certificate that counts since last summer. */
async function certified(land: Land, position: Position, name: string, more: { to?: Day; validTo?: Day } = {}) {
  const { id: personId } = await aPerson({ name });
  await aTerm({ personId, cooperativeId: land.cooperative.id, position, to: more.to });
  const certificate = await aCertificate({
    ...{ personId, schemeId: land.scheme.id, certificationBodyId: land.body.id, validFrom: day("2025-07-02") },
    ...{ validTo: more.validTo, number: aCertificateNumber() },
  });
  return { personId, name, ...certificate };
}

/** Who had the post until the end of May, and who has it since. */
async function replaced(land: Land, position: Position, [before, since]: [string, string]) {
  await certified(land, position, before, { to: lastOfMay });
  const { id: personId } = await aPerson({ name: since });
  await aTerm({ personId, cooperativeId: land.cooperative.id, position, from: change });
  return { personId, name: since };
}

type Assessed = { personId: string; enrolmentId?: string; on: string; decision: "COMPETENT" | "NOT_YET_COMPETENT" };

async function assessed(land: Land, { personId, enrolmentId, on, decision }: Assessed) {
  const { id } = await database.assessment.create({
    data: {
      ...{ personId, enrolmentId, schemeId: land.scheme.id, certificationBodyId: land.body.id },
      ...{ assessedOn: dateOf(day(on)), recommendation: decision, assessorId: land.assessor.id },
    },
  });
  await database.assessmentDecision.create({
    data: {
      ...{ assessmentId: id, assessorId: land.assessor.id, decision, decidedById: land.first.id },
      decidedOn: dateOf(day(on)),
    },
  });
}

/** A course of the scheme that these people completed. */
async function aCompletedCourse(land: Land, people: string[]) {
  const { id: centreId } = await aCentre({ in: land.district.slice(0, 5) });
  const { id: batchId } = await database.batch.create({
    data: {
      title: `Pelatihan delapan jabatan ${randomUUID().slice(0, 8)}`,
      centre: { connect: { id: centreId } },
      ...{ startsOn: dateOf(day("2026-06-02")), endsOn: dateOf(day("2026-06-05")) },
      programme: { create: { title: "Dasar KDKMP", lessonHours: 40, schemeId: land.scheme.id } },
      certificationBody: { connect: { id: land.body.id } },
    },
  });
  const enrolments = new Map<string, string>();
  for (const personId of people) {
    const result = { outcome: "COMPLETED", attendancePercent: 100, recordedFor: dateOf(day("2026-06-05")) } as const;
    const { id } = await database.enrolment.create({
      data: {
        ...{ batchId, personId, position: "SUPERVISOR_MEMBER" as const },
        result: { create: { ...result, recordedById: randomUUID() } },
      },
    });
    enrolments.set(personId, id);
  }
  return { batchId, enrolmentOf: (personId: string) => enrolments.get(personId) };
}

/** Eight posts that all could manage on 31 May; by 15 June each has come to another no. */
async function eightPosts(land: Land) {
  const chair = await certified(land, "CHAIR", "Ani Lestari");
  const business = await certified(land, "VICE_CHAIR_BUSINESS", "Budi Santoso");
  const membership = await certified(land, "VICE_CHAIR_MEMBERSHIP", "Citra Dewi", { validTo: day("2026-06-14") });
  const secretary = await certified(land, "SECRETARY", "Dewi Sartika");
  const treasurer = await replaced(land, "TREASURER", ["Eko Prasetyo", "Fitri Handayani"]);
  const supervisor = await replaced(land, "SUPERVISOR_CHAIR", ["Gita Permata", "Hadi Wibowo"]);
  const novice = await replaced(land, "SUPERVISOR_MEMBER", ["Indah Sari", "Joko Susilo"]);
  const competent = await replaced(land, "SUPERVISOR_MEMBER", ["Kartini", "Lukman Hakim"]);

  await acted(land.first, { kind: "REVOKE", certificateId: chair.id, on: change }, today);
  await acted(land.first, { kind: "SUSPEND", certificateId: business.id, on: change }, today);
  const stranger = await aBoardMember({ in: land.district, name: "Zainal Arifin" });
  const { claimId } = await aSentClaim({
    ...{ ...stranger, schemeId: land.scheme.id, bodyId: land.body.id, number: secretary.number },
  });
  await verifyClaim(land.first, { submissionKey: randomUUID(), claimId, reason: "Dicocokkan" }, today);
  const other = { personId: treasurer.personId, schemeId: land.otherScheme.id, certificationBodyId: land.body.id };
  await aCertificate({ ...other, number: aCertificateNumber() });
  await assessed(land, { personId: supervisor.personId, on: "2026-06-03", decision: "NOT_YET_COMPETENT" });
  await assessed(land, { personId: competent.personId, on: "2026-06-03", decision: "COMPETENT" });
  return { chair, business, membership, secretary, treasurer, supervisor, novice, competent };
}

const answers = {
  "Ani Lestari": "Sertifikatnya dicabut LSP penerbit.",
  "Budi Santoso": "Sertifikatnya sedang dibekukan LSP penerbit.",
  "Citra Dewi": "Masa berlaku sertifikatnya sudah habis.",
  "Dewi Sartika": "Nomor sertifikatnya dipakai dua kali, jadi ditahan sampai jelas.",
  "Fitri Handayani": "Sertifikat yang dimiliki bukan dari skema yang disyaratkan jabatan ini.",
  "Hadi Wibowo": "Asesmen terakhir diputuskan belum kompeten (BK).",
  "Joko Susilo": "Belum menyelesaikan pelatihan untuk jabatan ini.",
  "Lukman Hakim": "Sudah diputuskan kompeten (K); sertifikatnya belum terbit.",
};

for (const [javaScriptEnabled, district] of [
  [true, "83.01.01"],
  [false, "84.01.01"],
] as const) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("eight posts come to eight different answers, and back to eight times yes", async ({ page, signInAs }) => {
      test.setTimeout(120_000);
      const land = await aLand(district);
      const posts = await eightPosts(land);
      const path = `/cooperatives/${land.cooperative.id}`;
      const yes = page.getByRole("main").getByText("Boleh mengelola", { exact: true });

      await signInAs(land.board);
      await page.goto(`${path}?on=2026-05-31`);
      await expect(yes).toHaveCount(8);
      await page.goto(path);
      await expect(yes).toHaveCount(0);
      // The reason that tells most comes first: no two posts have the same.
      for (const [name, reason] of Object.entries(answers))
        await expect(holder(page, name).getByRole("listitem").first()).toContainText(reason);

      // The LSP takes back a revocation that was a mistake, asks that a suspension be lifted and renews what has ended.
      const certificates = `/certification-bodies/${land.body.id}/certificates`;
      await signInAs(land.first);
      await page.goto(`${certificates}/${posts.chair.id}?act=undo`);
      await page.getByLabel("Alasan").fill("Nomor tertukar");
      await press(page, "Batalkan tindakan itu");
      await expect(status(page)).toContainText("dibatalkan.");
      await page.goto(`${certificates}/${posts.business.id}?act=lift`);
      await page.getByLabel("Alasan").fill("Surveilan sudah dijalani");
      await press(page, "Ajukan pencabutan pembekuan");
      await expect(status(page)).toContainText("menunggu petugas lain LSP Anda");
      const lift = await status(page).getByRole("link", { name: "Lihat permintaan ini" }).getAttribute("href");
      await page.goto(`${certificates}/${posts.membership.id}?act=renew`);
      await page.getByLabel("Dasar perpanjangan").fill("Portofolio dan log kegiatan memadai");
      await press(page, "Terbitkan perpanjangan");
      await expect(status(page)).toContainText("berlaku 15 Juni 2026 sampai dengan 15 Juni 2029");

      // Another officer carries the lifting out, and says whose the number is that the first found twice.
      await signInAs(land.second);
      await page.goto(lift ?? "");
      await press(page, "Cabut pembekuan");
      await expect(status(page)).toContainText("1 sertifikat dikenai tindakan ini, 0 tidak.");
      await page.goto("/disputes");
      await page.getByRole("link", { name: posts.secretary.number }).click();
      // As printed on the certificates that the factory makes.
      await page.getByLabel(/^Siti Aminah/).check();
      await page.getByLabel("Alasan").fill("Register blanko: nomor ini diberikan lebih dahulu");
      await press(page, "Putuskan");
      await expect(status(page)).toContainText("Sudah diputuskan.");

      // The board shows a certificate from elsewhere, the LSP verifies it.
      await signInAs(land.board);
      await page.goto(`/people/${posts.treasurer.personId}`);
      await page.getByRole("link", { name: "Catat sertifikat dari luar" }).click();
      await page.getByLabel("Nomor sertifikat").fill(aCertificateNumber());
      await page.getByLabel("Skema").selectOption(land.scheme.id);
      await page.getByLabel("LSP yang tercetak").fill("LSP Mitra Usaha");
      await page.getByLabel("Hari terbit").fill("2025-03-01");
      await page.getByLabel("Berlaku sampai dengan").fill("2028-03-01");
      await page.getByLabel("LSP yang diminta memeriksa").selectOption(land.body.id);
      await press(page, "Simpan, lalu lampirkan bukti");
      await expect(status(page)).toContainText("Lampirkan buktinya");
      const claim = page.url();
      await page
        .getByLabel("Berkas")
        .setInputFiles({ name: "sertifikat.pdf", mimeType: "application/pdf", buffer: aPdf() });
      await press(page, "Lampirkan dan kirim ke LSP");
      await expect(status(page)).toContainText("sudah dikirim ke LSP");
      await signInAs(land.first);
      await page.goto(claim);
      await page.getByLabel("Bagaimana dicocokkan").fill("Dicocokkan dengan register penerbit");
      await press(page, "Verifikasi sertifikat ini");
      await expect(status(page)).toContainText("Diverifikasi. Sertifikat ini sekarang dihitung.");

      // The others take the course and are assessed, and the office issues to all of them at once.
      const people = [posts.supervisor, posts.novice, posts.competent].map(({ personId }) => personId);
      const { batchId, enrolmentOf } = await aCompletedCourse(land, people);
      for (const personId of people)
        await assessed(land, {
          ...{ personId, enrolmentId: enrolmentOf(personId), on: "2026-06-12", decision: "COMPETENT" },
        });
      await page.goto(`/certification-bodies/${land.body.id}/batches/${batchId}/certificates`);
      await press(page, "Terbitkan sertifikat");
      await expect(status(page)).toContainText("3 sertifikat diterbitkan.");

      await signInAs(land.board);
      await page.goto(path);
      await expect(yes).toHaveCount(8);
    });
  });
}
