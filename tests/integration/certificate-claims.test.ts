import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { findClaim, listClaims, openClaimDocument } from "@/lib/certificates/claims/claim-queries";
import { closeClaim } from "@/lib/certificates/claims/close-claim";
import { recordClaim } from "@/lib/certificates/claims/record-claim";
import { sendClaim } from "@/lib/certificates/claims/send-claim";
import { verifyClaim } from "@/lib/certificates/claims/verify-claim";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { database } from "@/lib/db/database";
import { findBoard } from "@/lib/gate/queries";
import { aCertificationBody } from "../factories/certificates";
import { aBoardMember, aPaper, aSentClaim } from "../factories/claims";
import { anExe, aPdf } from "../factories/documents";
import { anLsp, movedBy } from "../factories/lsp";
import { aDinas, anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aClaimant(district: string) {
  const [lsp, member] = [await anLsp({ in: district, holders: 0 }), await aBoardMember({ in: district })];
  return { ...member, ...lsp, schemeId: lsp.scheme.id, bodyId: lsp.body.id };
}

const verify = (officer: Officer, claimId: string, reason = "Dicocokkan dengan arsip penerbit") =>
  verifyClaim(officer, { submissionKey: randomUUID(), claimId, reason }, today);
const close = (officer: Officer, claimId: string, as: "REFUSED" | "WITHDRAWN", reason = "Pindaian tidak terbaca") =>
  closeClaim(officer, { submissionKey: randomUUID(), claimId, as, reason });
const send = (officer: Officer, claimId: string, bytes = aPdf()) =>
  sendClaim(officer, { submissionKey: randomUUID(), claimId, file: { name: "a.pdf", bytes: new Uint8Array(bytes) } });

test("a claim counts for nobody; verified by the LSP, the certificate counts on its own days, those past included", async () => {
  const claimant = await aClaimant("92.12.01");
  const days = ["2025-05-31", "2025-06-01", "2026-06-15", "2028-03-01", "2028-03-02"];
  let sent = { claimId: "", number: "" };
  const claimed = await movedBy("92.12.01", days, async () => {
    sent = await aSentClaim(claimant);
  });
  expect(claimed).toEqual([0, 0, 0, 0, 0]);
  expect((await checkCertificate(sent.number, today)).certificate).toBeNull();

  // In office since 1 June 2025; the certificate is older.
  const verified = await movedBy("92.12.01", days, async () =>
    expect(await verify(claimant.first, sent.claimId)).toMatchObject({ ok: true, value: { held: false } }),
  );
  expect(verified).toEqual([0, 1, 1, 1, 0]);
  expect((await checkCertificate(sent.number, today)).certificate).toMatchObject({
    status: "VALID",
    issuer: { id: claimant.bodyId, printed: "LSP Lain" },
    history: [{ kind: "VERIFIED", on: "2026-06-15" }],
  });
  const { certificateId } = await database.certificateClaim.findUniqueOrThrow({ where: { id: sent.claimId } });
  const found = await findCertificate(claimant.first, certificateId ?? "", today);
  expect(found).toMatchObject({ issuerName: "LSP Lain", claimId: sent.claimId, findings: [], mayChange: true });
  const audit = await database.auditEntry.findMany({ where: { subjectId: sent.claimId }, orderBy: { id: "asc" } });
  expect(audit.map(({ act }) => act)).toEqual([
    ...["certificate-claim.recorded", "certificate-claim.sent", "certificate-claim.verified"],
  ]);
});

test("the gate says no while it is claimed, and yes once it is verified", async () => {
  const claimant = await aClaimant("92.12.01");
  const { claimId } = await aSentClaim(claimant);
  const gate = async () => (await findBoard(claimant.board, claimant.cooperativeId, today))?.terms[0]?.gate;
  expect(await gate()).toMatchObject({ mayManage: false });
  await verify(claimant.first, claimId);
  expect(await gate()).toMatchObject({ mayManage: true });
});

test("refused with a reason that whoever recorded it reads, or withdrawn by them, it never counts", async () => {
  const claimant = await aClaimant("92.12.01");
  const { claimId } = await aSentClaim(claimant);
  expect(await close(claimant.first, claimId, "REFUSED", " ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await close(claimant.first, claimId, "REFUSED")).toMatchObject({ ok: true });
  expect(await verify(claimant.first, claimId)).toEqual({ ok: false, refusal: "already-answered" });
  expect(await findClaim(claimant.board, claimId)).toMatchObject({
    state: "REFUSED",
    answerReason: "Pindaian tidak terbaca",
  });

  const again = await aSentClaim(claimant);
  expect(await close(claimant.first, again.claimId, "WITHDRAWN")).toEqual({ ok: false, refusal: "claim-not-found" });
  expect(await close(claimant.board, again.claimId, "WITHDRAWN", "")).toMatchObject({ ok: true });
  expect(await verify(claimant.first, again.claimId)).toEqual({ ok: false, refusal: "already-answered" });
});

test("without the paper it does not reach the LSP, and what is no document is not taken", async () => {
  const claimant = await aClaimant("92.12.01");
  const recorded = await recordClaim(claimant.board, aPaper(claimant), today);
  const claimId = recorded.ok ? recorded.value.claimId : "";
  expect(await findClaim(claimant.first, claimId)).toBeNull();
  expect(await verify(claimant.first, claimId)).toEqual({ ok: false, refusal: "claim-not-found" });
  expect(await send(claimant.board, claimId, anExe())).toEqual({ ok: false, refusal: "document-not-accepted" });
  expect(await send(claimant.board, claimId)).toMatchObject({ ok: true });
  expect(await send(claimant.board, claimId)).toEqual({ ok: false, refusal: "already-sent" });
  expect(await findClaim(claimant.first, claimId)).toMatchObject({ mayAnswer: true, mayKeep: false });
  expect(await openClaimDocument(claimant.first, claimId)).toMatchObject({ fileName: "a.pdf", format: "PDF" });
});

test("only an LSP that is licensed for the scheme is asked, and only while it is", async () => {
  const claimant = await aClaimant("92.12.01");
  const scope = { certificationBodyId: claimant.bodyId, schemeId: claimant.schemeId };
  const { claimId } = await aSentClaim(claimant);
  const other = await anLsp({ in: "92.12.01", holders: 0 });
  await database.licensedScheme.create({
    data: { ...scope, schemeId: other.scheme.id, licensedFrom: dateOf(day("2025-01-01")) },
  });
  expect(await recordClaim(claimant.board, aPaper(claimant), today)).toEqual({
    ok: false,
    refusal: "scheme-outside-licence",
  });
  expect(await verify(claimant.first, claimId)).toEqual({ ok: false, refusal: "scheme-outside-licence" });
  await database.licensedScheme.create({ data: { ...scope, licensedFrom: dateOf(day("2025-01-01")) } });
  expect(await verify(claimant.first, claimId)).toMatchObject({ ok: true });
});

test("what makes no sense on paper is refused, as is what the registry has or somebody waits for already", async () => {
  const claimant = await aClaimant("92.12.01");
  const recording = (paper: Partial<ReturnType<typeof aPaper>>) =>
    recordClaim(claimant.board, { ...aPaper(claimant), ...paper }, today);
  expect(await recording({ validTo: day("2030-01-01") })).toEqual({ ok: false, refusal: "ends-too-late" });
  expect(await recording({ issuedOn: day("2026-06-16") })).toEqual({ ok: false, refusal: "issued-in-the-future" });
  expect(await recording({ schemeId: randomUUID() })).toEqual({ ok: false, refusal: "scheme-not-found" });
  expect(await recording({ certificationBodyId: randomUUID() })).toEqual({ ok: false, refusal: "body-not-found" });

  const { claimId, number } = await aSentClaim(claimant);
  expect(await recording({ number: number.replaceAll(" ", ".") })).toEqual({ ok: false, refusal: "already-claimed" });
  await verify(claimant.first, claimId);
  expect(await recording({ number })).toEqual({ ok: false, refusal: "already-in-registry" });
});

test("whoever keeps the board records; the dinas of the region and the ministry as well, others neither see nor answer", async () => {
  const claimant = await aClaimant("92.12.01");
  const keepers = [await aDinas("92.12"), await anOfficer({ role: "MINISTRY" }), claimant.board];
  for (const keeper of keepers) {
    const recorded = await recordClaim(keeper, aPaper(claimant), today);
    expect(recorded).toMatchObject({ ok: true });
    if (recorded.ok) expect(await close(keeper, recorded.value.claimId, "WITHDRAWN")).toMatchObject({ ok: true });
  }
  const { claimId } = await aSentClaim(claimant);
  const elsewhere = await aBoardMember({ in: "92.12.02" });
  const strangers = [
    elsewhere.board,
    await aDinas("92.11"),
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: (await aCertificationBody()).id }),
    claimant.assessor,
  ];
  for (const stranger of strangers) {
    expect(await findClaim(stranger, claimId)).toBeNull();
    expect(await openClaimDocument(stranger, claimId)).toBeNull();
    expect(await verify(stranger, claimId)).toEqual({ ok: false, refusal: "claim-not-found" });
    expect(await close(stranger, claimId, "REFUSED")).toEqual({ ok: false, refusal: "claim-not-found" });
    expect(await close(stranger, claimId, "WITHDRAWN")).toEqual({ ok: false, refusal: "claim-not-found" });
    const { rows } = await listClaims(stranger, { state: null, after: null, limit: 100 });
    expect(rows.some(({ id }) => id === claimId)).toBe(false);
  }
  // The board itself does not verify its own.
  expect(await verify(claimant.board, claimId)).toEqual({ ok: false, refusal: "claim-not-found" });
  const stranger = await recordClaim(elsewhere.board, aPaper(claimant), today);
  expect(stranger).toEqual({ ok: false, refusal: "person-not-found" });
  const { rows } = await listClaims(claimant.second, { state: "SENT", after: null, limit: 10 });
  expect(rows.map(({ id }) => id)).toEqual([claimId]);
});

test("verified once, however often the form arrives", async () => {
  const claimant = await aClaimant("92.12.01");
  const { claimId, number } = await aSentClaim(claimant);
  const form = { submissionKey: randomUUID(), claimId, reason: "Dicocokkan" };
  const answers = await Promise.all([1, 2, 3].map(() => verifyClaim(claimant.first, form, today)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await verify(claimant.second, claimId)).toEqual({ ok: false, refusal: "already-answered" });
  expect(await database.certificate.count({ where: { number } })).toBe(1);
});
