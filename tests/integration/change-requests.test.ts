import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changePolicy } from "@/lib/approvals/change-policy";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { startTerm } from "@/lib/cooperatives/start-term";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { NationalId } from "@/lib/people/national-id";
import { hashNationalId, nationalIdKeys } from "@/lib/people/national-id-vault";
import { RegionCode } from "@/lib/regions/region-code";
import { answerRequest } from "@/lib/requests/answer-request";
import { askForChange } from "@/lib/requests/ask-for-change";
import { claimRequest } from "@/lib/requests/claim-request";
import { countWaiting, findRequest, listRequests, listReturned } from "@/lib/requests/queries";
import { withdrawRequest } from "@/lib/requests/withdraw-request";
import { aCountedTerm, aFoundedCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");
const now = new Date("2026-06-15T03:00:00Z");

/** A board with a treasurer, and the offices above it; each district of its own. */
async function aBoard(district: string) {
  const { id: cooperativeId } = await aFoundedCooperative({ in: district });
  const person = await aPerson({ name: "Siti Aminah" });
  await aCountedTerm({ personId: person.id, cooperativeId, position: "TREASURER" });
  const [board, dinas, province, ministry] = await Promise.all([
    anOfficer({ role: "COOPERATIVE", cooperativeId }),
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(district.slice(0, 5)) }),
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(district.slice(0, 2)) }),
    anOfficer({ role: "MINISTRY" }),
  ]);
  const { birthDate, sex } = await database.person.findUniqueOrThrow({ where: { id: person.id } });
  const known = { birthDate: Day.parse(birthDate.toISOString().slice(0, 10)), sex, phone: null };
  return { cooperativeId, person, board, dinas, province, ministry, known };
}
type Board = Awaited<ReturnType<typeof aBoard>>;

const correction = (
  { person, known }: Board,
  more: { name?: string; nationalId?: NationalId; version?: number } = {},
) => ({
  ...({ kind: "PERSON_IDENTITY", submissionKey: randomUUID(), reason: "nama pada KTP berbeda" } as const),
  version: more.version ?? 1,
  nationalId: more.nationalId ?? null,
  change: { personId: person.id, ...known, name: more.name ?? "Siti Aminah Putri" },
});
const answer = (
  officer: Officer,
  requestId: string,
  version: number,
  said: "APPROVED" | "RETURNED" | "REFUSED",
  remark = "",
) => answerRequest(officer, { submissionKey: randomUUID(), requestId, version, answer: said, remark }, today, now);

async function asked(board: Board, more: Parameters<typeof correction>[1] = {}) {
  const sent = await askForChange(board.board, correction(board, more), today);
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.requestId;
}
const nameOf = async (id: string) => (await database.person.findUniqueOrThrow({ where: { id } })).name;
const stateOf = async (id: string) => (await database.changeRequest.findUniqueOrThrow({ where: { id } })).state;

test("a board's correction waits for its dinas, and is applied by its word, once, on the record", async () => {
  const it = await aBoard("91.31.01");
  const form = correction(it);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => askForChange(it.board, form, today)));
  expect(answers[0]).toMatchObject({ ok: true, value: { applied: false } });
  expect(answers).toEqual(Array(5).fill(answers[0]));
  const [request] = await database.changeRequest.findMany({ where: { askedById: it.board.id } });
  if (!request) throw new Error("it was asked");
  expect(request).toMatchObject({ levels: ["REGENCY_OFFICE"], dueOn: dateOf(Day.parse("2026-06-18")) });
  expect(await nameOf(it.person.id)).toBe("Siti Aminah");

  expect(await countWaiting(it.dinas, today)).toEqual({ waiting: 1, overdue: 0 });
  expect(await countWaiting(it.dinas, Day.parse("2026-06-19"))).toEqual({ waiting: 1, overdue: 1 });
  expect(await countWaiting(it.province, today)).toEqual({ waiting: 0, overdue: 0 });
  expect(await answer(it.board, request.id, 1, "APPROVED")).toEqual({ ok: false, refusal: "own-request" });
  expect(await answer(it.province, request.id, 1, "APPROVED")).toEqual({ ok: false, refusal: "not-your-level" });
  expect(await answer(it.dinas, request.id, 1, "APPROVED")).toEqual({ ok: true, value: { state: "APPLIED" } });
  expect(await nameOf(it.person.id)).toBe("Siti Aminah Putri");
  expect(await answer(it.dinas, request.id, 2, "APPROVED")).toEqual({ ok: false, refusal: "not-open" });
  const acts = await database.auditEntry.findMany({ where: { officerId: it.dinas.id }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["person.identity-corrected", "change.answered", "change.answered"]);
});

