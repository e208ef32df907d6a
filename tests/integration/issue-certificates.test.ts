import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, daysAfter } from "@/lib/calendar/day";
import { findBatchToCertify } from "@/lib/certificates/batch-queries";
import { licenceDigits } from "@/lib/certificates/certificate-number";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aDecidedBatch, anAssessedBatch } from "../factories/assessment";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";

const today = Day.parse("2026-06-15");
type Batch = Awaited<ReturnType<typeof aDecidedBatch>>;
type Row = { number?: string; registrationNumber?: string };

const issue = (batch: Batch, { on = "2026-06-12", rows = [] as Row[] } = {}) => ({
  submissionKey: randomUUID(),
  batchId: batch.batchId,
  issuedOn: Day.parse(on),
  certificates: batch.candidates.map(({ assessmentId }, at) => ({
    assessmentId,
    number: rows[at]?.number ?? null,
    registrationNumber: rows[at]?.registrationNumber ?? null,
  })),
});
/** A number that is nobody's, typed by hand. */
const aNumber = (year = "2026") => `47111 1120 4 ${randomInt(8_000_000, 9_000_000)} ${year}`;
const certificatesOf = ({ batchId }: Batch) =>
  database.certificate.findMany({
    where: { assessment: { enrolment: { batchId } } },
    orderBy: { registrationNumber: "asc" },
  });
const auditOf = ({ batchId }: Batch) => database.auditEntry.findMany({ where: { subjectId: batchId } });
const linesOf = ({ batchId }: Batch) => database.coverageLine.findMany({ where: { causeId: batchId } });

async function refusalOf(batch: Batch, form: ReturnType<typeof issue>) {
  const answer = await issueCertificates(batch.office, form, today);
  return answer.ok ? null : answer.refusal;
}

test("issues a batch with one audit entry, however often the same form arrives", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const form = issue(batch);

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => issueCertificates(batch.office, form, today)));
  expect(answers).toEqual(Array(5).fill(answers[0]));

  const licence = licenceDigits(batch.body.licenceNumber);
  const issued = await certificatesOf(batch);
  expect(issued).toMatchObject([
    {
      ...{ holderName: "Ani Lestari", registrationNumber: `KOP ${licence} 00001 2026`, schemeId: batch.scheme.id },
      ...{ validFrom: new Date("2026-06-12"), validTo: new Date("2029-06-12"), certificationBodyId: batch.body.id },
    },
    { holderName: "Budi Santoso", registrationNumber: `KOP ${licence} 00002 2026` },
  ]);
  for (const { number } of issued) expect(number).toMatch(/^47111 1120 4 \d{7} 2026$/);
  const certificates = issued.map(({ id, number }) => ({ certificateId: id, number }));
  expect(await auditOf(batch)).toMatchObject([
    {
      officerId: batch.office.id,
      act: "certificates.issued",
      details: { certificates: expect.arrayContaining(certificates) },
    },
  ]);
});

test("one certificate moves district, regency, province and country by exactly one, through its last day", async () => {
  const batch = await aDecidedBatch({ in: "92.03.07" });
  const figures = (asOf: Day) =>
    Promise.all(
      ["92.03.07", "92.03", "92", "ID"].map(async (code) => {
        const coverage = await findCoverage({ region: RegionCode.parse(code), asOf, cut: "ALL", knownAt: null });
        return { certified: coverage?.counts.postsCertified, people: coverage?.counts.peopleCertified };
      }),
    );
  const lastDay = Day.parse("2029-06-12");
  const days = [daysAfter(Day.parse("2026-06-12"), -1), Day.parse("2026-06-12"), lastDay, daysAfter(lastDay, 1)];
  const before = await Promise.all(days.map(figures));
  await issueCertificates(batch.office, issue(batch), today);
  const after = await Promise.all(days.map(figures));

  const moved = after.map((regions, at) =>
    regions.map(({ certified = 0, people = 0 }, region) => {
      const { certified: had = 0, people: were = 0 } = before[at]?.[region] ?? {};
      return [certified - had, people - were];
    }),
  );
  const [none, one] = [Array(4).fill([0, 0]), Array(4).fill([1, 1])];
  expect(moved).toEqual([none, one, one, none]);
  expect((await linesOf(batch))[0]).toMatchObject({ cause: "certificates.issued" });
});

