import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { refusalOfOne } from "@/lib/certificates/bulk/bulk-rules";
import type { BulkActKind } from "@/lib/certificates/bulk/bulk-states";
import { undoBulkAct } from "@/lib/certificates/bulk/undo-bulk-act";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { undoLastAct } from "@/lib/certificates/undo-last-act";
import { database } from "@/lib/db/database";
import { aCertificationBody } from "../factories/certificates";
import { acted, askForOne, carryOut } from "../factories/joint-acts";
import { anLsp, movedBy } from "../factories/lsp";
import { anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

/** A treasurer with a certificate that counts since 2 July 2025, and the two officers of its LSP. */
async function aTreasurer(district: string) {
  const lsp = await anLsp({ in: district });
  const [holder] = lsp.holders;
  if (!holder) throw new Error("one holder");
  return { ...lsp, ...holder };
}
type Treasurer = Awaited<ReturnType<typeof aTreasurer>>;

const ask = ({ certificateId }: Treasurer, officer: Treasurer["first"], kind: BulkActKind, on = "2026-05-01") =>
  askForOne(officer, { kind, certificateId, on: day(on), reason: "Bukti asesmen palsu" }, today);
const asked = async (...given: Parameters<typeof ask>) => {
  const result = await ask(...given);
  return result.ok ? result.value.bulkActId : "";
};
const statusOf = async ({ number }: Treasurer, on = today) => (await checkCertificate(number, on)).certificate?.status;
const seenBy = (officer: Treasurer["first"], { certificateId }: Treasurer) =>
  findCertificate(officer, certificateId, today);

test("asked for by one it still counts, the asker cannot carry it out, another does, and undone all is as before", async () => {
  const treasurer = await aTreasurer("92.04.01");
  const { first, second, certificateId } = treasurer;
  const days = ["2026-04-30", "2026-05-01", "2026-06-15", "2028-07-01"];
  let bulkActId = "";
  const whileAsked = await movedBy("92.04.01", days, async () => {
    bulkActId = await asked(treasurer, first, "REVOKE");
    expect(await carryOut(first, bulkActId, today)).toEqual({ ok: false, refusal: "asked-by-yourself" });
  });
  expect(whileAsked).toEqual([0, 0, 0, 0]);
  expect(await statusOf(treasurer)).toBe("VALID");

  const carriedOut = await movedBy("92.04.01", days, async () =>
    expect(await carryOut(second, bulkActId, today)).toEqual({ ok: true, value: { done: 1, leftOut: 0 } }),
  );
  expect(carriedOut).toEqual([0, -1, -1, -1]);
  expect([await statusOf(treasurer, day("2026-04-30")), await statusOf(treasurer)]).toEqual(["VALID", "REVOKED"]);
  expect(await database.certificateRevocation.findMany({ where: { certificateId } })).toMatchObject([
    { revokedOn: dateOf(day("2026-05-01")), revokedById: second.id, reason: "Bukti asesmen palsu" },
  ]);

  const undo = { submissionKey: randomUUID(), bulkActId, reason: "Nomor tertukar" };
  const undone = await movedBy("92.04.01", days, async () =>
    expect(await undoBulkAct(first, undo, today)).toEqual({ ok: true, value: { undone: 1, kept: 0 } }),
  );
  expect(undone).toEqual([0, 1, 1, 1]);
  expect(await statusOf(treasurer)).toBe("VALID");
});

test("suspended on 1 March and lifted on 1 April, both by two: not covered in between, covered before and after", async () => {
  const treasurer = await aTreasurer("92.04.02");
  const { second, certificateId } = treasurer;
  const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-06-15"];
  const moved = (kind: BulkActKind, on: string) =>
    movedBy("92.04.02", days, () => acted(second, { kind, certificateId, on: day(on) }, today));
  expect(await moved("SUSPEND", "2026-03-01")).toEqual([0, -1, -1, -1, -1]);
  expect(await moved("LIFT", "2026-04-01")).toEqual([0, 0, 0, 1, 1]);
});

test("while it waits the certificate says so to its LSP, and no longer once it is answered", async () => {
  const treasurer = await aTreasurer("92.04.01");
  const { first, second, assessor } = treasurer;
  const bulkActId = await asked(treasurer, first, "SUSPEND");
  const waits = { id: bulkActId, kind: "SUSPEND", effectiveOn: "2026-05-01", askedBy: "Rahmawati" };
  expect(await seenBy(second, treasurer)).toMatchObject({ status: "VALID", history: [], waiting: [waits] });
  expect(await seenBy(assessor, treasurer)).toMatchObject({ waiting: [] });

  await carryOut(second, bulkActId, today);
  expect(await seenBy(second, treasurer)).toMatchObject({
    ...{ status: "SUSPENDED", waiting: [], mayUndo: true },
    history: [{ kind: "SUSPENDED", bulkActId, askedBy: "Rahmawati", reason: "Bukti asesmen palsu" }],
  });
  const undo = { submissionKey: randomUUID(), certificateId: treasurer.certificateId, reason: "Nomor tertukar" };
  expect(await undoLastAct(first, undo, today)).toMatchObject({ ok: true });
  expect(await statusOf(treasurer)).toBe("VALID");
});

test("of two acts carried out at once, one finds nothing left to do", async () => {
  const treasurer = await aTreasurer("92.04.01");
  const { first, second, certificateId } = treasurer;
  const [one, other] = [await asked(treasurer, first, "REVOKE"), await asked(treasurer, second, "REVOKE")];
  const answers = await Promise.all([carryOut(second, one, today), carryOut(first, other, today)]);
  expect(answers).toContainEqual({ ok: true, value: { done: 1, leftOut: 0 } });
  expect(answers).toContainEqual({ ok: false, refusal: "nothing-left" });
  expect(await database.certificateEvent.count({ where: { certificateId } })).toBe(1);
});

test("what its rules refuse is refused before anybody else is asked, in the words for one", async () => {
  const treasurer = await aTreasurer("92.04.01");
  const { first, certificateId } = treasurer;
  const refusals = async (kind: BulkActKind, ...days: string[]) => {
    const answers = await Promise.all(days.map((on) => ask(treasurer, first, kind, on)));
    return answers.map((answer) => (answer.ok ? null : refusalOfOne(answer.refusal)));
  };
  expect(await refusals("SUSPEND", "2026-06-16", "2025-07-01")).toEqual(["in-the-future", "before-issue"]);
  expect(await refusals("LIFT", "2026-05-01")).toEqual(["not-suspended"]);
  const wordless = await askForOne(first, { kind: "REVOKE", certificateId, on: today, reason: " " }, today);
  expect(!wordless.ok && refusalOfOne(wordless.refusal)).toBe("reason-missing");
  expect(await database.bulkActItem.count({ where: { certificateId } })).toBe(0);

  await acted(first, { kind: "REVOKE", certificateId, on: today }, today);
  expect(await refusals("SUSPEND", "2026-05-01")).toEqual(["already-revoked"]);
});

test("another LSP, the assessor and the ministry can neither ask for it nor learn that it exists", async () => {
  const treasurer = await aTreasurer("92.04.01");
  const { id } = await aCertificationBody();
  const strangers = [
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id }),
    await anOfficer({ role: "MINISTRY" }),
    treasurer.assessor,
  ];
  for (const stranger of strangers)
    for (const certificateId of [treasurer.certificateId, randomUUID()]) {
      const answer = await askForOne(stranger, { kind: "REVOKE", certificateId, on: today }, today);
      expect(!answer.ok && refusalOfOne(answer.refusal)).toBe("certificate-not-found");
    }
});