test("what came back is corrected by whoever asked and goes its way anew", async () => {
  const it = await aBoard("91.32.01");
  const id = await asked(it, { name: "Siti Amina" });
  expect(await answer(it.dinas, id, 1, "RETURNED")).toEqual({ ok: false, refusal: "remark-missing" });
  expect(await answer(it.dinas, id, 1, "RETURNED", "lampirkan nama lengkap")).toMatchObject({
    value: { state: "RETURNED" },
  });
  expect(await listReturned(it.board, 10)).toMatchObject([{ id, about: "Siti Aminah" }]);
  const again = { ...correction(it), again: { requestId: id, version: 2 } };
  expect(await askForChange(it.dinas, again, today)).toEqual({ ok: false, refusal: "request-not-found" });
  expect(await askForChange(it.board, { ...again, submissionKey: randomUUID() }, today)).toMatchObject({ ok: true });
  expect(await answer(it.dinas, id, 2, "APPROVED")).toEqual({ ok: false, refusal: "request-changed" });
  expect(await answer(it.dinas, id, 3, "APPROVED")).toMatchObject({ value: { state: "APPLIED" } });
  const found = await findRequest(it.board, id, today, now);
  expect(found?.steps.map(({ act, round }) => `${act} ${round}`)).toEqual([
    "ASKED 1",
    "RETURNED 1",
    "CORRECTED 2",
    "APPROVED 2",
    "APPLIED 2",
  ]);
});

test("a request against an older version is not applied, and says so to both", async () => {
  const it = await aBoard("91.33.01");
  const id = await asked(it);
  await database.person.update({ where: { id: it.person.id }, data: { name: "Siti A.", version: { increment: 1 } } });
  expect(await findRequest(it.dinas, id, today, now)).toMatchObject({
    tried: { ok: false, refusal: "changed-meanwhile" },
  });
  expect(await answer(it.dinas, id, 1, "APPROVED")).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect([await nameOf(it.person.id), await stateOf(id)]).toEqual(["Siti A.", "OPEN"]);
  expect(await askForChange(it.board, correction(it), today)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await askForChange(it.board, correction(it, { name: "Siti A.", version: 2 }), today)).toEqual({
    ok: false,
    refusal: "nothing-changed",
  });
});

