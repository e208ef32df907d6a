import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { countLapsing, listLapsingCertificates } from "@/lib/certificates/list-lapsing";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { reissueCertificate } from "@/lib/certificates/reissue-certificate";
import { renewCertificate } from "@/lib/certificates/renew-certificate";
import { database } from "@/lib/db/database";
import { aCertificationBody } from "../factories/certificates";
import { aCertificateNumber } from "../factories/claims";
import { acted } from "../factories/joint-acts";
import { anLsp, movedBy } from "../factories/lsp";
import { anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

type Typed = { on?: string; number?: string | null; registrationNumber?: string | null; reason?: string };
const renew = (officer: Officer, certificateId: string, typed: Typed = {}, on = today) =>
  renewCertificate(
    officer,
    {
      ...{ submissionKey: randomUUID(), certificateId, issuedOn: day(typed.on ?? "2026-06-15") },
      ...{ number: typed.number ?? null, registrationNumber: typed.registrationNumber ?? null },
      reason: typed.reason ?? "Portofolio dan log kegiatan memadai",
    },
    on,
  );

/** A treasurer whose certificate ends on 10 July 2026. */
async function aLapsing(district: string, rule: "FROM_OLD_END" | "FROM_NEW_ISSUE" = "FROM_NEW_ISSUE") {
  const days = { validFrom: day("2023-07-10"), validTo: day("2026-07-10") };
  const lsp = await anLsp({ in: district, ...days });
  await database.scheme.update({ where: { id: lsp.scheme.id }, data: { renewalRule: rule, level: 4 } });
  const [holder] = lsp.holders;
  if (!holder) throw new Error("a holder");
  return { ...lsp, ...holder };
}

test("renewed early from the old end: not a day is lost, and none counts twice", async () => {
  const lapsing = await aLapsing("92.14.01", "FROM_OLD_END");
  const days = ["2026-06-15", "2026-07-10", "2026-07-11", "2029-07-10", "2029-07-11"];
  let answer: Awaited<ReturnType<typeof renew>> | undefined;
  const moved = await movedBy("92.14.01", days, async () => {
    answer = await renew(lapsing.first, lapsing.certificateId);
  });
  expect(moved).toEqual([0, 0, 1, 1, 0]);
  expect(answer).toMatchObject({ ok: true, value: { validFrom: "2026-07-11", validTo: "2029-07-10" } });
  const renewed = answer?.ok ? answer.value : { certificateId: "", number: "" };
  // Issued today, so its number is of this year.
  expect(renewed.number).toMatch(/ 2026$/);
  expect(await findCertificate(lapsing.first, renewed.certificateId, today)).toMatchObject({
    ...{ status: "NOT_YET_VALID", issuedOn: "2026-06-15", succession: "RENEWAL", findings: [] },
    predecessor: { number: lapsing.number },
  });
  expect(await findCertificate(lapsing.first, lapsing.certificateId, today)).toMatchObject({
    status: "VALID",
    renewedBy: { number: renewed.number },
    history: [{ kind: "RENEWED", reason: "Portofolio dan log kegiatan memadai" }],
  });
  expect((await checkCertificate(lapsing.number, day("2026-08-01"))).certificate).toMatchObject({
    ...{ status: "EXPIRED", renewedBy: renewed.number },
  });
});

test("renewed early from the new issue: it begins at once, and the days left of the old one are lost", async () => {
  const lapsing = await aLapsing("92.14.02", "FROM_NEW_ISSUE");
  const days = ["2026-06-14", "2026-06-15", "2026-07-11", "2029-06-15", "2029-06-16"];
  const moved = await movedBy("92.14.02", days, async () =>
    expect(await renew(lapsing.first, lapsing.certificateId)).toMatchObject({
      ok: true,
      value: { validFrom: "2026-06-15", validTo: "2029-06-15" },
    }),
  );
  expect(moved).toEqual([0, 0, 1, 1, 0]);
});

test("renewed after it ended, under either rule, it begins with the new issue and leaves the gap", async () => {
  for (const rule of ["FROM_OLD_END", "FROM_NEW_ISSUE"] as const) {
    const lapsing = await aLapsing("92.14.02", rule);
    const late = day("2026-08-01");
    const answer = await renew(lapsing.first, lapsing.certificateId, { on: "2026-08-01" }, late);
    expect(answer).toMatchObject({ ok: true, value: { validFrom: "2026-08-01", validTo: "2029-08-01" } });
  }
});

test("renewed once, and not before a renewal has itself begun", async () => {
  const lapsing = await aLapsing("92.14.01", "FROM_OLD_END");
  const { certificateId, first, second } = lapsing;
  const both = await Promise.all([renew(first, certificateId), renew(second, certificateId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, refusal: "already-renewed" });
  const { id } = await database.certificate.findFirstOrThrow({ where: { predecessorId: certificateId } });
  expect(await renew(first, id)).toEqual({ ok: false, refusal: "before-issue" });
});

test("numbers typed are held against scheme, licence and year, and used ones refused", async () => {
  const lapsing = await aLapsing("92.14.01");
  const renewing = (typed: Typed) => renew(lapsing.first, lapsing.certificateId, typed);
  expect(await renewing({ number: aCertificateNumber(2025) })).toEqual({
    ok: false,
    refusal: "number-of-another-year",
  });
  expect(await renewing({ number: "47111 1120 3 8000001 2026" })).toEqual({
    ok: false,
    refusal: "number-of-another-level",
  });
  expect(await renewing({ registrationNumber: "KOP 1 00001 2026" })).toMatchObject({
    refusal: "registration-malformed",
  });
  const number = aCertificateNumber(2026);
  await database.certificate.update({ where: { id: lapsing.certificateId }, data: { number } });
  expect(await renewing({ number })).toEqual({ ok: false, refusal: "number-used" });
  expect(await renewing({ reason: " " })).toEqual({ ok: false, refusal: "reason-missing" });
  const typed = aCertificateNumber(2026);
  expect(await renewing({ number: typed })).toMatchObject({ ok: true, value: { number: typed } });
});

test("what is suspended is not renewed, nor by whom it is none of", async () => {
  const lapsing = await aLapsing("92.14.01");
  const { certificateId } = lapsing;
  const { id } = await aCertificationBody();
  const notFound = { ok: false, refusal: "certificate-not-found" };
  for (const stranger of [
    lapsing.assessor,
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id }),
    await anOfficer({ role: "MINISTRY" }),
  ])
    expect(await renew(stranger, certificateId)).toEqual(notFound);
  await acted(lapsing.first, { kind: "SUSPEND", certificateId, on: today }, today);
  expect(await renew(lapsing.first, certificateId)).toEqual({ ok: false, refusal: "already-suspended" });
});

