import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { registryStateOn } from "@/lib/cooperatives/registry-number";
import { database } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import { changeBacking } from "@/lib/worker-cooperatives/change-backing";
import { listWorkerCooperatives, type WorkerFilter } from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { findWorkerCooperative } from "@/lib/worker-cooperatives/queries";
import { recordLicence } from "@/lib/worker-cooperatives/record-licence";
import { recordMembers } from "@/lib/worker-cooperatives/record-members";
import { aDinas, anOfficer } from "../factories/officers";
import { aDialogue, aWorkerCooperative } from "../factories/workers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const backing = {
  ...{ company: null, unionName: "SP Baru", federation: null },
  ...{ facilities: ["HEALTH" as const], businessUnits: [] },
};
const changing = (cooperativeId: string, version = 1) => ({
  ...{ submissionKey: randomUUID(), cooperativeId, version },
  backing,
});

test("the board keeps its own, once and audited; of two at once, the second is told and nothing is overwritten", async () => {
  const { id } = await aWorkerCooperative({ kind: "UNION" });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  const form = changing(id);
  const same = await Promise.all([1, 2, 3].map(() => changeBacking(board, form)));
  expect(same).toEqual(Array(3).fill({ ok: true, value: { version: 2 } }));
  expect(await findWorkerCooperative(board, id)).toMatchObject({
    ...{ companyName: null, unionName: "SP Baru", facilities: ["HEALTH"], businessUnits: [], version: 2 },
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    { officerId: board.id, act: "worker-cooperative.changed" },
  ]);

  const manpower = await anOfficer({ role: "MANPOWER" });
  const answers = await Promise.all([board, manpower].map((officer) => changeBacking(officer, changing(id, 2))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("somebody else's and none answer alike", async () => {
  const { id } = await aWorkerCooperative({ in: "91.01.01" });
  const dinas = await aDinas("91.02");
  for (const cooperativeId of [id, randomUUID()]) {
    const refusal = { ok: false, refusal: "worker-cooperative-not-found" };
    expect(await findWorkerCooperative(dinas, cooperativeId)).toBeNull();
    expect(await changeBacking(dinas, changing(cooperativeId))).toEqual(refusal);
    const members = { submissionKey: randomUUID(), cooperativeId, version: 0 };
    expect(await recordMembers(dinas, { ...members, members: { year: 2025, men: 1, women: 1 } }, today)).toEqual(
      refusal,
    );
  }
});

test("what the kind asks for is asked for in a change as well", async () => {
  const { id } = await aWorkerCooperative();
  expect(await changeBacking(await anOfficer(), changing(id))).toEqual({ ok: false, refusal: "company-missing" });
});

test("members of a year are recorded and then corrected; who saw neither overwrites nothing", async () => {
  const { id: cooperativeId } = await aWorkerCooperative();
  const officer = await anOfficer({ role: "MANPOWER" });
  const record = (version: number, men: number, year = 2025) =>
    recordMembers(
      officer,
      { submissionKey: randomUUID(), cooperativeId, version, members: { year, men, women: 7 } },
      today,
    );
  expect(await record(0, 40)).toEqual({ ok: true, value: { year: 2025 } });
  expect(await record(0, 41)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await record(1, 42)).toMatchObject({ ok: true });
  expect(await record(0, 1, 2027)).toEqual({ ok: false, refusal: "year-in-the-future" });
  expect(await record(0, 1, 2014)).toEqual({ ok: false, refusal: "year-before-founding" });
  expect((await findWorkerCooperative(officer, cooperativeId))?.members).toEqual([
    { year: 2025, men: 42, women: 7, version: 2 },
  ]);
});

test("help with a licence, and what became of it; one of each kind", async () => {
  const { id: cooperativeId } = await aWorkerCooperative();
  const officer = await anOfficer({ role: "MANPOWER" });
  const record = (version: number, grantedOn: Day | null, number: string | null = null) => {
    const licence = { kind: "FOOD", helpedOn: day("2026-05-01"), grantedOn, number } as const;
    return recordLicence(officer, { submissionKey: randomUUID(), cooperativeId, version, licence }, today);
  };
  expect(await record(0, null)).toEqual({ ok: true, value: { kind: "FOOD" } });
  expect(await record(0, null)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await record(1, day("2026-04-30"))).toEqual({ ok: false, refusal: "granted-before-help" });
  expect(await record(1, day("2026-06-01"), "812")).toMatchObject({ ok: true });
  expect((await findWorkerCooperative(officer, cooperativeId))?.licences).toEqual([
    { kind: "FOOD", helpedOn: "2026-05-01", grantedOn: "2026-06-01", number: "812", version: 2 },
  ]);
});

const everything: WorkerFilter = {
  ...{ words: [], region: country, kind: null, sector: null, union: null, registry: null },
};
const asked = { sort: { by: "name" as const, descending: false }, cursor: null, limit: 100, on: today };
const inRegency = (code: string, more: Partial<WorkerFilter> = {}) => ({
  ...everything,
  region: RegionCode.parse(code),
  ...more,
});

test("the list filters by what stands behind, by union, sector, region and words", async () => {
  const [first, second] = [
    await aWorkerCooperative({ in: "94.01.01", company: "PT Garmen Indah", name: "Koperasi Melati" }),
    await aWorkerCooperative({ in: "94.01.02", kind: "UNION", company: "PT Logam", name: "Koperasi Kenanga" }),
  ];
  await aWorkerCooperative({ in: "94.02.01", company: "PT Garmen Jaya", name: "Koperasi Mawar" });
  const officer = await anOfficer({ role: "MANPOWER" });
  const idsOf = async (filter: WorkerFilter) =>
    (await listWorkerCooperatives(officer, filter, asked)).rows.map(({ id }) => id);
  expect(await idsOf(inRegency("94.01"))).toEqual([second.id, first.id]);
  expect(await idsOf(inRegency("94", { words: ["GARMEN", "MELATI"] }))).toEqual([first.id]);
  expect(await idsOf(inRegency("94.01", { union: true }))).toEqual([second.id]);
  expect(await idsOf(inRegency("94.01", { kind: "WORKER" }))).toEqual([first.id]);
  expect(await idsOf(inRegency("94.01", { sector: "MINING" }))).toEqual([]);
  const dinas = await aDinas("94.02");
  expect((await listWorkerCooperatives(dinas, everything, asked)).total).toBe(1);
  expect(await listWorkerCooperatives(await anOfficer({ role: "AUDITOR" }), everything, asked)).toMatchObject({
    ...{ rows: [], total: 0 },
  });
});

test("pages lead forth and back through every order without a gap", async () => {
  for (const members of [30, 10, 20, 10, null]) {
    const { id } = await aWorkerCooperative({ in: "94.03.01" });
    if (members !== null)
      await database.workerMembership.create({ data: { cooperativeId: id, year: 2025, men: members, women: 0 } });
  }
  const officer = await anOfficer();
  const filter = inRegency("94.03");
  for (const by of ["name", "region", "members", "facilities"] as const)
    for (const descending of [false, true]) {
      const way = { ...asked, sort: { by, descending }, limit: 2 };
      const all = (await listWorkerCooperatives(officer, filter, { ...way, limit: 100 })).rows.map(({ id }) => id);
      expect(all).toHaveLength(5);
      const page = async (cursor: { after: string } | { before: string } | null) => {
        const { rows, earlier, later } = await listWorkerCooperatives(officer, filter, { ...way, cursor });
        return { ids: rows.map(({ id }) => id), earlier, later };
      };
      const one = await page(null);
      const two = await page({ after: one.ids[1] ?? "" });
      const three = await page({ after: two.ids[1] ?? "" });
      expect([...one.ids, ...two.ids, ...three.ids]).toEqual(all);
      expect([one.earlier, one.later, three.earlier, three.later]).toEqual([false, true, true, false]);
      expect(await page({ before: three.ids[0] ?? "" })).toEqual({ ...two, earlier: true, later: true });
    }
});

test("the list says of the registry number what the rule says, on every boundary day", async () => {
  const days = ["2026-06-14", "2026-06-15", "2026-06-16"];
  const numbers = [null, "9411001", "9411002", "9411003", "9411004"];
  for (const [at, registryNumber] of numbers.entries()) {
    const { id } = await aWorkerCooperative({ in: "94.04.01" });
    const until = at < 2 ? null : (days[at - 2] ?? null);
    await database.cooperative.update({
      where: { id },
      data: { registryNumber, registryCertifiedUntil: until && dateOf(day(until)) },
    });
  }
  const officer = await anOfficer();
  for (const on of days.map(day)) {
    const { rows } = await listWorkerCooperatives(officer, inRegency("94.04"), { ...asked, on });
    expect(rows).toHaveLength(5);
    for (const { id, registry } of rows) {
      const { registryNumber, registryCertifiedUntil } = await database.cooperative.findUniqueOrThrow({
        where: { id },
      });
      const until = registryCertifiedUntil && day(registryCertifiedUntil.toISOString().slice(0, 10));
      expect(registry).toBe(registryStateOn(on, registryNumber, until));
      const filtered = await listWorkerCooperatives(officer, inRegency("94.04", { registry }), { ...asked, on });
      expect(filtered.rows.map((row) => row.id)).toContain(id);
    }
  }
});

test("the dialogues it came to stand on its page and count for its way", async () => {
  const { id } = await aWorkerCooperative({ in: "91.01.01" });
  const dialogue = await aDialogue({ in: "91.01", invited: [id] });
  await database.dialogueParticipation.updateMany({
    where: { dialogueId: dialogue.id },
    data: { attended: true, men: 2, women: 1 },
  });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  expect(await findWorkerCooperative(board, id)).toMatchObject({
    eventsAttended: 1,
    dialogues: [{ id: dialogue.id, attended: true }],
  });
});
