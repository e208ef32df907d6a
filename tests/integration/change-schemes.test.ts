import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { firstDiscrepancyOfChanges, firstDiscrepancyOnPage } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { gateFacts, readFacts } from "@/lib/gate/facts";
import { mayManage } from "@/lib/gate/may-manage";
import { startWorking } from "@/lib/jobs/work";
import { jobs } from "@/lib/operations/background";
import { country } from "@/lib/regions/region-code";
import { ok } from "@/lib/result";
import { approveChange } from "@/lib/schemes/approve-change";
import type { ChangeDetails } from "@/lib/schemes/change-details";
import { countWaitingFor, findChange, findPosting, listChanges, listTouchedBy } from "@/lib/schemes/change-queries";
import { postNextRegency } from "@/lib/schemes/post-change";
import { proposeChange } from "@/lib/schemes/propose-change";
import { findScheme } from "@/lib/schemes/public-queries";
import { refuseChange } from "@/lib/schemes/refuse-change";
import { aCertificationBody } from "../factories/certificates";
import { aCountedTerm, aFoundedCooperative } from "../factories/cooperatives";
import { aDinas, anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import {
  aCertificateRow,
  aCertifiedHolder,
  aCountedCertificate,
  aProposedChange,
  asked,
  postAll,
} from "../factories/scheme-changes";
import { aScheme } from "../factories/schemes";

/* Each test asks for a position of its own, so that what one changes is not asked of the holders of another. */

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const effectiveOn = day("2027-01-01");
const lastDay = day("2028-02-29");
const districts = ["91.71.01", "91.72.01", "92.71.01"] as const;
const [kemenkop, kemnaker] = await Promise.all([
  anOfficer({ role: "MINISTRY" }),
  anOfficer({ role: "MANPOWER" }),
  aCertificationBody(),
]);

const superseding = (schemeId: string, successorId: string, countsUntil: Day | null = lastDay): ChangeDetails => ({
  ...{ kind: "SUPERSESSION", schemeId, successorId, countsUntil },
});
const approve = (change: { changeId: string; version: number }, officer = kemnaker, on = today) =>
  approveChange(officer, { submissionKey: randomUUID(), ...change }, on);
const discrepancy = () => transaction((tx) => firstDiscrepancyOfChanges(tx));
const certifiedOn = async (personId: string, on: Day) => {
  const [row] = await database.$queryRaw<{ certified: boolean }[]>`
    SELECT coalesce(bool_or(certified @> ${on}::date), false) AS certified FROM post_days
     WHERE person_id = ${personId}::uuid`;
  return row?.certified ?? false;
};

async function twoSchemes(position: Position, qualifying: "old" | "both" = "old") {
  const [old, next] = [await aScheme({ title: "Lama" }), await aScheme({ title: "Baru" })];
  await asked(position, qualifying === "old" ? [old] : [old, next]);
  return { old, next };
}

test("a proposal changes nothing; its author may not say yes, somebody else may, once, and all is on record", async () => {
  const { old, next } = await twoSchemes("CHAIR");
  const before = await database.requirement.findMany({ include: { schemes: true } });
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  expect(await database.requirement.findMany({ include: { schemes: true } })).toEqual(before);

  expect(await approve(change, kemenkop)).toEqual({ ok: false, refusal: "own-change" });
  expect(await Promise.all([kemenkop, kemnaker, await aDinas("91.71")].map(countWaitingFor))).toEqual([0, 1, 0]);
  const answers = await Promise.all([approve(change), approve(change, await anOfficer({ role: "MINISTRY" }))]);
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { state: "POSTING" } }]);
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "not-possible-now" }]);
  await postAll(change.changeId);
  expect(await findChange(kemenkop, change.changeId, today)).toMatchObject({ state: "APPLIED", mayAnswer: false });

  const acts = await database.auditEntry.findMany({ where: { subjectId: change.changeId }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["scheme-change.proposed", "scheme-change.approved"]);
  expect(await findScheme(old.id, today)).toMatchObject({
    supersededBy: { scheme: { id: next.id, title: "Baru" }, effectiveOn, countsUntil: lastDay },
  });
});

