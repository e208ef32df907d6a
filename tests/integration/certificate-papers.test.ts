import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { findBatchToCertify } from "@/lib/certificates/batch-queries";
import { findCertificatePaper, listCertificatePapers } from "@/lib/certificates/certificate-papers";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import { database } from "@/lib/db/database";
import { aDecidedBatch } from "../factories/assessment";
import { aCertificationBody } from "../factories/certificates";
import { acted } from "../factories/joint-acts";
import { anOfficer } from "../factories/officers";
import { aScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function anIssuedBatch(names = ["Siti Aminah", "Ani Lestari"]) {
  const batch = await aDecidedBatch({ of: names });
  const certificates = batch.candidates.map(({ assessmentId }) => ({
    ...{ assessmentId, number: null, registrationNumber: null },
  }));
  const form = { submissionKey: randomUUID(), batchId: batch.batchId, issuedOn: day("2026-06-12"), certificates };
  const answer = await issueCertificates(batch.office, form, today);
  const issued = answer.ok ? answer.value.issued : [];
  const which = { certificationBodyId: batch.body.id, certificateId: issued[0]?.certificateId ?? "" };
  return { ...batch, issued, which };
}

test("the LSP prints what stands on the paper, the units of the scheme core first; each print is a read", async () => {
  const batch = await anIssuedBatch();
  const units = [0, 1, 2].map((at) => ({ code: `M.70${randomUUID().slice(0, 8)}`, title: `Unit ${at}` }));
  await database.competencyUnit.createMany({ data: units });
  await database.schemeUnit.createMany({
    data: units.map(({ code }, at) => ({ schemeId: batch.scheme.id, unitCode: code, core: at !== 0 })),
  });
  await database.certificationBody.update({ where: { id: batch.body.id }, data: { place: "Jakarta" } });

  const paper = await findCertificatePaper(batch.office, batch.which, today);
  expect(paper).toMatchObject({
    ...{ number: batch.issued[0]?.number, registrationNumber: batch.issued[0]?.registrationNumber },
    ...{ holderName: "Siti Aminah", validFrom: "2026-06-12", validTo: "2029-06-12", status: "VALID" },
    body: { name: "LSP Koperasi Contoh", licenceNumber: batch.body.licenceNumber, place: "Jakarta" },
    scheme: { title: "Pengurus KDKMP Pemula", kind: "OCCUPATION", level: 4, example: true },
    ...{ statusSince: null, original: true },
  });
  expect(paper?.scheme.units.map(({ core }) => core)).toEqual([true, true, false]);
  const reads = await database.personRead.findMany({
    where: { personId: batch.candidates[0]?.personId, purpose: "print" },
  });
  expect(reads.map(({ officerId }) => officerId)).toEqual([batch.office.id]);
});

test("whoever else may read it gets a copy, and so does the LSP of what no longer counts", async () => {
  const batch = await anIssuedBatch();
  const readers = [
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "COOPERATIVE", cooperativeId: batch.candidates[0]?.cooperativeId ?? "" }),
    batch.assessor,
  ];
  for (const reader of readers)
    expect(await findCertificatePaper(reader, batch.which, today)).toMatchObject({ status: "VALID", original: false });

  const { certificateId } = batch.which;
  await acted(batch.office, { kind: "REVOKE", certificateId, on: day("2026-06-14") }, today);
  expect(await findCertificatePaper(batch.office, batch.which, day("2026-06-13"))).toMatchObject({ original: true });
  expect(await findCertificatePaper(batch.office, batch.which, today)).toMatchObject({
    ...{ status: "REVOKED", statusSince: "2026-06-14", original: false },
  });
  expect(await findCertificatePaper(batch.office, batch.which, day("2030-01-01"))).toMatchObject({ original: false });
});

test("nobody else prints it, and not under another LSP's address", async () => {
  const batch = await anIssuedBatch();
  const other = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: other.id }),
    await anOfficer({ role: "AUDITOR" }),
  ];
  for (const stranger of strangers) {
    expect(await findCertificatePaper(stranger, batch.which, today)).toBeNull();
    expect(
      await listCertificatePapers(stranger, { certificationBodyId: batch.body.id, batchId: batch.batchId }, today),
    ).toBeNull();
  }
  const elsewhere = { ...batch.which, certificationBodyId: other.id };
  expect(await findCertificatePaper(batch.office, elsewhere, today)).toBeNull();
});

test("all certificates of a batch are printed by name, of that batch alone", async () => {
  const [batch] = [await anIssuedBatch(["Siti Aminah", "Ani Lestari"]), await anIssuedBatch(["Dewi"])];
  const which = { certificationBodyId: batch.body.id, batchId: batch.batchId };
  const printed = await listCertificatePapers(batch.office, which, today);
  expect(printed?.papers.map(({ holderName }) => holderName)).toEqual(["Ani Lestari", "Siti Aminah"]);
  expect(await listCertificatePapers(await anOfficer({ role: "MINISTRY" }), which, today)).toBeNull();
});

test("what does not agree in a certificate is found when it is looked at, and is no reason to refuse it", async () => {
  const batch = await anIssuedBatch();
  const find = async () => (await findCertificate(batch.office, batch.which.certificateId, today))?.findings;
  expect(await find()).toEqual([]);

  const other = await aScheme();
  const [certificationBodyId, licensedFrom] = [batch.body.id, dateOf(day("2025-01-01"))];
  await database.licensedScheme.create({ data: { certificationBodyId, schemeId: other.id, licensedFrom } });
  expect(await find()).toEqual(["scheme-outside-licence"]);
  const own = { certificationBodyId, schemeId: batch.scheme.id };
  await database.licensedScheme.create({ data: { ...own, licensedFrom, licensedTo: dateOf(day("2026-06-12")) } });
  expect(await find()).toEqual([]);
  // The day of the form is another than the day of issue: its warning is about the former.
  expect((await findBatchToCertify(batch.office, batch.batchId, today))?.findings).toEqual(["scheme-outside-licence"]);
  expect((await findBatchToCertify(batch.office, batch.batchId, day("2026-06-12")))?.findings).toEqual([]);

  await database.certificationBody.update({
    where: { id: certificationBodyId },
    data: { licensedTo: dateOf(day("2026-06-11")) },
  });
  await database.certificate.update({
    where: { id: batch.which.certificateId },
    data: {
      number: `64142 1120 4 ${randomInt(1_000_000, 8_000_000)} 2025`,
      validTo: dateOf(day("2028-06-12")),
    },
  });
  expect(await find()).toEqual([
    ...["number-of-another-field", "number-of-another-year", "end-other-than-scheme", "body-not-licensed"],
  ]);
});

test("no two spans of a scheme in one licence overlap", async () => {
  const [body, scheme] = [await aCertificationBody(), await aScheme()];
  const licensed = (from: string, to: string | null) =>
    database.licensedScheme.create({
      data: {
        ...{ certificationBodyId: body.id, schemeId: scheme.id },
        ...{ licensedFrom: dateOf(day(from)), licensedTo: to && dateOf(day(to)) },
      },
    });
  await licensed("2025-01-01", "2025-12-31");
  await expect(licensed("2025-12-31", null)).rejects.toThrow();
  await licensed("2026-01-01", null);
});
