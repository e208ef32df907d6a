import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, daysAfter } from "@/lib/calendar/day";
import { answerBulkAct } from "@/lib/certificates/bulk/answer-bulk-act";
import { askForBulkAct } from "@/lib/certificates/bulk/ask-for-bulk-act";
import { findBulkAct, listBulkActs } from "@/lib/certificates/bulk/bulk-queries";
import type { Answer, BulkActKind } from "@/lib/certificates/bulk/bulk-states";
import { listChoosable } from "@/lib/certificates/bulk/choose-certificates";
import { undoBulkAct } from "@/lib/certificates/bulk/undo-bulk-act";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { database } from "@/lib/db/database";
import { aCertificationBody } from "../factories/certificates";
import { acted } from "../factories/joint-acts";
import { anLsp, movedBy } from "../factories/lsp";
import { anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
type Lsp = Awaited<ReturnType<typeof anLsp>>;

const noFilter = { typed: "", schemeId: null, issuedFrom: null, issuedTo: null };
const ask = (
  officer: Officer,
  kind: BulkActKind,
  numbers: string[],
  { on = "2026-06-01", reason = "Surveilan tidak diikuti" } = {},
) =>
  askForBulkAct(
    officer,
    {
      ...{ submissionKey: randomUUID(), kind, effectiveOn: day(on), reason },
      choice: { certificateIds: [], numbers, filter: null },
    },
    today,
  );

/** An act on every certificate of the LSP, asked by its first officer. */
async function asked({ first, holders }: Lsp, kind: BulkActKind, on?: string) {
  const numbers = holders.map(({ number }) => number);
  const result = await ask(first, kind, numbers, { on });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.bulkActId;
}

const answer = (officer: Officer, bulkActId: string, said: Answer = "CARRIED_OUT", reason = "") =>
  answerBulkAct(officer, { submissionKey: randomUUID(), bulkActId, answer: said, reason }, today);
const undo = (officer: Officer, bulkActId: string, on = today, reason = "Daftarnya keliru") =>
  undoBulkAct(officer, { submissionKey: randomUUID(), bulkActId, reason }, on);
const statusOf = async (number: string, on = today) => (await checkCertificate(number, on)).certificate?.status;

test("asked by one officer, nothing changes; carried out by another, all of them are suspended, then lifted", async () => {
  const lsp = await anLsp({ in: "92.11.01", holders: 3 });
  const numbers = lsp.holders.map(({ number }) => number);
  const days = ["2026-05-31", "2026-06-01", "2026-06-15", "2027-01-01"];

  let bulkActId = "";
  expect(
    await movedBy("92.11.01", days, async () => {
      bulkActId = await asked(lsp, "SUSPEND");
    }),
  ).toEqual([0, 0, 0, 0]);
  expect(await listBulkActs(lsp.second, { certificationBodyId: lsp.body.id, after: null, limit: 5 })).toMatchObject({
    rows: [{ id: bulkActId, state: "ASKED", certificates: 3 }],
    waiting: 1,
  });

  const moved = await movedBy("92.11.01", days, async () =>
    expect(await answer(lsp.second, bulkActId)).toEqual({ ok: true, value: { done: 3, leftOut: 0 } }),
  );
  expect(moved).toEqual([0, -3, -3, -3]);
  for (const number of numbers) expect(await statusOf(number)).toBe("SUSPENDED");

  const lift = await asked(lsp, "LIFT", "2026-06-10");
  expect(await movedBy("92.11.01", days, () => answer(lsp.second, lift))).toEqual([0, 0, 3, 3]);
  for (const number of numbers) expect(await statusOf(number)).toBe("VALID");
});

test("whoever asked cannot carry it out, an assessor and another LSP do not even find it", async () => {
  const lsp = await anLsp({ in: "92.11.01" });
  const bulkActId = await asked(lsp, "REVOKE");
  expect(await answer(lsp.first, bulkActId)).toEqual({ ok: false, refusal: "asked-by-yourself" });
  const { id } = await aCertificationBody();
  const strangers = [
    lsp.assessor,
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id }),
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "MANPOWER" }),
  ];
  for (const stranger of strangers) {
    expect(await answer(stranger, bulkActId)).toEqual({ ok: false, refusal: "act-not-found" });
    expect(await undo(stranger, bulkActId)).toEqual({ ok: false, refusal: "act-not-found" });
  }
  const where = { certificationBodyId: lsp.body.id, bulkActId, after: null, limit: 5, today };
  expect(await findBulkAct(strangers[1] ?? lsp.assessor, where)).toBeNull();
  expect(await findBulkAct(lsp.assessor, where)).toBeNull();
  expect(await findBulkAct(lsp.first, where)).toMatchObject({ mayAnswer: false, mayWithdraw: true, mayUndo: false });
  expect(await findBulkAct(lsp.second, where)).toMatchObject({ mayAnswer: true, mayWithdraw: false });
  expect(await statusOf(lsp.holders[0]?.number ?? "")).toBe("VALID");
});