test("the numbers proposed are those that are given", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const proposed = await findBatchToCertify(batch.office, batch.batchId, today);
  expect(proposed?.candidates).toMatchObject([
    { name: "Ani Lestari", assessedOn: "2026-06-05", decidedOn: "2026-06-10" },
    { name: "Budi Santoso" },
  ]);
  await issueCertificates(batch.office, issue(batch), today);

  const numbers = (rows?: { number: string; registrationNumber: string | null }[]) =>
    rows?.map(({ number, registrationNumber }) => [number, registrationNumber]);
  expect(numbers(await certificatesOf(batch))).toEqual(numbers(proposed?.candidates));
  const then = await findBatchToCertify(batch.office, batch.batchId, today);
  expect(then).toMatchObject({
    candidates: [],
    issued: [{ holderName: "Ani Lestari" }, { holderName: "Budi Santoso" }],
  });
});

test("a number may be typed, and the count steps over it", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"] });
  const proposed = (await findBatchToCertify(batch.office, batch.batchId, today))?.candidates ?? [];
  // Ani takes by hand what the count would have given to the first.
  const [, second] = proposed;
  const typed = { number: second?.number.replaceAll(" ", "."), registrationNumber: second?.registrationNumber };
  await issueCertificates(batch.office, issue(batch, { rows: [typed] }), today);

  const given = await certificatesOf(batch);
  expect(given.find(({ holderName }) => holderName === "Ani Lestari")).toMatchObject({ number: second?.number });
  expect(new Set(given.map(({ number }) => number))).toHaveLength(3);
  expect(given.map(({ registrationNumber }) => registrationNumber?.split(" ")[2])).toEqual(["00001", "00002", "00003"]);
});

test("after the last number of a year the gaps are filled", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const registration = (serial: string) => `KOP ${licenceDigits(batch.body.licenceNumber)} ${serial} 2026`;
  await issueCertificates(batch.office, issue(batch, { rows: [{ registrationNumber: registration("99999") }] }), today);
  const given = (await certificatesOf(batch)).map(({ registrationNumber }) => registrationNumber);
  expect(given).toEqual([registration("00001"), registration("99999")]);
});

