import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database, transaction } from "@/lib/db/database";
import { dismissDuplicate } from "@/lib/people/dismiss-duplicate";
import { findDuplicatePair, listDuplicatePairs, listMergesInto } from "@/lib/people/duplicate-queries";
import { mergePeople } from "@/lib/people/merge-people";
import { takeBackMerge } from "@/lib/people/take-back-merge";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";

const today = Day.parse("2026-06-15");
const ministry = await anOfficer({ role: "MINISTRY" });
const dinas = async (code: string) =>
  anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion(code)) });

async function someoneIn(district: string, name: string) {
  const person = await aPerson({ name });
  const cooperative = await aCooperative({ in: district });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id });
  return { ...person, district, cooperativeId: cooperative.id };
}

async function aPair(districts: [string, string], { score = 85 } = {}) {
  const people = [await someoneIn(districts[0], "Siti Aminah"), await someoneIn(districts[1], "Sitti Aminah")];
  const [first, second] = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (!first || !second) throw new Error("a pair is two");
  const { id } = await database.duplicatePair.create({
    data: {
      ...{ firstId: first.id, secondId: second.id, firstDistrict: first.district, secondDistrict: second.district },
      ...{ reasons: ["SAME_NAME", "SAME_BIRTH_DATE"], score, facts: new Uint8Array(32) },
    },
  });
  return { id, first, second };
}

const pairsOf = async (officer: Officer) =>
  (await listDuplicatePairs(officer, { cursor: null, limit: 500, on: today }))?.rows.map(({ id }) => id) ?? null;
const dismiss = (officer: Officer, pairId: string, reason = "saudara kembar") =>
  dismissDuplicate(officer, { submissionKey: randomUUID(), pairId, reason }, today);

test("a reviewer is shown pairs of two people of theirs, the most alike first, page by page", async () => {
  const pairs = [];
  for (const score of [80, 100, 90]) pairs.push(await aPair(["91.11.01", "91.11.02"], { score }));
  const office = await dinas("91.11");
  const ranked = [pairs[1]?.id, pairs[2]?.id, pairs[0]?.id];
  expect(await pairsOf(office)).toEqual(ranked);
  const first = await listDuplicatePairs(office, { cursor: null, limit: 2, on: today });
  expect([first?.rows.length, first?.later]).toEqual([2, true]);
  const next = await listDuplicatePairs(office, { cursor: { after: first?.rows[1]?.id ?? "" }, limit: 2, on: today });
  expect(next?.rows.map(({ id }) => id)).toEqual(ranked.slice(2));

  const pair = await findDuplicatePair(office, pairs[0]?.id ?? "", today);
  expect(pair?.first.maskedNationalId).toMatch(/^99\*{12}\d\d$/);
  expect(JSON.stringify(pair)).not.toContain(pairs[0]?.first.nationalId);
});

test("of a pair that crosses the border of a region, its office learns a district and no more", async () => {
  const { id, first, second } = await aPair(["91.12.01", "92.12.01"]);
  for (const [code, own, other] of [
    ["91.12", "91.12.01", "92.12.01"],
    ["92.12", "92.12.01", "91.12.01"],
  ] as const) {
    const office = await dinas(code);
    const page = await listDuplicatePairs(office, { cursor: null, limit: 50, on: today });
    const mine = first.district === own ? first : second;
    const theirs = mine === first ? second : first;
    expect(page?.rows).toEqual([]);
    expect(page?.hints).toEqual([
      { person: expect.objectContaining({ id: mine.id, name: mine.name }), district: other },
    ]);
    expect(JSON.stringify(page)).not.toContain(theirs.id);
    expect(JSON.stringify(page)).not.toContain(theirs.name === mine.name ? theirs.id : `"${theirs.name}"`);
    expect(await findDuplicatePair(office, id, today)).toBe(null);
    expect(await dismiss(office, id)).toEqual({ ok: false, refusal: "pair-not-found" });
  }
  expect(await pairsOf(await dinas("93.12"))).toEqual([]);
  expect(await pairsOf(ministry)).toContain(id);
});

test("boards, centres, LSPs and the rest judge nothing", async () => {
  const { id, first } = await aPair(["91.13.01", "91.13.01"]);
  for (const officer of [
    await anOfficer({ role: "COOPERATIVE", cooperativeId: first.cooperativeId }),
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "AUDITOR" }),
  ]) {
    expect(await pairsOf(officer)).toBe(null);
    expect(await findDuplicatePair(officer, id, today)).toBe(null);
    expect(await dismiss(officer, id)).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await listMergesInto(officer, first.id)).toEqual([]);
  }
});

test("two people: decided once, with a reason, on record, and off the list", async () => {
  const { id } = await aPair(["91.14.01", "91.14.02"]);
  const [one, other] = [await dinas("91.14"), await dinas("91")];
  expect(await dismiss(one, id, " x ")).toEqual({ ok: false, refusal: "reason-too-short" });
  const answers = await Promise.all([dismiss(one, id), dismiss(other, id)]);
  expect(answers.map((answer) => (answer.ok ? "done" : answer.refusal)).sort()).toEqual(["already-decided", "done"]);
  expect(await pairsOf(one)).toEqual([]);
  expect(await findDuplicatePair(one, id, today)).toBe(null);
  expect(await database.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    { act: "duplicate.dismissed", details: { reason: "saudara kembar" } },
  ]);
});

test("what was merged is off the list and told by the kept person; taken back once, however often the form arrives", async () => {
  const { id, first, second } = await aPair(["91.15.01", "91.15.02"]);
  const office = await dinas("91.15");
  const merge = { keptId: first.id, mergedId: second.id, versions: { kept: 1, merged: 1 }, take: ["name" as const] };
  const done = await transaction((tx) => mergePeople(tx, office, { ...merge, reason: "KTP sama" }, today));
  expect(done.ok).toBe(true);
  expect(await pairsOf(office)).toEqual([]);

  const [shown] = await listMergesInto(office, first.id);
  expect(shown).toMatchObject({ mergedName: second.name, reason: "KTP sama" });
  const back = { submissionKey: randomUUID(), mergeId: shown?.id ?? "" };
  const undone = await Promise.all([1, 2, 3].map(() => takeBackMerge(office, back, today)));
  expect(undone).toEqual(Array(3).fill({ ok: true, value: { keptId: first.id, mergedId: second.id } }));
  expect(await listMergesInto(office, first.id)).toEqual([]);
  expect(await pairsOf(office)).toEqual([id]);
});