test("the list of what lapses has it until it is renewed", async () => {
  const lapsing = await aLapsing("92.14.01");
  const listed = async (officer: Officer, on = today) =>
    (await listLapsingCertificates(officer, { after: null, limit: 10, on })).rows.map(({ id }) => id);
  expect(await listed(lapsing.first)).toEqual([lapsing.certificateId]);
  expect(await countLapsing(lapsing.first, today)).toBe(1);
  // 90 days with the last one: from 12 April on.
  expect(await listed(lapsing.first, daysAfter(day("2026-07-10"), -90))).toEqual([]);
  expect(await listed(lapsing.first, daysAfter(day("2026-07-10"), -89))).toEqual([lapsing.certificateId]);
  expect(await listed(lapsing.assessor)).toEqual([]);
  await renew(lapsing.first, lapsing.certificateId);
  expect(await listed(lapsing.first)).toEqual([]);
});

const reissue = (
  officer: Officer,
  certificateId: string,
  { on = "2026-06-15", holderName = "Siti Aminah, S.E." } = {},
) =>
  reissueCertificate(
    officer,
    {
      ...{ submissionKey: randomUUID(), certificateId, issuedOn: day(on), holderName, reason: "Gelar tidak tercetak" },
      ...{ number: null, registrationNumber: null },
    },
    today,
  );

