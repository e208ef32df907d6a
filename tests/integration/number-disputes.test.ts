import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { verifyClaim } from "@/lib/certificates/claims/verify-claim";
import { clearNumber } from "@/lib/certificates/disputes/clear-number";
import { countOpenDisputes, findDispute, listDisputes } from "@/lib/certificates/disputes/dispute-queries";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { database } from "@/lib/db/database";
import { findBoard } from "@/lib/gate/queries";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aBoardMember, aCertificateNumber, aSentClaim } from "../factories/claims";
import { askForOne } from "../factories/joint-acts";
import { anLsp, movedBy } from "../factories/lsp";
import { anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const days = ["2026-06-14", "2026-06-15", "2026-07-01"];

/** Siti's certificate, and Ani's claim for one with the same number, sent to the same LSP. */
async function aNumberTwice(district: string) {
  const lsp = await anLsp({ in: district, holders: 0 });
  const [siti, ani] = [
    await aBoardMember({ in: district, name: "Siti Aminah" }),
    await aBoardMember({ in: district, name: "Ani Lestari" }),
  ];
  const number = aCertificateNumber();
  const about = { schemeId: lsp.scheme.id, bodyId: lsp.body.id };
  const { id: firstId } = await aCertificate({
    ...{ personId: siti.personId, schemeId: lsp.scheme.id, certificationBodyId: lsp.body.id, number },
    validFrom: day("2025-07-02"),
  });
  const { claimId } = await aSentClaim({ ...ani, ...about, number });
  return { ...lsp, ...{ siti, ani, number, firstId, claimId, district } };
}
type Twice = Awaited<ReturnType<typeof aNumberTwice>>;

const verify = (officer: Officer, claimId: string) =>
  verifyClaim(officer, { submissionKey: randomUUID(), claimId, reason: "Dicocokkan" }, today);
const clear = (officer: Officer, disputeId: string, rightId: string | null, reason = "Arsip blanko diperiksa") =>
  clearNumber(officer, { submissionKey: randomUUID(), disputeId, rightId, reason }, today);
const gateOf = async ({ board, cooperativeId }: Twice["siti"]) =>
  (await findBoard(board, cooperativeId, today))?.terms[0]?.gate;

/** The same, once the LSP has verified the claim: both are held. */
async function aDispute(district: string) {
  const twice = await aNumberTwice(district);
  const verified = await verify(twice.first, twice.claimId);
  const secondId = verified.ok ? verified.value.certificateId : "";
  const { disputeId } = await database.certificateHold.findFirstOrThrow({ where: { certificateId: secondId } });
  return { ...twice, secondId, disputeId };
}

test("a number found twice is held for both and counts for nobody, from today for the one that counted", async () => {
  const twice = await aNumberTwice("92.13.01");
  const moved = await movedBy("92.13.01", days, async () =>
    expect(await verify(twice.first, twice.claimId)).toMatchObject({ ok: true, value: { held: true } }),
  );
  expect(moved).toEqual([0, -1, -1]);
  for (const holder of [twice.siti, twice.ani])
    expect(await gateOf(holder)).toMatchObject({ mayManage: false, reasons: ["HELD"] });

  const answer = await checkCertificate(twice.number, today);
  expect(answer.certificate).toMatchObject({ status: "HELD", holderName: "Siti Aminah", statusSince: "2026-06-15" });
  expect(answer.others).toMatchObject([{ status: "HELD", holderName: "Ani Lestari", statusSince: "2025-03-01" }]);
  // What it was yesterday stays as it was.
  expect((await checkCertificate(twice.number, day("2026-06-14"))).certificate).toMatchObject({ status: "VALID" });
  expect(await findCertificate(twice.first, twice.firstId, today)).toMatchObject({
    status: "HELD",
    history: [{ kind: "HELD", effectiveOn: "2026-06-15" }],
  });
});

test("cleared by a second officer, the right one counts again and the other is annulled with the reason", async () => {
  const dispute = await aDispute("92.13.02");
  expect(await clear(dispute.first, dispute.disputeId, dispute.firstId)).toEqual({
    ok: false,
    refusal: "opened-by-yourself",
  });
  const moved = await movedBy("92.13.02", days, async () =>
    expect(await clear(dispute.second, dispute.disputeId, dispute.firstId)).toEqual({
      ok: true,
      value: { number: dispute.number },
    }),
  );
  expect(moved).toEqual([0, 1, 1]);
  expect(await gateOf(dispute.siti)).toMatchObject({ mayManage: true });
  expect(await gateOf(dispute.ani)).toMatchObject({ mayManage: false, reasons: ["ANNULLED"] });
  const answer = await checkCertificate(dispute.number, today);
  expect([answer.certificate?.holderName, answer.certificate?.status, answer.others]).toEqual([
    ...["Siti Aminah", "VALID", []],
  ]);
  expect(await findCertificate(dispute.first, dispute.secondId, today)).toMatchObject({
    status: "ANNULLED",
    history: [{ kind: "HELD" }, { kind: "VERIFIED" }, { kind: "ANNULLED", reason: "Arsip blanko diperiksa" }],
  });
  expect(await clear(dispute.second, dispute.disputeId, dispute.firstId)).toEqual({
    ok: false,
    refusal: "already-cleared",
  });
});

test("the newcomer may turn out to be right: it counts from that day, and no day before", async () => {
  const dispute = await aDispute("92.13.03");
  const moved = await movedBy("92.13.03", days, () => clear(dispute.second, dispute.disputeId, dispute.secondId));
  expect(moved).toEqual([0, 1, 1]);
  expect(await gateOf(dispute.ani)).toMatchObject({ mayManage: true });
  expect(await gateOf(dispute.siti)).toMatchObject({ reasons: ["ANNULLED"] });
  expect((await checkCertificate(dispute.number, day("2026-06-14"))).certificate).toMatchObject({
    ...{ holderName: "Ani Lestari", status: "HELD" },
  });
});

test("where the number is nobody's both are annulled, and the check says so", async () => {
  const dispute = await aDispute("92.13.01");
  expect(await clear(dispute.second, dispute.disputeId, null)).toMatchObject({ ok: true });
  const { certificate, others } = await checkCertificate(dispute.number, today);
  expect([certificate?.status, others.length]).toEqual(["ANNULLED", 1]);
});

test("between two LSPs, one annuls its own only; the ministry of manpower decides otherwise", async () => {
  const twice = await aNumberTwice("92.13.01");
  const other = await anLsp({ in: "92.13.01", holders: 0 });
  await database.certificate.update({
    where: { id: twice.firstId },
    data: { certificationBodyId: other.body.id },
  });
  const verified = await verify(twice.first, twice.claimId);
  const secondId = verified.ok ? verified.value.certificateId : "";
  const { disputeId } = await database.certificateHold.findFirstOrThrow({ where: { certificateId: secondId } });
  expect(await clear(twice.second, disputeId, secondId)).toEqual({ ok: false, refusal: "annuls-anothers" });
  expect(await clear(other.first, disputeId, twice.firstId)).toEqual({ ok: false, refusal: "annuls-anothers" });
  expect(await findDispute(twice.second, disputeId, today)).toMatchObject({
    bearers: [
      { certificateId: twice.firstId, mayBeRight: true },
      { certificateId: secondId, mayBeRight: false },
    ],
    mayBeNobodys: false,
  });
  const manpower = await anOfficer({ role: "MANPOWER" });
  expect(await clear(manpower, disputeId, secondId)).toMatchObject({ ok: true });
});

test("a held certificate is neither suspended nor revoked meanwhile", async () => {
  const dispute = await aDispute("92.13.01");
  for (const kind of ["SUSPEND", "REVOKE"] as const)
    expect(await askForOne(dispute.second, { kind, certificateId: dispute.firstId, on: today }, today)).toMatchObject({
      refusal: { rows: [{ number: dispute.number, problem: "number-held" }] },
    });
});

test("a third with the number joins the dispute; what lost it before does not", async () => {
  const dispute = await aDispute("92.13.01");
  const budi = await aBoardMember({ in: "92.13.01", name: "Budi Santoso" });
  const about = { schemeId: dispute.scheme.id, bodyId: dispute.body.id, number: dispute.number };
  const { claimId } = await aSentClaim({ ...budi, ...about });
  expect(await verify(dispute.first, claimId)).toMatchObject({ ok: true, value: { held: true } });
  expect((await findDispute(dispute.second, dispute.disputeId, today))?.bearers).toHaveLength(3);
  await clear(dispute.second, dispute.disputeId, dispute.firstId);

  const dewi = await aBoardMember({ in: "92.13.01", name: "Dewi Sartika" });
  const again = await aSentClaim({ ...dewi, ...about });
  await verify(dispute.second, again.claimId);
  const { rows } = await listDisputes(dispute.first, { open: true, after: null, limit: 10 });
  expect(rows).toMatchObject([{ number: dispute.number, bearers: ["Siti Aminah", "Dewi Sartika"] }]);
});

test("the registration number held in common is a dispute as well", async () => {
  const twice = await aNumberTwice("92.13.01");
  const registrationNumber = `KOP ${twice.body.licenceNumber.slice(9, 13)} 00042 2025`;
  await database.certificate.update({ where: { id: twice.firstId }, data: { registrationNumber } });
  const budi = await aBoardMember({ in: "92.13.01", name: "Budi Santoso" });
  const about = { schemeId: twice.scheme.id, bodyId: twice.body.id, registrationNumber };
  const { claimId } = await aSentClaim({ ...budi, ...about });
  expect(await verify(twice.first, claimId)).toMatchObject({ ok: true, value: { held: true } });
  const { certificate, others } = await checkCertificate(registrationNumber, today);
  expect([certificate, ...others].map((one) => one?.status)).toEqual(["HELD", "HELD"]);
});

test("whoever has no certificate in it neither sees it nor decides", async () => {
  const dispute = await aDispute("92.13.01");
  const { id } = await aCertificationBody();
  for (const stranger of [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id }),
    dispute.assessor,
    dispute.siti.board,
  ]) {
    expect(await findDispute(stranger, dispute.disputeId, today)).toBeNull();
    expect(await clear(stranger, dispute.disputeId, dispute.firstId)).toMatchObject({ refusal: "dispute-not-found" });
    expect(await countOpenDisputes(stranger)).toBe(0);
  }
});