test("of two offices at once one answers; a claim keeps the other away for a day", async () => {
  const it = await aBoard("91.34.01");
  const second = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.34") });
  const id = await asked(it);
  const claim = (officer: Officer, release = false, at = now) =>
    claimRequest(officer, { submissionKey: randomUUID(), requestId: id, release }, at);
  const claims = await Promise.all([claim(it.dinas), claim(second)]);
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  expect(claims).toContainEqual({ ok: false, refusal: "claimed-by-another" });
  const [holder, other] = claims[0].ok ? [it.dinas, second] : [second, it.dinas];
  expect(await answer(other, id, 1, "APPROVED")).toEqual({ ok: false, refusal: "claimed-by-another" });
  expect(await claim(other, false, new Date(now.getTime() + 86_400_000))).toEqual({
    ok: true,
    value: { claimed: true },
  });
  expect(await claim(other, true)).toEqual({ ok: true, value: { claimed: false } });
  const answers = await Promise.all([answer(holder, id, 1, "APPROVED"), answer(other, id, 1, "APPROVED")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.changeRequestStep.count({ where: { requestId: id, act: "APPLIED" } })).toBe(1);
});

test("legal data climbs two levels, and a move of the seat moves the figures with the last word", async () => {
  const it = await aBoard("91.35.01");
  const { legalName, version } = await database.cooperative.findUniqueOrThrow({ where: { id: it.cooperativeId } });
  const { id: elsewhere } = await aFoundedCooperative({ in: "91.35.02" });
  const { seatVillageCode } = await database.cooperative.findUniqueOrThrow({ where: { id: elsewhere } });
  const legalData = {
    ...{
      legalName,
      legalEntityNumber: null,
      legalEntityOn: null,
      address: null,
      phone: null,
      latitude: null,
      longitude: null,
    },
    seatVillageCode: RegionCode.parse(seatVillageCode),
  };
  const sent = await askForChange(
    it.board,
    {
      ...({ kind: "COOPERATIVE_LEGAL_DATA", submissionKey: randomUUID(), nationalId: null } as const),
      ...{ version, reason: "kantor pindah desa", change: { cooperativeId: it.cooperativeId, legalData } },
    },
    today,
  );
  if (!sent.ok) throw new Error(sent.refusal);
  const { requestId: id } = sent.value;
  const shown = await findRequest(it.dinas, id, today, now);
  expect(shown).toMatchObject({ levels: ["REGENCY_OFFICE", "PROVINCE_OFFICE"], tried: { ok: true } });
  expect(await answer(it.dinas, id, 1, "APPROVED")).toMatchObject({ value: { state: "OPEN" } });
  expect(await answer(it.dinas, id, 2, "APPROVED")).toEqual({ ok: false, refusal: "agreed-already" });
  expect(
    (await listRequests(it.province, { view: "WAITING", kind: null, state: null, after: null, limit: 9 })).rows,
  ).toMatchObject([{ id, level: "PROVINCE_OFFICE" }]);
  expect(await answer(it.province, id, 2, "APPROVED")).toMatchObject({ value: { state: "APPLIED" } });
  expect((await database.cooperative.findUniqueOrThrow({ where: { id: it.cooperativeId } })).seatVillageCode).toBe(
    seatVillageCode,
  );
});

test("a new village head takes the supervisors' chair by the dinas's word, and the figures move by exactly that", async () => {
  const it = await aBoard("91.36.01");
  const nationalId = aNationalId();
  const newPerson = { name: "Budi Santoso", birthDate: null, sex: null, phone: null };
  const person = { newPerson: { ...newPerson, nationalId: String(nationalId) }, sureItIsAnother: false };
  const startDate = Day.parse("2026-06-10");
  const take = {
    submissionKey: randomUUID(),
    cooperativeId: it.cooperativeId,
    position: "SUPERVISOR_CHAIR",
    person,
    startDate,
  } as const;
  expect(await startTerm(it.board, take, today)).toEqual({ ok: false, refusal: "needs-approval" });
  const sent = await askForChange(
    it.board,
    {
      ...({
        kind: "EX_OFFICIO_CHAIR",
        submissionKey: randomUUID(),
        nationalId,
        version: 0,
        reason: "kepala desa baru",
      } as const),
      change: {
        cooperativeId: it.cooperativeId,
        startDate,
        replaces: null,
        person: { newPerson, sureItIsAnother: false },
      },
    },
    today,
  );
  if (!sent.ok) throw new Error(sent.refusal);
  const { requestId: id } = sent.value;
  // What it would do is shown, and nothing of the trial stays.
  const shown = await findRequest(it.dinas, id, today, now);
  expect(shown?.tried).toMatchObject({ ok: true, value: { effectiveOn: startDate } });
  expect(
    shown?.tried?.ok && shown.tried.value.effects.map(({ regionCode, postsFilled }) => [regionCode, postsFilled]),
  ).toEqual([
    ["ID", 1],
    ["91", 1],
    ["91.36", 1],
    ["91.36.01", 1],
  ]);
  const registered = () =>
    database.person.count({ where: { nationalIdHash: new Uint8Array(hashNationalId(nationalId, nationalIdKeys())) } });
  expect(await registered()).toBe(0);
  // The number stands nowhere but sealed.
  const stored = await database.changeRequest.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify([stored.change, stored.differences])).not.toMatch(/\d{16}/);
  expect(stored.nationalIdSealed).not.toBeNull();

  expect(await answer(it.dinas, id, 1, "APPROVED")).toMatchObject({ value: { state: "APPLIED" } });
  expect(await registered()).toBe(1);
  expect(
    await database.officeTerm.findFirst({ where: { cooperativeId: it.cooperativeId, position: "SUPERVISOR_CHAIR" } }),
  ).toMatchObject({
    basis: "EX_OFFICIO",
    startDate: dateOf(startDate),
  });
  // A dinas knows its village heads: nobody is asked.
  const own = await aBoard("91.37.01");
  expect(
    await startTerm(own.dinas, { ...take, submissionKey: randomUUID(), cooperativeId: own.cooperativeId }, today),
  ).toMatchObject({
    ok: true,
  });
});

test("a corrected national id is sealed in the request, masked on the screen, and found by from then on", async () => {
  const it = await aBoard("91.38.01");
  const nationalId = aNationalId();
  const id = await asked(it, { name: "Siti Aminah", nationalId });
  const shown = await findRequest(it.dinas, id, today, now);
  expect(shown?.differences).toEqual([
    {
      field: "nationalId",
      before: expect.stringMatching(/^\d\d\*{12}\d\d$/),
      after: expect.stringMatching(/^\d\d\*{12}\d\d$/),
    },
  ]);
  expect(await answer(it.dinas, id, 1, "APPROVED")).toMatchObject({ ok: true });
  const found = await database.person.findUnique({
    where: { nationalIdHash: new Uint8Array(hashNationalId(nationalId, nationalIdKeys())) },
  });
  expect(found?.id).toBe(it.person.id);
  const stranger = await aPerson();
  expect(
    await askForChange(
      it.board,
      correction(it, { nationalId: NationalId.parse(stranger.nationalId), version: 2 }),
      today,
    ),
  ).toEqual({
    ok: false,
    refusal: "national-id-taken",
  });
});