test("of two officers who issue one batch at once, one is told it is issued", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Santoso"] });
  const other = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id });

  const answers = await Promise.all(
    [batch.office, other].map((office) => issueCertificates(office, issue(batch), today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({
    ok: false,
    refusal: {
      code: "rows-refused",
      rows: batch.candidates.map(({ assessmentId, name }) => ({
        assessmentId,
        name,
        field: "row",
        problem: "already-issued",
      })),
    },
  });
  expect(await certificatesOf(batch)).toHaveLength(2);
  expect(await auditOf(batch)).toHaveLength(1);
});

test("many LSPs and batches at once never collide", async () => {
  const body = await aCertificationBody();
  const batches = await Promise.all([
    ...[1, 2, 3].map(() => aDecidedBatch({ body, of: ["Ani Lestari", "Budi Santoso"] })),
    ...[1, 2, 3].map(() => aDecidedBatch({ of: ["Citra Dewi", "Dedi Kurnia"] })),
  ]);
  const answers = await Promise.all(batches.map((batch) => issueCertificates(batch.office, issue(batch), today)));
  const issued = answers.flatMap((answer) => (answer.ok ? answer.value.issued : []));
  expect(issued).toHaveLength(12);
  expect(new Set(issued.map(({ number }) => number))).toHaveLength(12);
  const own = (await database.certificate.findMany({ where: { certificationBodyId: body.id } })).map(
    ({ registrationNumber }) => Number(registrationNumber?.split(" ")[2]),
  );
  expect(own.sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("of two LSPs that type one number at once, the slower is refused beside the row and writes nothing", async () => {
  const batches = [await aDecidedBatch(), await aDecidedBatch()];
  const number = aNumber();
  const answers = await Promise.all(
    batches.map((batch) => issueCertificates(batch.office, issue(batch, { rows: [{ number }] }), today)),
  );
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refusals).toMatchObject([{ rows: [{ field: "number", problem: "number-used" }] }]);
  expect(await database.certificate.count({ where: { number } })).toBe(1);
  const traces = await Promise.all(
    batches.map(async (batch) => [(await auditOf(batch)).length, (await certificatesOf(batch)).length]),
  );
  expect(traces.sort()).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test.each([
  [{ number: "47111 1120 4 123 2026" }, "number", "number-malformed"],
  [{ number: aNumber("2025") }, "number", "number-of-another-year"],
  [{ number: "64142 1120 4 8000001 2026" }, "number", "number-of-another-field"],
  [{ number: "47111 4211 4 8000001 2026" }, "number", "number-of-another-occupation"],
  [{ number: "47111 1120 3 8000001 2026" }, "number", "number-of-another-level"],
  [{ registrationNumber: "KOP 12" }, "registrationNumber", "registration-malformed"],
  [{ registrationNumber: "KOP 999 00001 2026" }, "registrationNumber", "registration-of-another-body"],
] as const)("typed %j is refused beside its row", async (row, field, problem) => {
  const batch = await aDecidedBatch();
  expect(await refusalOf(batch, issue(batch, { rows: [row] }))).toMatchObject({
    code: "rows-refused",
    rows: [{ assessmentId: batch.candidates[0]?.assessmentId, name: "Siti Aminah", field, problem }],
  });
  expect(await certificatesOf(batch)).toEqual([]);
  expect(await auditOf(batch)).toEqual([]);
  expect(await linesOf(batch)).toEqual([]);
});

test("a number that a certificate bears is not given again", async () => {
  const batch = await aDecidedBatch();
  const number = aNumber();
  await aCertificate({ personId: batch.candidates[0]?.personId ?? "", schemeId: batch.scheme.id, number });
  expect(await refusalOf(batch, issue(batch, { rows: [{ number }] }))).toMatchObject({
    rows: [{ field: "number", problem: "number-used" }],
  });
});

test("no certificate ahead of its day, its decision or its assessment", async () => {
  const batch = await aDecidedBatch();
  expect(await refusalOf(batch, issue(batch, { on: "2026-06-16" }))).toEqual({ code: "in-the-future" });
  const problems = async (on: string) => refusalOf(batch, issue(batch, { on }));
  expect(await problems("2026-06-09")).toMatchObject({ rows: [{ field: "row", problem: "issued-before-decision" }] });
  expect(await problems("2026-06-04")).toMatchObject({ rows: [{ field: "row", problem: "issued-before-assessment" }] });
});

test("no certificate without a decision of K in this batch", async () => {
  const [undecided, notYet, elsewhere] = [
    await anAssessedBatch(),
    await aDecidedBatch({ recommend: "NOT_YET_COMPETENT" }),
    await aDecidedBatch(),
  ];
  expect(await refusalOf(undecided, issue(undecided))).toMatchObject({ rows: [{ problem: "not-decided" }] });
  expect(await refusalOf(notYet, issue(notYet))).toMatchObject({ rows: [{ problem: "not-competent" }] });
  const foreign = { ...issue(undecided), certificates: issue(elsewhere).certificates };
  expect(await refusalOf(undecided, foreign)).toMatchObject({ rows: [{ name: "", problem: "not-in-this-batch" }] });
  expect(await refusalOf(undecided, { ...issue(undecided), certificates: [] })).toEqual({ code: "nothing-entered" });
  expect(await certificatesOf(elsewhere)).toEqual([]);
});

test("another LSP, and an assessor of the same, can neither issue nor learn that it exists", async () => {
  const batch = await aDecidedBatch();
  const elsewhere = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: elsewhere.id }),
    await anOfficer({ role: "MINISTRY" }),
    batch.assessor,
  ];
  for (const stranger of strangers) {
    const answer = await issueCertificates(stranger, issue(batch), today);
    expect(answer).toEqual({ ok: false, refusal: { code: "batch-not-found" } });
    expect(await findBatchToCertify(stranger, batch.batchId, today)).toBeNull();
  }
});