test("a change can be withdrawn by its author and rejected by others, with a reason, and then is over", async () => {
  const { id: schemeId } = await aScheme();
  const details: ChangeDetails = {
    ...{ kind: "NEW_VERSION", schemeId, owner: "LSP", units: [{ code: "M.70XXX00.001.1", title: "Unit", core: true }] },
  };
  const refuse = (
    change: { changeId: string; version: number },
    by: typeof kemenkop,
    step: "withdraw" | "reject",
    reason = "belum waktunya",
  ) => refuseChange(by, { submissionKey: randomUUID(), ...change, step, reason });
  const one = await aProposedChange(kemenkop, { details, effectiveOn, today });
  expect(await refuse(one, kemnaker, "withdraw")).toEqual({ ok: false, refusal: "not-own" });
  expect(await refuse(one, kemenkop, "reject")).toEqual({ ok: false, refusal: "own-change" });
  expect(await refuse(one, kemnaker, "reject", " ")).toEqual({ ok: false, refusal: "answer-reason-missing" });
  expect(await refuse({ ...one, version: 7 }, kemnaker, "reject")).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await refuse(one, kemnaker, "reject")).toEqual({ ok: true, value: { state: "REJECTED" } });
  expect(await approve(one)).toEqual({ ok: false, refusal: "not-possible-now" });

  const other = await aProposedChange(kemenkop, { details, effectiveOn, today });
  expect(await refuse(other, kemenkop, "withdraw")).toEqual({ ok: true, value: { state: "WITHDRAWN" } });
  expect(await database.schemeVersion.count({ where: { schemeId } })).toBe(1);
});

test("to everybody else there are no changes", async () => {
  const { id: schemeId } = await aScheme();
  const details: ChangeDetails = { kind: "MAPPING", positions: ["CHAIR"], schemeIds: [schemeId] };
  const change = await aProposedChange(kemenkop, { details, effectiveOn, today });
  const dinas = await aDinas("91.71");
  const proposal = {
    submissionKey: randomUUID(),
    details,
    effectiveOn,
    legalBasis: "Kepmenaker 1/2027",
    reason: "Standar baru",
  };
  expect(await proposeChange(dinas, proposal, today)).toEqual({ ok: false, refusal: "not-permitted" });
  expect(await approve(change, dinas)).toEqual({ ok: false, refusal: "change-not-found" });
  expect(await findChange(dinas, change.changeId, today)).toBe(null);
  expect(await findPosting(dinas, change.changeId)).toBe(null);
  expect(await listTouchedBy(dinas, change.changeId, today, { after: null, limit: 5 })).toBe(null);
  expect(await listChanges(dinas, { state: null, kind: null, after: null, limit: 5 })).toEqual({
    rows: [],
    more: false,
  });
  const auditor = await anOfficer({ role: "AUDITOR" });
  expect(await findChange(auditor, change.changeId, today)).toMatchObject({ mayAnswer: false, own: false });
  expect(await approve(change, auditor)).toEqual({ ok: false, refusal: "change-not-found" });
});

