import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listReadsOf } from "@/lib/audit/queries";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf, daysAfter } from "@/lib/calendar/day";
import { endTerm } from "@/lib/cooperatives/end-term";
import { positions } from "@/lib/cooperatives/positions";
import { startTerm } from "@/lib/cooperatives/start-term";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { findPersonRecord } from "@/lib/gate/person-record";
import { findKeptPerson } from "@/lib/people/kept-person";
import { mergePeople } from "@/lib/people/merge-people";
import { type IdentityField, identityFields } from "@/lib/people/merge-rules";
import { movedTables, staysWithPerson } from "@/lib/people/moved-tables";
import { undoMerge } from "@/lib/people/undo-merge";
import { RegionCode } from "@/lib/regions/region-code";
import { ok } from "@/lib/result";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aCountedTerm, aFoundedCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch, aCentre, aResult } from "../factories/training";

const today = Day.parse("2026-06-15");
const firstDay = Day.parse("2025-06-01");
const dayAt = (offset: number) => daysAfter(firstDay, offset);

const scheme = await aRequiredScheme();
const body = await aCertificationBody();
const ministry = await anOfficer({ role: "MINISTRY" });

type Merge = { keptId: string; mergedId: string; take?: IdentityField[] };

async function merge({ keptId, mergedId, take = [] }: Merge, officer: Officer = ministry) {
  const versionOf = async (id: string) => (await database.person.findUnique({ where: { id } }))?.version ?? 0;
  const versions = { kept: await versionOf(keptId), merged: await versionOf(mergedId) };
  const asked = { keptId, mergedId, versions, take, reason: "orang yang sama" };
  return transaction((tx) => mergePeople(tx, officer, asked, today));
}
const undo = (mergeId: string, officer: Officer = ministry) =>
  transaction((tx) => undoMerge(tx, officer, { mergeId }, today));

async function mergedFrom(asked: Merge) {
  const result = await merge(asked);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.mergeId;
}

/** A certificate of which the ledger hears, with its suspensions. */
async function aCountedCertificate(personId: string, from: Day, suspendedOn: Day | null) {
  const suspensions = suspendedOn ? [{ suspendedOn, liftedOn: null }] : [];
  const made = await aPerson().then(({ id }) =>
    aCertificate({ personId: id, schemeId: scheme.id, certificationBodyId: body.id, validFrom: from, suspensions }),
  );
  // Made for nobody in office and then handed over, so that the ledger is told at once and whole.
  await transaction((tx) =>
    changingCoverage(
      tx,
      { people: [personId], cooperatives: [] },
      { act: "test.issued", subjectId: made.id },
      async () => ok(await tx.certificate.update({ where: { id: made.id }, data: { personId } })),
    ),
  );
  return made.id;
}

const appendOnly = new Set(["audit_entries", "coverage_lines", "coverage_checkpoints", "submissions", "person_reads"]);
const ofMerges = new Set(["person_merges", "person_merge_rows", "_prisma_migrations"]);