test("the database itself lets no number count twice, and lets nothing count whose number is in dispute", async () => {
  const dispute = await aDispute("92.13.01");
  const { personId } = dispute.ani;
  const own = { personId, schemeId: dispute.scheme.id, certificationBodyId: dispute.body.id };
  const number = aCertificateNumber();
  await aCertificate({ ...own, number });
  await expect(aCertificate({ ...own, number })).rejects.toThrow(/[Uu]nique/);
  // A certificate that says its number is another's has to be held.
  const data = {
    ...own,
    ...{ number, contested: true, holderName: "Ani", validFrom: dateOf(today), validTo: dateOf(today) },
  };
  await expect(database.certificate.create({ data })).rejects.toThrow(/neither held nor annulled/);
  await expect(
    database.certificateHold.updateMany({
      where: { certificateId: dispute.firstId },
      data: { clearedOn: dateOf(today) },
    }),
  ).rejects.toThrow(/neither held nor annulled/);
  await expect(
    database.numberDispute.update({
      where: { id: dispute.disputeId },
      data: { clearedById: dispute.first.id, clearedOn: dateOf(today), reason: "-" },
    }),
  ).rejects.toThrow(/number_disputes_cleared_by_another_person/);
});

test("cleared once, whoever is first of two", async () => {
  const dispute = await aDispute("92.13.01");
  const manpower = await anOfficer({ role: "MANPOWER" });
  const answers = await Promise.all([
    clear(dispute.second, dispute.disputeId, dispute.firstId),
    clear(manpower, dispute.disputeId, dispute.secondId),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-cleared" });
});