test("whom it touches is counted once each and listed, and nothing moves by it", async () => {
  const position = "SECRETARY";
  const { old, next } = await twoSchemes(position);
  const loses = await aCertifiedHolder({ in: districts[0], position, schemeId: old.id });
  // In two cooperatives of one province: two posts, one person.
  const { id: second } = await aFoundedCooperative({ in: districts[1] });
  await aCountedTerm({ personId: loses.personId, cooperativeId: second, position });
  const gains = await aCertifiedHolder({ in: districts[2], position, schemeId: next.id });
  // Runs out before the change: it takes nothing away. Still counted on the last day of the transition: neither.
  await aCertifiedHolder({ in: districts[2], position, schemeId: old.id, validTo: daysAfter(effectiveOn, -1) });
  await aCertifiedHolder({ in: districts[2], position, schemeId: old.id, validTo: lastDay });
  const lines = await database.coverageLine.count();

  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  const found = await findChange(kemnaker, change.changeId, today);
  const one = { posts: 1, people: 1, cooperatives: 1 };
  const none = { posts: 0, people: 0, cooperatives: 0 };
  expect(found?.impact).toMatchObject({
    ...{ loses: { posts: 2, people: 1, cooperatives: 2 }, gains: one },
    provinces: [
      { code: "91", loses: { posts: 2, people: 1, cooperatives: 2 }, gains: none },
      { code: "92", loses: none, gains: one },
    ],
  });
  const first = await listTouchedBy(kemnaker, change.changeId, today, { after: null, limit: 2 });
  const rest = await listTouchedBy(kemnaker, change.changeId, today, { after: first?.rows.at(-1) ?? null, limit: 2 });
  expect([first?.more, rest?.more]).toEqual([true, false]);
  const listed = [...(first?.rows ?? []), ...(rest?.rows ?? [])];
  expect(listed.map(({ personId, losesFrom, gainsFrom }) => [personId, losesFrom, gainsFrom])).toEqual([
    [loses.personId, "2028-03-01", null],
    [loses.personId, "2028-03-01", null],
    [gains.personId, null, effectiveOn],
  ]);
  expect(await database.coverageLine.count()).toBe(lines);
});

test("the old scheme counts through the last day of the transition, for the gate and for the figures", async () => {
  const position = "TREASURER";
  const { old, next } = await twoSchemes(position);
  const holder = await aCertifiedHolder({ in: districts[0], position, schemeId: old.id });
  const successor = await aCertifiedHolder({ in: districts[0], position, schemeId: next.id });
  const certificates = () => database.certificate.findMany({ orderBy: { id: "asc" } });
  const issued = await certificates();
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  await approve(change);
  await postAll(change.changeId);

  const eachDay = [today, daysAfter(effectiveOn, -1), effectiveOn, lastDay, daysAfter(lastDay, 1)];
  const gateOf = async ({ personId, cooperativeId }: typeof holder) => {
    const { facts, requirements } = await readFacts(database, personId);
    const terms = await database.officeTerm.findMany({ where: { personId, cooperativeId } });
    const inPost = terms.map(() => ({ startDate: day("2025-06-01"), endDate: null }));
    return eachDay.map((on) => mayManage(gateFacts(facts, requirements, { position, terms: inPost }), on));
  };
  const [ofHolder, ofSuccessor] = [await gateOf(holder), await gateOf(successor)];
  expect(ofHolder.map(({ mayManage }) => mayManage)).toEqual([true, true, true, true, false]);
  expect(ofHolder[0]?.changesOn).toBe("2028-03-01");
  expect(ofSuccessor.map(({ mayManage }) => mayManage)).toEqual([false, false, true, true, true]);
  for (const [person, gate] of [
    [holder, ofHolder],
    [successor, ofSuccessor],
  ] as const)
    for (const [at, on] of eachDay.entries()) expect(await certifiedOn(person.personId, on)).toBe(gate[at]?.mayManage);
  // Days of certificates are as they were printed, and so is all else of them.
  expect(await certificates()).toEqual(issued);
  expect(await discrepancy()).toBe(null);
  for (const on of eachDay)
    expect(await transaction((tx) => firstDiscrepancyOnPage(tx, country, "PROVINCE", "ALL", on))).toBe(null);
});

test("equivalent schemes: the old certificates count to their own end", async () => {
  const position = "BOARD_MEMBER";
  const { old, next } = await twoSchemes(position);
  const holder = await aCertifiedHolder({ in: districts[0], position, schemeId: old.id });
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id, null), effectiveOn, today });
  expect((await findChange(kemnaker, change.changeId, today))?.impact?.loses.posts).toBe(0);
  await approve(change);
  await postAll(change.changeId);
  expect(await certifiedOn(holder.personId, day("2028-12-31"))).toBe(true);
  expect(await certifiedOn(holder.personId, day("2029-01-01"))).toBe(false);
});

