import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { issueTrainingCertificates } from "@/lib/training/issue-training-certificates";
import { findAttendanceList, listTrainingNumbers, listTrainingPapers } from "@/lib/training/training-papers";
import { anOfficer } from "../factories/officers";
import { aBatch, aCentre, aResult } from "../factories/training";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
type Batch = Awaited<ReturnType<typeof aBatch>>;

const issue = ({ batchId }: Batch, issuedOn = "2026-06-10") => ({
  submissionKey: randomUUID(),
  batchId,
  issuedOn: day(issuedOn),
});

async function aCompletedBatch(names = ["Budi Santoso", "Ani Lestari"], which: Parameters<typeof aBatch>[0] = {}) {
  const batch = await aBatch({ of: names, ...which });
  for (const { enrolmentId } of batch.participants) await aResult(enrolmentId);
  return batch;
}

const papersOf = ({ batchId }: Batch) =>
  database.trainingCertificate.findMany({ where: { enrolment: { batchId } }, orderBy: { serial: "asc" } });

test("numbers everybody who completed, by name and once, with one audit entry, however often the form arrives", async () => {
  const { id: centreId } = await aCentre({ vin: "2603910177" });
  const batch = await aCompletedBatch(undefined, { centreId });
  const form = issue(batch);

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => issueTrainingCertificates(batch.trainer, form, today)));
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { issued: 2 } }));
  const shared = { centreId, year: 2026, issuedOn: dateOf(day("2026-06-10")), issuedById: batch.trainer.id };
  expect(await papersOf(batch)).toMatchObject([
    { ...shared, serial: 1, number: "0001/SP/2603910177/VI/2026", holderName: "Ani Lestari" },
    { ...shared, serial: 2, number: "0002/SP/2603910177/VI/2026", holderName: "Budi Santoso" },
  ]);
  expect(await database.auditEntry.findMany({ where: { subjectId: batch.batchId } })).toMatchObject([
    {
      officerId: batch.trainer.id,
      act: "training-certificates.issued",
      details: { issuedOn: "2026-06-10", certificates: [{ number: "0001/SP/2603910177/VI/2026" }, {}] },
    },
  ]);
});

test("only who completed gets one, and who completes later gets the next", async () => {
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"] });
  const [ani, budi, citra] = batch.participants;
  await aResult(ani?.enrolmentId ?? "");
  await aResult(budi?.enrolmentId ?? "", "FAILED");

  await issueTrainingCertificates(batch.trainer, issue(batch), today);
  expect((await papersOf(batch)).map(({ holderName }) => holderName)).toEqual(["Ani Lestari"]);
  expect(await issueTrainingCertificates(batch.trainer, issue(batch), today)).toEqual({
    ok: false,
    refusal: "nothing-to-issue",
  });

  await aResult(citra?.enrolmentId ?? "");
  await issueTrainingCertificates(batch.trainer, issue(batch, "2026-06-15"), today);
  expect((await papersOf(batch)).map(({ serial, holderName }) => [serial, holderName])).toEqual([
    [1, "Ani Lestari"],
    [2, "Citra Dewi"],
  ]);
});

test("of ten batches of one centre at once, no two papers share a number, and each year counts anew", async () => {
  const { id: centreId } = await aCentre();
  const batches = [];
  for (let at = 0; at < 10; at++)
    batches.push(await aCompletedBatch([`A ${at}`, `B ${at}`], { centreId, endsOn: day("2025-12-20") }));
  // aResult dates its result 30 May 2026, so only a day after it will do.
  const answers = await Promise.all(
    batches.map((batch) => issueTrainingCertificates(batch.trainer, issue(batch, "2026-06-01"), today)),
  );
  expect(answers).toEqual(Array(10).fill({ ok: true, value: { issued: 2 } }));
  const papers = await database.trainingCertificate.findMany({ where: { centreId }, orderBy: { serial: "asc" } });
  expect(papers.map(({ serial }) => serial)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(new Set(papers.map(({ number }) => number)).size).toBe(20);

  const next = await aCompletedBatch(["C"], { centreId });
  await issueTrainingCertificates(next.trainer, issue(next, "2027-01-04"), day("2027-01-04"));
  expect(await papersOf(next)).toMatchObject([{ year: 2027, serial: 1, number: "0001/SP/91.01/I/2027" }]);
});

test.each([
  ["2026-05-29", "before-completion"],
  ["2026-06-16", "in-the-future"],
])("on %s it is refused: %s", async (on, refusal) => {
  const batch = await aCompletedBatch();
  expect(await issueTrainingCertificates(batch.trainer, issue(batch, on), today)).toEqual({ ok: false, refusal });
  expect(await papersOf(batch)).toEqual([]);
});

test("another centre can neither issue, print nor learn that there is such a batch", async () => {
  const batch = await aCompletedBatch();
  await issueTrainingCertificates(batch.trainer, issue(batch), today);
  const { id: centreId } = await aCentre();
  for (const stranger of [
    await anOfficer({ role: "CENTRE", centreId }),
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id }),
  ]) {
    expect(await issueTrainingCertificates(stranger, issue(batch), today)).toEqual({
      ok: false,
      refusal: "batch-not-found",
    });
    expect(await listTrainingPapers(stranger, { batchId: batch.batchId })).toBeNull();
    expect(await listTrainingNumbers(stranger, batch.batchId)).toEqual(new Map());
    expect(await findAttendanceList(stranger, batch.batchId, today)).toBeNull();
  }
});

test("a paper printed again is the same paper, whatever was corrected since; each print is a read", async () => {
  const batch = await aCompletedBatch(["Siti Aminah"]);
  const [siti] = batch.participants;
  await issueTrainingCertificates(batch.trainer, issue(batch), today);
  await database.person.update({ where: { id: siti?.personId }, data: { name: "Siti Aminah Rahayu" } });
  await database.trainingCentre.update({
    where: { id: batch.centreId },
    data: { vin: `26${Date.now()}`.slice(0, 10) },
  });

  const printed = await listTrainingPapers(batch.trainer, { batchId: batch.batchId, enrolmentId: siti?.enrolmentId });
  expect(printed).toMatchObject({
    batch: { startsOn: "2026-05-26", endsOn: "2026-05-30", programme: { title: "Dasar KDKMP", lessonHours: 40 } },
    papers: [{ number: "0001/SP/91.01/VI/2026", holderName: "Siti Aminah", issuedOn: "2026-06-10" }],
  });
  expect(await listTrainingPapers(batch.trainer, { batchId: batch.batchId, enrolmentId: randomUUID() })).toMatchObject({
    papers: [],
  });
  const list = await findAttendanceList(batch.trainer, batch.batchId, today);
  expect(list?.participants.map(({ name }) => name)).toEqual(["Siti Aminah Rahayu"]);
  const reads = await database.personRead.findMany({ where: { personId: siti?.personId } });
  expect(reads.map(({ officerId, purpose }) => [officerId, purpose])).toEqual(
    Array(2).fill([batch.trainer.id, "print"]),
  );
});