/** Every row of every table that a merge may touch. Versions count on, whatever happens: they only say that it did. */
async function everyRow(): Promise<Record<string, string[]>> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (appendOnly.has(name) || ofMerges.has(name)) continue;
    const found = await database.$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - CASE WHEN '${name}' = 'people' THEN 'version' ELSE '' END)::text AS row FROM "${name}" t ORDER BY 1`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

const exact = () => transaction((tx) => firstDiscrepancyOfChanges(tx));

const life = fc.record({
  terms: fc.array(
    fc.record({
      where: fc.nat(2),
      position: fc.constantFrom(...positions),
      from: fc.nat(500),
      length: fc.option(fc.nat(200)),
    }),
    { maxLength: 3 },
  ),
  certificates: fc.array(fc.record({ from: fc.nat(500), suspended: fc.option(fc.nat(300)) }), { maxLength: 2 }),
  batches: fc.subarray([0, 1, 2]),
  assessed: fc.boolean(),
  phone: fc.option(fc.integer({ min: 10_000_000, max: 99_999_999 })),
});

test("whatever two people have, a merge undone is the state before, row by row, and the ledger exact all along", async () => {
  const cooperatives = await Promise.all(
    ["91.01.01", "91.01.02", "92.01.01"].map((district) => aFoundedCooperative({ in: district })),
  );
  const batches = await Promise.all([0, 1, 2].map(() => aBatch({ of: [], capacity: 1_000 })));

  async function somebody({
    terms,
    certificates,
    batches: attended,
    assessed,
    phone,
  }: typeof life extends fc.Arbitrary<infer T> ? T : never) {
    const { id } = await aPerson({ name: `Orang ${randomUUID()}` });
    if (phone) await database.person.update({ where: { id }, data: { phone: `0800${phone}` } });
    for (const { where, position, from, length } of terms) {
      const to = length === null ? null : dayAt(from + length);
      const cooperativeId = cooperatives[where]?.id ?? "";
      await aCountedTerm({ personId: id, cooperativeId, position, from: dayAt(from), to }).catch(onlyExclusions);
    }
    for (const { from, suspended } of certificates)
      await aCountedCertificate(id, dayAt(from), suspended === null ? null : dayAt(from + suspended));
    for (const at of attended) {
      const { batchId, schemeId } = batches[at] ?? { batchId: "", schemeId: "" };
      const { id: enrolmentId } = await database.enrolment.create({ data: { batchId, personId: id } });
      await aResult(enrolmentId);
      if (assessed)
        await database.assessment.create({
          data: {
            ...{ personId: id, schemeId, certificationBodyId: body.id, enrolmentId, assessorId: randomUUID() },
            ...{ assessedOn: dateOf(today), recommendation: "COMPETENT" as const },
          },
        });
    }
    return id;
  }

  let merged = 0;
  await fc.assert(
    fc.asyncProperty(life, life, fc.subarray([...identityFields]), fc.boolean(), async (one, other, take, found) => {
      const [keptId, mergedId] = [await somebody(one), await somebody(other)];
      if (found) await aPair(keptId, mergedId);
      const before = await everyRow();
      const result = await merge({ keptId, mergedId, take });
      if (!result.ok) {
        expect(["terms-overlap", "enrolled-twice"]).toContain(result.refusal);
        expect(await everyRow()).toEqual(before);
        return;
      }
      merged++;
      expect(await exact()).toBeNull();
      for (const table of movedTables) {
        const [left] = await database.$queryRawUnsafe<[{ count: bigint }]>(
          `SELECT count(*) FROM ${table} WHERE person_id = '${mergedId}'`,
        );
        expect([table, left.count]).toEqual([table, 0n]);
      }
      expect(await undo(result.value.mergeId)).toMatchObject({ ok: true });
      expect(await everyRow()).toEqual(before);
      expect(await exact()).toBeNull();
    }),
    { numRuns: 40 },
  );
  expect(merged).toBeGreaterThan(5);
}, 300_000);

const onlyExclusions = (fault: unknown) => {
  if (!/exclusion|constraint/i.test(String(fault))) throw fault;
};

async function aPair(one: string, other: string) {
  const [firstId = "", secondId = ""] = [one, other].sort();
  const facts = new Uint8Array(32);
  return database.duplicatePair.create({ data: { firstId, secondId, reasons: ["SAME_BIRTH_DATE"], score: 80, facts } });
}

async function twoInOffice({ in: [here, there] = ["93.01.01", "93.01.02"] }: { in?: [string, string] } = {}) {
  const [one, other] = [await aFoundedCooperative({ in: here }), await aFoundedCooperative({ in: there })];
  const [kept, merged] = [await aPerson({ name: "Siti Aminah" }), await aPerson({ name: "Sitti Aminah" })];
  await aCountedTerm({ personId: kept.id, cooperativeId: one.id, from: firstDay });
  const termId = await aCountedTerm({ personId: merged.id, cooperativeId: other.id, from: firstDay });
  return { kept, merged, one, other, termId, keptId: kept.id, mergedId: merged.id };
}

test("the kept person has everything, one person counts, and the act is on record", async () => {
  const { keptId, mergedId, merged } = await twoInOffice({ in: ["93.02.01", "93.02.01"] });
  const certificate = await aCountedCertificate(mergedId, dayAt(30), null);
  const pair = await aPair(keptId, mergedId);
  await recordRead(ministry, [mergedId], "search");
  const people = async () =>
    (
      await database.$queryRaw<[{ people: number }]>`
        SELECT sum(people_in_office)::int AS people FROM coverage_lines WHERE region_code = '93.02' AND cut = 'ALL'`
    )[0].people;
  expect(await people()).toBe(2);

  const mergeId = await mergedFrom({ keptId, mergedId, take: ["name", "nationalId"] });
  expect(await people()).toBe(1);
  const record = await findPersonRecord(ministry, keptId, today);
  expect(record).toMatchObject({ name: "Sitti Aminah", certificates: [{ id: certificate }] });
  expect(record?.maskedNationalId.slice(-2)).toBe(merged.nationalId.slice(-2));
  expect(record?.posts.map(({ gate }) => gate?.mayManage)).toEqual([true, true]);
  expect(await database.duplicatePair.findUnique({ where: { id: pair.id } })).toMatchObject({
    state: "MERGED",
    decidedById: ministry.id,
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: keptId } })).toMatchObject([
    { act: "people.merged", details: { mergeId, mergedId, taken: ["name", "nationalId"], reason: "orang yang sama" } },
  ]);
  // Who read the row that was merged away read this person.
  expect((await listReadsOf(ministry, keptId))?.lines).toMatchObject([{ purpose: "search" }]);
});

test("who was merged away is hidden, and their address and number lead to the kept person", async () => {
  const { kept, merged, keptId, mergedId, one } = await twoInOffice();
  await mergedFrom({ keptId, mergedId, take: ["nationalId"] });

  expect(await findPersonRecord(ministry, mergedId, today)).toBe(null);
  expect(await findKeptPerson(ministry, mergedId, today)).toBe(keptId);
  const stranger = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion("94.01")) });
  expect(await findKeptPerson(stranger, mergedId, today)).toBe(null);

  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: one.id });
  for (const [nationalId, position, days] of [
    [kept.nationalId, "SECRETARY", 0],
    [merged.nationalId, "CHAIR", 1],
  ] as const) {
    const newPerson = { name: "Siti Aminah", nationalId, birthDate: null, sex: null, phone: null };
    const start = {
      cooperativeId: one.id,
      position,
      person: { newPerson, sureItIsAnother: false },
      startDate: daysAfter(today, days),
    };
    // Found, and so told what is true of the kept person: there is a post in this cooperative already.
    expect(await startTerm(board, { submissionKey: randomUUID(), ...start }, today)).toEqual({
      ok: false,
      refusal: "already-in-this-cooperative",
    });
  }
});

test("two posts in one cooperative, or two places in one batch, stand in the way and are named", async () => {
  const { keptId, mergedId, one } = await twoInOffice();
  await aCountedTerm({ personId: mergedId, cooperativeId: one.id, from: firstDay, position: "SECRETARY" });
  expect(await merge({ keptId, mergedId })).toEqual({ ok: false, refusal: "terms-overlap" });

  const { batchId } = await aBatch({ of: [] });
  const [first, second] = [(await aPerson()).id, (await aPerson()).id];
  await database.enrolment.createMany({ data: [first, second].map((personId) => ({ batchId, personId })) });
  expect(await merge({ keptId: first, mergedId: second })).toEqual({ ok: false, refusal: "enrolled-twice" });
  expect(await merge({ keptId: first, mergedId: first })).toEqual({ ok: false, refusal: "same-person" });
});

test("a form that is out of date is refused", async () => {
  const { keptId, mergedId } = await twoInOffice();
  const asked = { keptId, mergedId, versions: { kept: 1, merged: 2 }, take: [], reason: "orang yang sama" };
  const answer = transaction((tx) => mergePeople(tx, ministry, asked, today));
  expect(await answer).toEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("a dinas merges those of its region, and neither merges nor learns of others; boards and centres do not at all", async () => {
  const dinas = async (code: string) =>
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion(code)) });
  const pair = await twoInOffice({ in: ["95.01.01", "95.02.01"] });
  for (const code of ["95.01", "95.02", "96.01"])
    expect(await merge(pair, await dinas(code))).toEqual({ ok: false, refusal: "person-not-found" });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: pair.one.id });
  expect(await merge(pair, board)).toEqual({ ok: false, refusal: "not-permitted" });
  expect(await merge(pair, await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }))).toMatchObject({
    refusal: "not-permitted",
  });

  const done = await merge(pair, await dinas("95"));
  expect(done.ok).toBe(true);
  const mergeId = done.ok ? done.value.mergeId : "";
  // The kept person now serves in both regencies, but each alone could not have merged the two.
  for (const code of ["95.01", "95.02", "96.01"])
    expect(await undo(mergeId, await dinas(code))).toEqual({ ok: false, refusal: "merge-not-found" });
  expect(await undo(mergeId, await dinas("95"))).toMatchObject({ ok: true });
  expect(await undo(mergeId, await dinas("95"))).toEqual({ ok: false, refusal: "already-undone" });
});

test("what was built on a merge stands in the way of undoing it, and is named", async () => {
  const again = await twoInOffice();
  const first = await mergedFrom(again);
  const third = await aPerson();
  await mergedFrom({ keptId: third.id, mergedId: again.keptId });
  expect(await undo(first)).toEqual({ ok: false, refusal: "merged-since" });

  const corrected = await twoInOffice();
  const second = await mergedFrom({ ...corrected, take: ["name"] });
  await database.person.update({
    where: { id: corrected.keptId },
    data: { name: "Aminah", version: { increment: 1 } },
  });
  expect(await undo(second)).toEqual({ ok: false, refusal: "identity-changed-since" });

  const taught = await twoInOffice();
  const { batchId } = await aBatch({ of: [] });
  const { id: enrolmentId } = await database.enrolment.create({ data: { batchId, personId: taught.mergedId } });
  const mergeId = await mergedFrom(taught);
  await database.assessment.create({
    data: {
      ...{ personId: taught.keptId, schemeId: scheme.id, certificationBodyId: body.id, enrolmentId },
      ...{ assessedOn: dateOf(today), recommendation: "COMPETENT" as const, assessorId: randomUUID() },
    },
  });
  expect(await undo(mergeId)).toEqual({ ok: false, refusal: "followed-up-since" });
});

test("what changed since in the records themselves goes back with them, and a correction stays", async () => {
  const { keptId, mergedId, termId, other } = await twoInOffice();
  const mergeId = await mergedFrom({ keptId, mergedId });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: other.id });
  const ended = { termId, version: 1, endDate: today, reason: "RESIGNED" as const, submissionKey: randomUUID() };
  expect(await endTerm(board, ended, today)).toMatchObject({ ok: true });
  await database.person.update({ where: { id: keptId }, data: { name: "Aminah", version: { increment: 1 } } });

  expect(await undo(mergeId)).toMatchObject({ ok: true });
  expect(await database.officeTerm.findUnique({ where: { id: termId } })).toMatchObject({
    personId: mergedId,
    endDate: dateOf(today),
  });
  expect((await database.person.findUniqueOrThrow({ where: { id: keptId } })).name).toBe("Aminah");
  expect(await exact()).toBeNull();
});

test("of two reviewers at once one merges, whichever way round", async () => {
  const { keptId, mergedId } = await twoInOffice();
  const answers = await Promise.all([
    merge({ keptId, mergedId }),
    merge({ keptId: mergedId, mergedId: keptId }),
    merge({ keptId, mergedId }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok) expect(["changed-meanwhile", "person-not-found"]).toContain(answer.refusal);

  const merges = await database.personMerge.findMany({ where: { OR: [{ keptId }, { keptId: mergedId }] } });
  const undone = await Promise.all([1, 2].map(() => undo(merges[0]?.id ?? "")));
  expect(undone.map((answer) => (answer.ok ? "done" : answer.refusal)).sort()).toEqual(["already-undone", "done"]);
  expect(await exact()).toBeNull();
});

test("commands that meet a merge half way leave the ledger exact", async () => {
  for (let n = 0; n < 6; n++) {
    const { keptId, mergedId, termId, other } = await twoInOffice();
    const { id: third } = await aFoundedCooperative({ in: "93.01.03" });
    const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: other.id });
    const end = { termId, version: 1, endDate: today, reason: "RESIGNED" as const, submissionKey: randomUUID() };
    const start = {
      cooperativeId: third,
      position: "CHAIR" as const,
      person: { personId: mergedId },
      startDate: today,
    };
    await Promise.all([
      merge({ keptId, mergedId }),
      endTerm(board, end, today),
      startTerm(ministry, { submissionKey: randomUUID(), ...start }, today),
    ]);
    const terms = await database.officeTerm.findMany({ where: { cooperativeId: { in: [other.id, third] } } });
    const merges = await database.personMerge.count({ where: { mergedId } });
    if (merges === 1) expect(terms.map(({ personId }) => personId)).toEqual(terms.map(() => keptId));
    expect(await exact()).toBeNull();
  }
});

test("every table that points at people goes over with a merge, or is said to stay", async () => {
  const pointing = await database.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'people'::regclass ORDER BY 1`;
  expect(pointing.map(({ name }) => name)).toEqual([...movedTables, ...staysWithPerson].sort());
});