test("the ledger is exact after every regency, after a worker that died, and whatever is done meanwhile", async () => {
  const position = "VICE_CHAIR_BUSINESS";
  const { old, next } = await twoSchemes(position);
  for (const district of districts) await aCertifiedHolder({ in: district, position, schemeId: old.id });
  // One person in a regency that is posted first and in one that is posted last.
  const apart = await aCertifiedHolder({ in: districts[0], position, schemeId: old.id });
  const { id: farAway } = await aFoundedCooperative({ in: districts[2] });
  await aCountedTerm({ personId: apart.personId, cooperativeId: farAway, position });
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  await approve(change);
  expect(await discrepancy()).toBe(null);

  const { changeId } = change;
  const regency = () => transaction((tx) => postNextRegency(tx, changeId));
  for (let at = 0; ; at++) {
    // A worker dies in the middle of a regency: nothing of it is left.
    const died = transaction(async (tx) => {
      await postNextRegency(tx, changeId);
      throw new Error("killed");
    });
    await expect(died).rejects.toThrow("killed");
    expect((await findPosting(kemenkop, changeId))?.done).toBe(at);
    // Somebody new on either side of the mark.
    for (const district of [districts[0], districts[2]])
      await aCertifiedHolder({ in: district, position, schemeId: at % 2 === 0 ? old.id : next.id });
    if (!(await regency())) break;
    expect(await discrepancy()).toBe(null);
  }
  expect(await findPosting(kemenkop, changeId)).toMatchObject({ state: "APPLIED", done: 3, total: 3 });
  // Asked for twice, done once.
  const lines = await database.coverageLine.count();
  expect(await postAll(changeId)).toBe(0);
  expect(await database.coverageLine.count()).toBe(lines);
  expect(await discrepancy()).toBe(null);
});

test("a command under way when a regency is to be posted is waited for, and those after it wait for the moment", async () => {
  const position = "VICE_CHAIR_MEMBERSHIP";
  const { old, next } = await twoSchemes(position);
  const { id: cooperativeId } = await aFoundedCooperative({ in: districts[0] });
  const { id: personId } = await aPerson();
  await aCountedTerm({ personId, cooperativeId, position });
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  await approve(change);

  const begun = Promise.withResolvers<void>();
  const touched = { people: [personId], cooperatives: [], termsStay: true };
  const command = transaction((tx) =>
    changingCoverage(tx, touched, { act: "test.certified", subjectId: personId }, async () => {
      begun.resolve();
      await expect.poll(somebodyWaits, { timeout: 5_000 }).toBe(true);
      const data = await aCertificateRow({ personId, schemeId: old.id });
      return ok(await tx.certificate.create({ data }));
    }),
  );
  await begun.promise;
  const others = Array.from({ length: 12 }, (_, at) =>
    aCertifiedHolder({ in: districts[at % 3] ?? districts[0], position, schemeId: at % 2 === 0 ? old.id : next.id }),
  );
  await Promise.all([command, postAll(change.changeId), ...others]);
  expect(await findPosting(kemenkop, change.changeId)).toMatchObject({ state: "APPLIED" });
  expect(await discrepancy()).toBe(null);
}, 30_000);

