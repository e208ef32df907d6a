import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { liftSuspension } from "@/lib/certificates/lift-suspension";
import { suspendCertificate } from "@/lib/certificates/suspend-certificate";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

/** A treasurer with a certificate that counts from 2 July 2025, and the officer of the LSP that issued it. */
async function aTreasurer(suspensions: { suspendedOn: Day; liftedOn: Day | null }[] = []) {
  const [body, scheme, { id: personId }] = [
    await aCertificationBody(),
    await aRequiredScheme({ for: ["TREASURER"] }),
    await aPerson(),
  ];
  const cooperative = await aCooperative({ in: "92.04.01" });
  await aTerm({ personId, cooperativeId: cooperative.id, position: "TREASURER" });
  const { id: certificateId, number } = await aCertificate({
    ...{ personId, schemeId: scheme.id, certificationBodyId: body.id, validFrom: day("2025-07-02"), suspensions },
  });
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  const assessor = await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id });
  const certifiedOn = async (asOf: string) => {
    const coverage = await findCoverage({
      region: RegionCode.parse("92.04.01"),
      asOf: day(asOf),
      cut: "ALL",
      knownAt: null,
    });
    return coverage?.counts.postsCertified ?? 0;
  };
  return { certificateId, number, office, assessor, certifiedOn };
}
type Treasurer = Awaited<ReturnType<typeof aTreasurer>>;

const suspended = ({ certificateId }: Treasurer, on = "2026-03-01", reason = "Surveilan tidak diikuti") => ({
  ...{ submissionKey: randomUUID(), certificateId, suspendedOn: day(on), reason },
});
const lifted = ({ certificateId }: Treasurer, on = "2026-04-01") => ({
  ...{ submissionKey: randomUUID(), certificateId, liftedOn: day(on) },
});
const auditOf = ({ certificateId }: Treasurer) =>
  database.auditEntry.findMany({ where: { subjectId: certificateId }, orderBy: { id: "asc" } });

test("suspended on 1 March and lifted on 1 April: not covered in between, covered before and after", async () => {
  const treasurer = await aTreasurer();
  const days = ["2026-02-28", "2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01", "2026-04-15"];
  const figures = () => Promise.all(days.map(treasurer.certifiedOn));
  const before = await figures();

  await suspendCertificate(treasurer.office, suspended(treasurer), today);
  expect((await figures()).map((figure, at) => figure - (before[at] ?? 0))).toEqual([0, -1, -1, -1, -1, -1]);
  await liftSuspension(treasurer.office, lifted(treasurer), today);
  expect((await figures()).map((figure, at) => figure - (before[at] ?? 0))).toEqual([0, -1, -1, -1, 0, 0]);
});

test("each act once and with one audit entry, however often the same form arrives", async () => {
  const treasurer = await aTreasurer();
  const [suspension, lift] = [suspended(treasurer, "2026-03-01", "  Surveilan tidak diikuti "), lifted(treasurer)];
  const five = [1, 2, 3, 4, 5];
  const done = Array(5).fill({ ok: true, value: { number: treasurer.number } });
  expect(await Promise.all(five.map(() => suspendCertificate(treasurer.office, suspension, today)))).toEqual(done);
  expect(await Promise.all(five.map(() => liftSuspension(treasurer.office, lift, today)))).toEqual(done);

  const { certificateId, office } = treasurer;
  expect(await database.certificateSuspension.findMany({ where: { certificateId } })).toMatchObject([
    { suspendedOn: new Date("2026-03-01"), liftedOn: new Date("2026-04-01"), reason: "Surveilan tidak diikuti" },
  ]);
  expect(await auditOf(treasurer)).toMatchObject([
    {
      ...{ officerId: office.id, act: "certificate.suspended" },
      details: { suspendedOn: "2026-03-01", reason: "Surveilan tidak diikuti" },
    },
    { officerId: office.id, act: "certificate.suspension-lifted", details: { liftedOn: "2026-04-01" } },
  ]);
});

test("of two officers at once, one is told it is suspended, or lifted, already", async () => {
  const treasurer = await aTreasurer();
  const suspend = () => suspendCertificate(treasurer.office, suspended(treasurer), today);
  expect(await Promise.all([suspend(), suspend()])).toContainEqual({ ok: false, refusal: "already-suspended" });
  const lift = () => liftSuspension(treasurer.office, lifted(treasurer), today);
  expect(await Promise.all([lift(), lift()])).toContainEqual({ ok: false, refusal: "not-suspended" });
  expect(await auditOf(treasurer)).toHaveLength(2);
});

test("refusals name their rule and leave no trace", async () => {
  const treasurer = await aTreasurer([{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }]);
  const suspending = async (...typed: [on: string, reason?: string]) =>
    suspendCertificate(treasurer.office, suspended(treasurer, ...typed), today);
  expect(await suspending("2026-06-16")).toEqual({ ok: false, refusal: "in-the-future" });
  expect(await suspending("2025-07-01")).toEqual({ ok: false, refusal: "before-issue" });
  expect(await suspending("2026-03-31")).toEqual({ ok: false, refusal: "during-another-suspension" });
  expect(await suspending("2026-05-01", " ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await liftSuspension(treasurer.office, lifted(treasurer), today)).toEqual({
    ok: false,
    refusal: "not-suspended",
  });
  expect(await auditOf(treasurer)).toEqual([]);
});

test("a suspension lasts a day at least", async () => {
  const treasurer = await aTreasurer([{ suspendedOn: day("2026-03-01"), liftedOn: null }]);
  const lift = (on: string) => liftSuspension(treasurer.office, lifted(treasurer, on), today);
  expect(await lift("2026-03-01")).toEqual({ ok: false, refusal: "not-after-suspension" });
  expect(await lift("2026-06-16")).toEqual({ ok: false, refusal: "in-the-future" });
  expect(await lift("2026-03-02")).toMatchObject({ ok: true });
});

test("another LSP, the assessor and the ministry can neither change it nor learn that it exists", async () => {
  const treasurer = await aTreasurer();
  const { id } = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id }),
    await anOfficer({ role: "MINISTRY" }),
    treasurer.assessor,
  ];
  const notFound = { ok: false, refusal: "certificate-not-found" };
  for (const stranger of strangers) {
    expect(await suspendCertificate(stranger, suspended(treasurer), today)).toEqual(notFound);
    expect(await liftSuspension(stranger, lifted(treasurer), today)).toEqual(notFound);
  }
  const nowhere = { ...suspended(treasurer), certificateId: randomUUID() };
  expect(await suspendCertificate(treasurer.office, nowhere, today)).toEqual(notFound);
});