test("whoever asked may take it back; nobody else may, and nobody out of scope sees it", async () => {
  const it = await aBoard("91.39.01");
  const other = await aBoard("91.40.01");
  const id = await asked(it);
  const back = { submissionKey: randomUUID(), requestId: id, version: 1 };
  const strangers = [
    other.board,
    other.dinas,
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "AUDITOR" }),
  ];
  for (const stranger of strangers) {
    expect(await findRequest(stranger, id, today, now)).toBeNull();
    expect(
      (await listRequests(stranger, { view: "ALL", kind: null, state: null, after: null, limit: 99 })).rows.map(
        (row) => row.id,
      ),
    ).not.toContain(id);
    expect(await answer(stranger, id, 1, "APPROVED")).toEqual({ ok: false, refusal: "request-not-found" });
    expect(await withdrawRequest(stranger, back)).toEqual({ ok: false, refusal: "request-not-found" });
    expect(await askForChange(stranger, correction(it), today)).toMatchObject({ ok: false });
  }
  expect(await withdrawRequest(it.dinas, back)).toEqual({ ok: false, refusal: "request-not-found" });
  expect(await withdrawRequest(it.board, back)).toEqual({ ok: true, value: { withdrawn: true } });
  expect(await stateOf(id)).toBe("WITHDRAWN");
  expect(await answer(it.dinas, id, 2, "APPROVED")).toEqual({ ok: false, refusal: "not-open" });
});

test("the database itself lets nobody agree to their own, or twice", async () => {
  const it = await aBoard("91.41.01");
  const id = await asked(it);
  const agree = (officerId: string) =>
    database.changeRequestStep.create({ data: { requestId: id, officerId, act: "APPROVED", round: 1 } });
  await expect(agree(it.board.id)).rejects.toThrow();
  await agree(it.dinas.id);
  await expect(agree(it.dinas.id)).rejects.toThrow();
  await expect(database.changeRequestStep.deleteMany({ where: { requestId: id } })).rejects.toThrow();
});

test("the ministry changes who has to agree from a day on; the rule before stays, and ends the day before", async () => {
  const it = await aBoard("91.42.01");
  const policy = {
    ...({ kind: "PERSON_IDENTITY", askerRole: "ASSESSOR", levels: ["REGENCY_OFFICE", "PROVINCE_OFFICE"] } as const),
    ...{ daysPerLevel: 5, reason: "surat edaran baru", validFrom: Day.parse("2026-07-01") },
  };
  const change = (officer: Officer, more = {}) =>
    changePolicy(officer, { submissionKey: randomUUID(), ...policy, levels: [...policy.levels], ...more }, today);
  expect(await change(it.dinas)).toEqual({ ok: false, refusal: "not-permitted" });
  expect(await change(it.ministry)).toMatchObject({ ok: true });
  expect(await change(it.ministry)).toEqual({ ok: false, refusal: "changes-already" });
  expect(await change(it.ministry, { validFrom: Day.parse("2026-08-01"), levels: [] })).toMatchObject({ ok: true });
  const rows = await database.approvalPolicy.findMany({
    where: { askerRole: "ASSESSOR" },
    orderBy: { validFrom: "asc" },
  });
  expect(rows.map(({ validTo, levels }) => [validTo, levels.length])).toEqual([
    [dateOf(Day.parse("2026-07-31")), 2],
    [null, 0],
  ]);
});

test("two people become one by the word of two offices", async () => {
  const it = await aBoard("91.43.01");
  const twin = await aBoard("91.43.02");
  const sent = await askForChange(
    it.dinas,
    {
      ...({
        kind: "PERSON_MERGE",
        submissionKey: randomUUID(),
        nationalId: null,
        version: 1,
        reason: "orang yang sama",
      } as const),
      change: {
        ...{ keptId: it.person.id, mergedId: twin.person.id, versions: { kept: 1, merged: 1 } },
        ...{ take: [], reason: "orang yang sama" },
      },
    },
    today,
  );
  if (!sent.ok) throw new Error(sent.refusal);
  const { requestId: id } = sent.value;
  const isMerged = async () => (await database.person.findUniqueOrThrow({ where: { id: twin.person.id } })).mergedInto;
  expect(await isMerged()).toBeNull();
  expect(await answer(it.province, id, 1, "APPROVED")).toMatchObject({ value: { state: "APPLIED" } });
  expect(await isMerged()).toBe(it.person.id);
  expect(
    await askForChange(
      it.board,
      { ...correction(it), ...({ kind: "PERSON_MERGE" } as const), change: {} as never },
      today,
    ),
  ).toEqual({
    ok: false,
    refusal: "not-permitted",
  });
});

test("whatever was asked, answered and tried, the ledger is what the rows say", async () => {
  expect(await transaction((tx) => firstDiscrepancyOfChanges(tx))).toBeNull();
});