test("a wrong paper is replaced under a new number; the old number says so, and nobody loses a day", async () => {
  const holder = await aLapsing("92.14.03");
  const days = ["2026-06-01", "2026-06-14", "2026-06-15", "2026-07-10", "2026-07-11"];
  let answer: Awaited<ReturnType<typeof reissue>> | undefined;
  const moved = await movedBy("92.14.03", days, async () => {
    answer = await reissue(holder.first, holder.certificateId);
  });
  expect(moved).toEqual([0, 0, 0, 0, 0]);
  expect(answer).toMatchObject({ ok: true, value: { validFrom: "2026-06-15", validTo: "2026-07-10" } });
  const { number, certificateId } = answer?.ok ? answer.value : { number: "", certificateId: "" };

  const old = await checkCertificate(holder.number, today);
  expect(old.certificate).toMatchObject({ status: "REPLACED", statusSince: "2026-06-15", replacedBy: number });
  expect((await checkCertificate(number, today)).certificate).toMatchObject({
    ...{ status: "VALID", holderName: "Siti Aminah, S.E.", history: [] },
  });
  expect(await findCertificate(holder.first, certificateId, today)).toMatchObject({
    ...{ predecessor: { number: holder.number }, findings: [] },
  });
  // The chain goes on from the new one only.
  expect(await reissue(holder.first, holder.certificateId)).toEqual({ ok: false, refusal: "already-replaced" });
  expect(await reissue(holder.first, certificateId, { holderName: "Siti Aminah" })).toMatchObject({ ok: true });
});

test("a renewal made ahead is reissued with its own days", async () => {
  const lapsing = await aLapsing("92.14.03", "FROM_OLD_END");
  const renewed = await renew(lapsing.first, lapsing.certificateId);
  const id = renewed.ok ? renewed.value.certificateId : "";
  const answer = await reissue(lapsing.first, id);
  expect(answer).toMatchObject({ ok: true, value: { validFrom: "2026-07-11", validTo: "2029-07-10" } });
});

test("what has ended is not reissued, and a name is needed", async () => {
  const holder = await aLapsing("92.14.03");
  expect(await reissue(holder.first, holder.certificateId, { holderName: " " })).toMatchObject({
    refusal: "name-missing",
  });
  expect(await reissue(holder.first, holder.certificateId, { on: "2023-07-09" })).toMatchObject({
    refusal: "before-issue",
  });
  await database.certificate.update({
    where: { id: holder.certificateId },
    data: { validTo: new Date("2026-06-14") },
  });
  expect(await reissue(holder.first, holder.certificateId)).toMatchObject({ refusal: "after-expiry" });
});

test("issued on 29 February, renewed on the last day under both rules", async () => {
  for (const [rule, validFrom] of [
    ["FROM_OLD_END", "2027-03-01"],
    ["FROM_NEW_ISSUE", "2027-02-28"],
  ] as const) {
    const lsp = await anLsp({
      ...{ in: "92.14.02", validFrom: day("2024-02-29"), validTo: monthsAfter(day("2024-02-29"), 36) },
    });
    await database.scheme.update({ where: { id: lsp.scheme.id }, data: { renewalRule: rule } });
    const [holder] = lsp.holders;
    const last = day("2027-02-28");
    expect((await checkCertificate(holder?.number ?? "", last)).certificate?.status).toBe("VALID");
    const answer = await renew(lsp.first, holder?.certificateId ?? "", { on: "2027-02-28" }, last);
    expect(answer).toMatchObject({ ok: true, value: { validFrom, validTo: "2030-02-28" } });
  }
});