test("the database itself refuses an act carried out by whoever asked for it", async () => {
  const lsp = await anLsp({ in: "92.11.01" });
  const bulkActId = await asked(lsp, "REVOKE");
  await expect(
    database.bulkAct.update({
      where: { id: bulkActId },
      data: { state: "CARRIED_OUT", answeredById: lsp.first.id, answeredAt: new Date() },
    }),
  ).rejects.toThrow(/bulk_acts_answered_by_another_person/);
});

test("refused with a reason, or withdrawn, it changes nothing and is over", async () => {
  const lsp = await anLsp({ in: "92.11.01" });
  const refused = await asked(lsp, "REVOKE");
  expect(await answer(lsp.second, refused, "REFUSED", " ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await answer(lsp.second, refused, "REFUSED", "Bukan ini")).toMatchObject({ ok: true });
  expect(await answer(lsp.second, refused)).toEqual({ ok: false, refusal: "already-answered" });

  const withdrawn = await asked(lsp, "REVOKE");
  expect(await answer(lsp.second, withdrawn, "WITHDRAWN")).toEqual({ ok: false, refusal: "asked-by-another" });
  expect(await answer(lsp.first, withdrawn, "WITHDRAWN")).toMatchObject({ ok: true });
  expect(await undo(lsp.first, withdrawn)).toEqual({ ok: false, refusal: "not-carried-out" });
  expect(await statusOf(lsp.holders[0]?.number ?? "")).toBe("VALID");
});

test("what cannot be done is named number by number, and nothing is asked", async () => {
  const lsp = await anLsp({ in: "92.11.01", holders: 2 });
  const other = await anLsp({ in: "92.11.01" });
  const [one, two] = lsp.holders.map(({ number }) => number) as [string, string];
  const foreign = other.holders[0]?.number ?? "";
  const certificateId = lsp.holders[0]?.certificateId ?? "";
  const suspended = await acted(lsp.first, { kind: "SUSPEND", certificateId, on: today }, today);
  expect(await ask(lsp.first, "SUSPEND", [one, two, foreign])).toEqual({
    ok: false,
    refusal: {
      code: "rows-refused",
      rows: [
        { number: foreign, problem: "number-unknown" },
        { number: one, problem: "already-suspended" },
      ],
    },
  });
  expect(await ask(lsp.first, "SUSPEND", [])).toEqual({ ok: false, refusal: { code: "nothing-chosen" } });
  expect(await ask(lsp.first, "SUSPEND", [two], { reason: " " })).toEqual({
    ok: false,
    refusal: { code: "reason-missing" },
  });
  expect(await ask(lsp.first, "SUSPEND", [two], { on: "2026-06-16" })).toEqual({
    ok: false,
    refusal: { code: "in-the-future" },
  });
  expect(await ask(lsp.assessor, "SUSPEND", [two])).toEqual({ ok: false, refusal: { code: "not-permitted" } });
  const { id: certificationBodyId } = lsp.body;
  expect(await database.bulkAct.findMany({ where: { certificationBodyId } })).toMatchObject([{ id: suspended }]);
});

test("chosen from a filtered list: all that it holds, and only of the own LSP", async () => {
  const lsp = await anLsp({ in: "92.11.01", holders: 3 });
  await anLsp({ in: "92.11.01" });
  const filter = { ...noFilter, kind: "REVOKE", schemeId: lsp.scheme.id } as const;
  const page = await listChoosable(lsp.first, filter, { after: null, limit: 2, today });
  expect([page.total, page.rows.length, page.more]).toEqual([3, 2, true]);
  const lifted = await listChoosable(lsp.first, { ...filter, kind: "LIFT" }, { after: null, limit: 2, today });
  expect(lifted.total).toBe(0);
  expect(await listChoosable(lsp.assessor, filter, { after: null, limit: 2, today })).toMatchObject({ total: 0 });

  const result = await askForBulkAct(
    lsp.first,
    {
      ...{ submissionKey: randomUUID(), kind: "REVOKE", effectiveOn: today, reason: "Skema dicabut" },
      choice: { certificateIds: [], numbers: [], filter: { ...noFilter, kind: "REVOKE" } },
    },
    today,
  );
  expect(result).toMatchObject({ ok: true, value: { count: 3 } });
});

test("what changed meanwhile is left out and named, the rest is done", async () => {
  const lsp = await anLsp({ in: "92.11.01", holders: 3 });
  const bulkActId = await asked(lsp, "SUSPEND");
  const [{ certificateId }] = lsp.holders as [Lsp["holders"][number]];
  await acted(lsp.second, { kind: "SUSPEND", certificateId, on: today }, today);
  expect(await answer(lsp.second, bulkActId)).toEqual({ ok: true, value: { done: 2, leftOut: 1 } });
  const where = { certificationBodyId: lsp.body.id, bulkActId, after: null, limit: 5, today };
  const act = await findBulkAct(lsp.first, where);
  expect(act?.rows.filter(({ leftOut }) => leftOut !== null)).toMatchObject([
    { id: certificateId, leftOut: "already-suspended" },
  ]);
});

test("carried out once, with one audit entry, however often the form arrives and whoever sends it", async () => {
  const lsp = await anLsp({ in: "92.11.01", holders: 2 });
  const bulkActId = await asked(lsp, "REVOKE");
  const form = { submissionKey: randomUUID(), bulkActId, answer: "CARRIED_OUT", reason: "" } as const;
  const answers = await Promise.all([1, 2, 3, 4].map(() => answerBulkAct(lsp.second, form, today)));
  expect(answers).toEqual(Array(4).fill({ ok: true, value: { done: 2, leftOut: 0 } }));
  expect(await answer(lsp.second, bulkActId)).toEqual({ ok: false, refusal: "already-answered" });
  const audit = await database.auditEntry.findMany({ where: { subjectId: bulkActId }, orderBy: { id: "asc" } });
  expect(audit.map(({ act }) => act)).toEqual(["certificates.act-asked", "certificates.acted"]);
  expect(await database.certificateRevocation.count({ where: { revokedById: lsp.second.id } })).toBe(2);
});

test("undone within a week, every day is as before, and the history keeps what was done and undone", async () => {
  const lsp = await anLsp({ in: "92.11.02", holders: 2 });
  const days = ["2026-05-31", "2026-06-01", "2026-06-15", "2028-01-01"];
  let bulkActId = "";
  const back = await movedBy("92.11.02", days, async () => {
    bulkActId = await asked(lsp, "REVOKE");
    await answer(lsp.second, bulkActId);
    expect(await undo(lsp.first, bulkActId, daysAfter(today, 8))).toEqual({ ok: false, refusal: "too-late-to-undo" });
    expect(await undo(lsp.first, bulkActId, daysAfter(today, 7), " ")).toEqual({
      ok: false,
      refusal: "reason-missing",
    });
    expect(await undo(lsp.first, bulkActId, daysAfter(today, 7))).toEqual({ ok: true, value: { undone: 2, kept: 0 } });
  });
  expect(back).toEqual([0, 0, 0, 0]);
  expect(await undo(lsp.first, bulkActId)).toEqual({ ok: false, refusal: "not-carried-out" });

  const [holder] = lsp.holders;
  const found = await findCertificate(lsp.first, holder?.certificateId ?? "", today);
  expect(found?.history).toMatchObject([
    { kind: "REVOKED", undone: true, bulkActId, officer: "Rahmawati", askedBy: "Rahmawati" },
    { kind: "UNDONE", undid: "REVOKED", reason: "Daftarnya keliru" },
  ]);
  expect(found?.status).toBe("VALID");
  expect((await checkCertificate(holder?.number ?? "", today)).certificate?.history).toEqual([]);
});

test("a certificate to which something else has happened since stays as it is when the act is undone", async () => {
  const lsp = await anLsp({ in: "92.11.02", holders: 2 });
  const bulkActId = await asked(lsp, "SUSPEND");
  await answer(lsp.second, bulkActId);
  const [lifted, other] = lsp.holders as [Lsp["holders"][number], Lsp["holders"][number]];
  await acted(lsp.first, { kind: "LIFT", certificateId: lifted.certificateId, on: day("2026-06-10") }, today);
  expect(await undo(lsp.first, bulkActId)).toEqual({ ok: true, value: { undone: 1, kept: 1 } });
  // The one that was lifted was suspended for nine days, and stays so.
  expect(await statusOf(lifted.number, day("2026-06-05"))).toBe("SUSPENDED");
  expect(await statusOf(other.number, day("2026-06-05"))).toBe("VALID");
});

test("a revocation of 200 shows in coverage and the check on the next request", async () => {
  const lsp = await anLsp({ in: "92.11.03", holders: 200 });
  const bulkActId = await asked(lsp, "REVOKE");
  const moved = await movedBy("92.11.03", ["2026-05-31", "2026-06-15"], async () =>
    expect(await answer(lsp.second, bulkActId)).toMatchObject({ ok: true, value: { done: 200 } }),
  );
  expect(moved).toEqual([0, -200]);
  for (const at of [0, 99, 199]) expect(await statusOf(lsp.holders[at]?.number ?? "")).toBe("REVOKED");
}, 120_000);