async function somebodyWaits(): Promise<boolean> {
  const [row] = await database.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND NOT granted
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS waits`;
  return row?.waits ?? false;
}

test("one change is posted at a time, and what others were shown is outdated by it", async () => {
  const position = "SUPERVISOR_CHAIR";
  const [one, other] = [await aScheme(), await aScheme()];
  await asked(position, [one]);
  const mapping = (schemeIds: string[]): ChangeDetails => ({ kind: "MAPPING", positions: [position], schemeIds });
  const first = await aProposedChange(kemenkop, { details: mapping([one.id, other.id]), effectiveOn, today });
  const second = await aProposedChange(kemenkop, { details: mapping([other.id]), effectiveOn, today });
  expect(await approve(first)).toMatchObject({ ok: true });
  expect(await approve(second)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  const shown = { ...second, version: second.version + 1 };
  expect(await approve(shown)).toEqual({ ok: false, refusal: "another-posting" });
  await postAll(first.changeId);
  expect(await approve(shown)).toMatchObject({ ok: true });
  await postAll(second.changeId);
  const rows = await database.requirement.findMany({
    where: { position },
    select: { validFrom: true, validTo: true, schemes: { select: { schemeId: true } } },
    orderBy: { validFrom: "asc" },
  });
  expect(rows.map(({ validFrom, schemes }) => [validFrom, schemes.map(({ schemeId }) => schemeId)])).toEqual([
    [dateOf(day("2025-01-01")), [one.id]],
    [dateOf(effectiveOn), [other.id]],
  ]);
});

test("a change whose day has come before anybody said yes is refused", async () => {
  const { id: schemeId } = await aScheme();
  const details: ChangeDetails = { kind: "MAPPING", positions: ["SUPERVISOR_MEMBER"], schemeIds: [schemeId] };
  const change = await aProposedChange(kemenkop, { details, effectiveOn, today });
  expect(await approve(change, kemnaker, effectiveOn)).toEqual({ ok: false, refusal: "not-from-tomorrow" });
  expect(await findChange(kemnaker, change.changeId, effectiveOn)).toMatchObject({
    planned: { ok: false, refusal: "not-from-tomorrow" },
  });
});

test("a new scheme and its next version: certificates name the version of their day and keep it", async () => {
  const unit = (code: string) => ({ code, title: `Unit ${code}`, core: true });
  const newScheme: ChangeDetails = {
    ...{ kind: "NEW_SCHEME", code: `SKM ${randomUUID()}`, title: "Pengelola", schemeKind: "OCCUPATION", level: 4 },
    ...{ validityMonths: 36, businessField: "47111", occupation: "1120", owner: "LSP Contoh" },
    units: [unit("M.70YYY00.001.1")],
  };
  expect(await approve(await aProposedChange(kemenkop, { details: newScheme, effectiveOn, today }))).toEqual({
    ...{ ok: true, value: { state: "APPLIED" } },
  });
  const scheme = await database.scheme.findFirstOrThrow({ where: { title: "Pengelola" } });
  const nextDay = day("2028-02-29");
  const version: ChangeDetails = {
    ...{ kind: "NEW_VERSION", schemeId: scheme.id, owner: "LSP Contoh" },
    units: [unit("M.70YYY00.001.1"), unit("M.70YYY00.002.1")],
  };
  await approve(await aProposedChange(kemenkop, { details: version, effectiveOn: nextDay, today }));

  const { id: personId } = await aPerson();
  const versionOf = async (validFrom: Day) => {
    const { id } = await aCountedCertificate({ personId, schemeId: scheme.id, validFrom, validTo: day("2031-12-31") });
    return (await database.certificate.findUniqueOrThrow({ where: { id } })).schemeVersion;
  };
  const days = [daysAfter(effectiveOn, -1), effectiveOn, daysAfter(nextDay, -1), nextDay];
  expect(await Promise.all(days.map(versionOf))).toEqual([null, 1, 1, 2]);
  expect((await findScheme(scheme.id, daysAfter(nextDay, -1)))?.units.map(({ code }) => code)).toEqual([
    "M.70YYY00.001.1",
  ]);
  const onTheDay = await findScheme(scheme.id, nextDay);
  expect(onTheDay).toMatchObject({ version: 2, versions: [{ number: 2, state: "IN_FORCE" }, { state: "ENDED" }] });
  expect(onTheDay?.units).toHaveLength(2);
});

test("a worker posts what was approved", async () => {
  const position = "SUPERVISOR_MEMBER";
  const { old, next } = await twoSchemes(position);
  await aCertifiedHolder({ in: districts[1], position, schemeId: old.id });
  const change = await aProposedChange(kemenkop, { details: superseding(old.id, next.id), effectiveOn, today });
  await approve(change);
  const worker = await startWorking(process.env.DATABASE_URL ?? "", jobs, []);
  await expect
    .poll(async () => (await findPosting(kemenkop, change.changeId))?.state, { timeout: 15_000 })
    .toBe("APPLIED");
  await worker.stop();
  expect(await discrepancy()).toBe(null);
}, 20_000);
