import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { changeRule } from "@/lib/board-rules/change-rule";
import { declareRelation } from "@/lib/board-rules/declare-relation";
import { listFindings } from "@/lib/board-rules/list-findings";
import { withdrawRelation } from "@/lib/board-rules/withdraw-relation";
import { Day } from "@/lib/calendar/day";
import { endTerm } from "@/lib/cooperatives/end-term";
import { recordRegistryNumber } from "@/lib/cooperatives/record-registry-number";
import { replaceHolder } from "@/lib/cooperatives/replace-holder";
import { startTerm } from "@/lib/cooperatives/start-term";
import { database, transaction } from "@/lib/db/database";
import { firstFindingDifference } from "@/lib/findings/verify";
import { checkBoards } from "@/lib/operations/check-boards";
import { mergePeople } from "@/lib/people/merge-people";
import { undoMerge } from "@/lib/people/undo-merge";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aFoundedCooperative, aTerm } from "../factories/cooperatives";
import { checked, keptAndRuled } from "../factories/findings";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");
const day = (text: string) => Day.parse(text);
let ministry: Officer;
beforeAll(async () => {
  ministry = await anOfficer();
});

const rulesOf = async (cooperativeId: string, on = today) => {
  const kept = await database.boardFinding.findMany({
    where: {
      cooperativeId,
      fromDay: { lte: new Date(on) },
      OR: [{ toDay: null }, { toDay: { gte: new Date(on) } }],
    },
    orderBy: { rule: "asc" },
  });
  return kept.map(({ rule, count }) => `${rule} ${count}`);
};

async function expectKept(cooperativeId: string) {
  const { kept, ruled } = await keptAndRuled(cooperativeId);
  expect(kept).toEqual(ruled);
}

