import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { attachDocument, type Proves } from "@/lib/cooperatives/attach-document";
import { openDocument } from "@/lib/cooperatives/open-document";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative } from "../factories/cooperatives";
import { anExe, aPdf, aPng } from "../factories/documents";
import { anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";

async function aBoard(district = "91.01.01") {
  const { id: cooperativeId } = await aCooperative({ in: district });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const attaching = (bytes: Uint8Array<ArrayBuffer> = aPdf(), proves: Proves = { stage: "DEED_SIGNED" }) => ({
    submissionKey: randomUUID(),
    ...{ cooperativeId, proves, file: { name: "C:\\akta pendirian.exe", bytes } },
  });
  const evidence = () =>
    database.cooperativeDocument.findMany({ where: { cooperativeId }, include: { document: true } });
  return { cooperativeId, officer, attaching, evidence };
}

test("five identical submissions store one document, audited, under a clean name", async () => {
  const { officer, attaching, evidence } = await aBoard();
  const form = attaching();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => attachDocument(officer, form)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value.documentId)).size).toBe(1);
  const [kept, ...others] = await evidence();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    stage: "DEED_SIGNED",
    document: { fileName: "akta pendirian.pdf", format: "PDF", size: aPdf().length, uploadedById: officer.id },
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: kept?.documentId } })).toMatchObject([
    { act: "document.attached", details: { proves: "DEED_SIGNED" } },
  ]);
});

test("a better copy replaces the first, which stays; the same copy again is said to be there", async () => {
  const { officer, attaching, evidence, cooperativeId } = await aBoard();
  expect(await attachDocument(officer, attaching(aPdf("satu")))).toMatchObject({ ok: true });
  expect(await attachDocument(officer, attaching(aPdf("satu")))).toEqual({ ok: false, refusal: "same-document" });
  expect(await attachDocument(officer, attaching(aPng()))).toMatchObject({ ok: true });
  const all = await evidence();
  expect(all.map(({ replacedAt, document }) => [document.format, replacedAt !== null]).sort()).toEqual([
    ["PDF", true],
    ["PNG", false],
  ]);
  const [first] = all.filter(({ replacedAt }) => replacedAt);
  const opened = await openDocument(officer, { cooperativeId, documentId: first?.documentId ?? "" });
  expect(Buffer.from(opened?.bytes ?? []).equals(aPdf("satu"))).toBe(true);
});

test("of two different documents at once both are kept and one is current", async () => {
  const { officer, attaching, evidence } = await aBoard();
  await Promise.all(["a", "b", "c"].map((word) => attachDocument(officer, attaching(aPdf(word)))));
  const all = await evidence();
  expect(all).toHaveLength(3);
  expect(all.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
});

test.each([
  ["a program named as a PDF", anExe(), "document-not-accepted"],
  ["nothing", Buffer.alloc(0), "document-empty"],
  ["a PDF that breaks off", aPdf().subarray(0, 200), "document-torn"],
] as const)("%s is refused and leaves nothing", async (_, bytes, refusal) => {
  const { officer, attaching, evidence } = await aBoard();
  const form = attaching(Buffer.from(bytes));
  expect(await attachDocument(officer, form)).toEqual({ ok: false, refusal });
  expect(await evidence()).toEqual([]);
  // The same form, put right, goes in.
  expect(await attachDocument(officer, { ...form, file: { ...form.file, bytes: aPdf() } })).toMatchObject({ ok: true });
});

test("minutes need their meeting, and stay while somebody looks at them", async () => {
  const { officer, attaching, cooperativeId } = await aBoard();
  const minutes = () => attachDocument(officer, attaching(aPdf(randomUUID()), { bookYear: 2025 }));
  expect(await minutes()).toEqual({ ok: false, refusal: "meeting-not-found" });
  const heldOn = dateOf(Day.parse("2026-02-01"));
  const who = { enteredById: officer.id };
  await database.annualMeeting.create({ data: { cooperativeId, bookYear: 2025, heldOn, participants: 20, ...who } });
  expect(await minutes()).toMatchObject({ ok: true });
  await database.annualMeeting.updateMany({
    where: { cooperativeId },
    data: { state: "REPORTED", reportedById: officer.id, reportedAt: new Date() },
  });
  expect(await minutes()).toEqual({ ok: false, refusal: "meeting-reported" });
});

test("a stranger can neither add nor open, nor learn that there is anything", async () => {
  const { officer, attaching, cooperativeId } = await aBoard();
  const attached = await attachDocument(officer, attaching());
  const documentId = attached.ok ? attached.value.documentId : "";
  const { officer: neighbour, cooperativeId: ownId } = await aBoard();
  const elsewhere = await anOfficer({
    role: "LOCAL_OFFICE",
    regionCode: RegionCode.parse(await aRegion("91.02")),
  });
  for (const stranger of [
    neighbour,
    elsewhere,
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "AUDITOR" }),
  ]) {
    const answer = { ok: false, refusal: "cooperative-not-found" };
    expect(await attachDocument(stranger, attaching(aPdf("x")))).toEqual(answer);
    expect(await attachDocument(stranger, { ...attaching(aPdf("x")), cooperativeId: randomUUID() })).toEqual(answer);
    expect(await openDocument(stranger, { cooperativeId, documentId })).toBeNull();
    // Nor by way of a cooperative of one's own.
    expect(await openDocument(stranger, { cooperativeId: ownId, documentId })).toBeNull();
  }
  expect(await openDocument(officer, { cooperativeId, documentId })).toMatchObject({ format: "PDF" });
  expect(await database.auditEntry.count({ where: { subjectId: documentId, act: "document.opened" } })).toBe(1);
});

test("the database keeps what was stored", async () => {
  const { officer, attaching } = await aBoard();
  const attached = await attachDocument(officer, attaching());
  const documentId = attached.ok ? attached.value.documentId : "";
  // Prisma reads the refusal of the trigger as that of a foreign key.
  const attempts = [
    () => database.documentContent.delete({ where: { documentId } }),
    () => database.document.update({ where: { id: documentId }, data: { size: 1 } }),
    () => database.cooperativeDocument.delete({ where: { documentId } }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  expect(await database.documentContent.count({ where: { documentId } })).toBe(1);
});