async function start(cooperativeId: string, position: "CHAIR" | "TREASURER", startDate = day("2026-06-01")) {
  const person = { personId: (await aPerson()).id };
  const result = await startTerm(
    ministry,
    { submissionKey: randomUUID(), cooperativeId, position, person, startDate },
    today,
  );
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

test("founding, filling, handing over and ending a post keep what is found, in the same transaction", async () => {
  const { id } = await aFoundedCooperative({ in: "91.01.01" });
  await expectKept(id);
  expect(await rulesOf(id)).toEqual(["NOBODY_IN_OFFICE 8"]);

  const chair = await start(id, "CHAIR");
  await expectKept(id);
  expect(await rulesOf(id)).toEqual(["BOARD_TOO_SMALL 4", "NAMED_POST_VACANT 3", "SUPERVISORS_TOO_FEW 3"]);

  const successor = { personId: (await aPerson()).id };
  const replaced = await replaceHolder(
    ministry,
    {
      ...{ submissionKey: randomUUID(), termId: chair.termId, version: 1, reason: "RESIGNED" },
      ...{ person: successor, startDate: day("2026-06-10") },
    },
    today,
  );
  if (!replaced.ok) throw new Error(replaced.refusal);
  await expectKept(id);

  const { termId } = replaced.value;
  const end = {
    submissionKey: randomUUID(),
    termId,
    version: 1,
    endDate: day("2026-06-20"),
    reason: "RESIGNED",
  } as const;
  expect((await endTerm(ministry, end, today)).ok).toBe(true);
  await expectKept(id);
  expect(await rulesOf(id, day("2026-06-21"))).toEqual(["NOBODY_IN_OFFICE 8"]);
});

test("what was refused changed nothing", async () => {
  const { id } = await aFoundedCooperative({ in: "91.01.01" });
  await start(id, "CHAIR");
  const before = await keptAndRuled(id);
  const person = { personId: (await aPerson()).id };
  const second = {
    submissionKey: randomUUID(),
    cooperativeId: id,
    position: "CHAIR",
    person,
    startDate: today,
  } as const;
  expect(await startTerm(ministry, second, today)).toEqual({ ok: false, refusal: "post-taken" });
  expect(await keptAndRuled(id)).toEqual(before);
});

test("a relation is found from the day it is declared, in every cooperative of both, until it is withdrawn", async () => {
  const [{ id }, { id: other }] = [await aCooperative(), await aCooperative()];
  const [one, two] = [await aPerson(), await aPerson()];
  for (const cooperativeId of [id, other]) {
    await aTerm({ personId: one.id, cooperativeId, position: "CHAIR" });
    await aTerm({ personId: two.id, cooperativeId, position: "SUPERVISOR_MEMBER" });
  }
  const pair = { personId: one.id, otherPersonId: two.id };
  const declared = await declareRelation(
    ministry,
    { submissionKey: randomUUID(), cooperativeId: id, ...pair, kind: "SPOUSE" },
    today,
  );
  if (!declared.ok) throw new Error(declared.refusal);
  for (const cooperativeId of [id, other]) {
    await expectKept(cooperativeId);
    expect(await rulesOf(cooperativeId)).toContain("FIRST_DEGREE_RELATION 1");
    expect(await rulesOf(cooperativeId, day("2026-06-14"))).not.toContain("FIRST_DEGREE_RELATION 1");
  }

  const { relationId } = declared.value;
  const withdrawal = { submissionKey: randomUUID(), cooperativeId: id, relationId, reason: "keliru dinyatakan" };
  expect((await withdrawRelation(ministry, withdrawal, day("2026-07-01"))).ok).toBe(true);
  for (const cooperativeId of [id, other]) {
    await expectKept(cooperativeId);
    expect(await rulesOf(cooperativeId, day("2026-06-30"))).toContain("FIRST_DEGREE_RELATION 1");
    expect(await rulesOf(cooperativeId, day("2026-07-01"))).not.toContain("FIRST_DEGREE_RELATION 1");
  }
});

test("a relation goes over in a merge and comes back when it is undone", async () => {
  const { id } = await aCooperative();
  const [kept, doubled, third] = [
    await aPerson({ name: "Siti Aminah" }),
    await aPerson({ name: "Sitti Aminah" }),
    await aPerson(),
  ];
  const elsewhere = await aCooperative();
  await aTerm({ personId: kept.id, cooperativeId: elsewhere.id });
  await aTerm({ personId: doubled.id, cooperativeId: id, position: "CHAIR" });
  await aTerm({ personId: third.id, cooperativeId: id, position: "TREASURER" });
  await checked(id, elsewhere.id);
  const pair = { personId: third.id, otherPersonId: doubled.id };
  await declareRelation(ministry, { submissionKey: randomUUID(), cooperativeId: id, ...pair, kind: "PARENT" }, today);
  expect(await rulesOf(id)).toContain("FIRST_DEGREE_RELATION 1");

  const asked = {
    keptId: kept.id,
    mergedId: doubled.id,
    versions: { kept: 1, merged: 1 },
    take: [],
    reason: "orang yang sama",
  };
  const merged = await transaction((tx) => mergePeople(tx, ministry, asked, today));
  if (!merged.ok) throw new Error(merged.refusal);
  await expectKept(id);
  expect(await rulesOf(id)).toContain("FIRST_DEGREE_RELATION 1");

  await transaction((tx) => undoMerge(tx, ministry, { mergeId: merged.value.mergeId }, today));
  await expectKept(id);
  expect(await rulesOf(id)).toContain("FIRST_DEGREE_RELATION 1");
});

test("a number given to a cooperative is looked at at once", async () => {
  const { id } = await aFoundedCooperative({ in: "91.01.01" });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.01") });
  const registryNumber = `9${Date.now()}`;
  const entry = { submissionKey: randomUUID(), cooperativeId: id, version: 1, registryNumber, certifiedUntil: null };
  expect((await recordRegistryNumber(dinas, entry)).ok).toBe(true);
  await expectKept(id);
  expect(await rulesOf(id)).toContain("REGISTRY_NUMBER_NOT_13_DIGITS 1");
});

test("whatever changes past the commands is listed and looked at in the background, namesakes too", async () => {
  const name = `KOPERASI DESA MERAH PUTIH ${randomUUID()}`;
  const [one, two] = [await aCooperative({ in: "91.05.01", name }), await aCooperative({ in: "91.05.01", name })];
  await checkBoards();
  for (const { id } of [one, two]) expect(await rulesOf(id)).toEqual(["NOBODY_IN_OFFICE 8", "SAME_NAME_IN_DISTRICT 1"]);

  await database.cooperative.update({
    where: { id: one.id },
    data: { legalName: `${name} BARU`, latitude: 50, longitude: 8 },
  });
  expect(await checkBoards()).toBe(2);
  expect(await rulesOf(one.id)).toEqual(["COORDINATES_UNLIKELY 1", "NOBODY_IN_OFFICE 8"]);
  expect(await rulesOf(two.id)).toEqual(["NOBODY_IN_OFFICE 8"]);

  const { id: personId } = await aPerson({ sex: "FEMALE" });
  await aTerm({ personId, cooperativeId: one.id });
  await checked(one.id);
  expect(await rulesOf(one.id)).not.toContain("NO_WOMAN_IN_OFFICE 1");
  await database.person.update({ where: { id: personId }, data: { sex: "MALE" } });
  await checkBoards();
  expect(await rulesOf(one.id)).toContain("NO_WOMAN_IN_OFFICE 1");
});

test("the ministry changes a measure from tomorrow on: every board is looked at anew, and past days stay", async () => {
  const { id } = await aFoundedCooperative({ in: "91.06.01" });
  await start(id, "CHAIR");
  const version = await database.boardRuleChange.count();
  const change = {
    ...{ submissionKey: randomUUID(), version, threshold: 7 },
    ...{ rule: "BOARD_TOO_SMALL" as const, severity: "WARN" as const },
    ...{ validFrom: day("2026-06-16"), legalBasis: "SE Menkop 9/2026" },
  };
  expect(await changeRule(ministry, change, today)).toEqual({ ok: true, value: { rule: "BOARD_TOO_SMALL" } });
  expect(await changeRule(ministry, { ...change, submissionKey: randomUUID() }, today)).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
  expect(await checkBoards()).toBe(await database.cooperative.count());
  await expectKept(id);
  expect(await rulesOf(id, today)).toContain("BOARD_TOO_SMALL 4");
  expect(await rulesOf(id, day("2026-06-16"))).toContain("BOARD_TOO_SMALL 6");

  // As a warning it weighs one a thing: 6, beside two findings of three things each.
  const filter = { region: RegionCode.parse("91.06"), kind: null, rule: null, severity: null };
  const weightOn = async (on: Day) =>
    (await listFindings(ministry, filter, { cursor: null, limit: 1, on })).rows[0]?.weight;
  expect([await weightOn(today), await weightOn(day("2026-06-16"))]).toEqual([30, 24]);

  const [entry] = await database.auditEntry.findMany({ where: { officerId: ministry.id, act: "board-rule.changed" } });
  expect(entry?.details).toMatchObject({ rule: "BOARD_TOO_SMALL", severity: "WARN", threshold: 7 });
});

test("nobody else changes a rule", async () => {
  for (const officer of [
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91") }),
  ]) {
    const change = {
      submissionKey: randomUUID(),
      version: 0,
      rule: "BOARD_EVEN",
      severity: "WARN",
      threshold: null,
    } as const;
    const asked = { ...change, validFrom: day("2026-07-01"), legalBasis: "SE Menkop 9/2026" };
    expect(await changeRule(officer, asked, today)).toEqual({ ok: false, refusal: "not-permitted" });
  }
});

test("the check of everything finds a difference, and finds none once it is mended", async () => {
  await checked(...(await database.cooperative.findMany({ select: { id: true } })).map(({ id }) => id));
  const verify = () => transaction((tx) => firstFindingDifference(tx));
  expect(await verify()).toBeNull();
  const { id } = await aCooperative();
  expect(await verify()).toMatchObject({ cooperativeId: id, kept: [] });
  await checkBoards();
  expect(await verify()).toBeNull();
  await database.boardFinding.updateMany({ where: { cooperativeId: id }, data: { count: 7 } });
  expect(await verify()).toMatchObject({ cooperativeId: id });
  await checked(id);
  expect(await verify()).toBeNull();
});
