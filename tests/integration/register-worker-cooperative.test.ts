import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { findCoverage } from "@/lib/coverage/public-queries";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import {
  type RegisterWorkerCooperative,
  registerWorkerCooperative,
} from "@/lib/worker-cooperatives/register-worker-cooperative";
import { aDinas, anOfficer } from "../factories/officers";
import { aVillage } from "../factories/regions";

const today = Day.parse("2026-06-15");
let districts = 10;

async function aForm(more: Partial<RegisterWorkerCooperative> = {}): Promise<RegisterWorkerCooperative> {
  const village = RegionCode.parse(await aVillage({ in: `95.01.${districts++}` }));
  return {
    submissionKey: randomUUID(),
    kind: "WORKER",
    legalName: "KOPERASI KARYAWAN CONTOH",
    foundedOn: Day.parse("2019-03-04"),
    seatVillageCode: village,
    address: null,
    backing: {
      company: { name: "PT Contoh", sector: "MANUFACTURING", size: "LARGE", regionCode: "95.01" },
      ...{ unionName: null, federation: null, facilities: ["CANTEEN"], businessUnits: ["Toko"] },
    },
    ...more,
  };
}

test("registers once, audited, and its posts count in the figures of its kind alone", async () => {
  const officer = await anOfficer({ role: "MANPOWER" });
  const form = await aForm();

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => registerWorkerCooperative(officer, form, today)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const [answer] = answers;
  if (!answer?.ok) throw new Error("it was not registered");
  const { cooperativeId } = answer.value;
  expect(await database.auditEntry.findMany({ where: { subjectId: cooperativeId } })).toMatchObject([
    { officerId: officer.id, act: "worker-cooperative.registered", details: { kind: "WORKER" } },
  ]);
  const district = RegionCode.parse(form.seatVillageCode.slice(0, 8));
  const asked = { region: district, asOf: today, knownAt: null };
  expect(await findCoverage({ ...asked, cut: "WORKER" })).toMatchObject({ counts: { cooperatives: 1 } });
  expect(await findCoverage({ ...asked, cut: "ALL" })).toMatchObject({ counts: { cooperatives: 0 } });
  expect(await transaction(firstDiscrepancyOfChanges)).toBeNull();
});

test("the dinas of the region registers as well; another and the board itself find no such village", async () => {
  const form = await aForm();
  const dinas = await aDinas("95.01");
  expect(await registerWorkerCooperative(dinas, form, today)).toMatchObject({ ok: true });

  const other = await aForm();
  const stranger = await aDinas("95.02");
  const refused = { ok: false, refusal: "village-not-found" };
  expect(await registerWorkerCooperative(stranger, other, today)).toEqual(refused);
  expect(await registerWorkerCooperative(await anOfficer({ role: "AUDITOR" }), other, today)).toEqual(refused);
  const nowhere = { ...other, seatVillageCode: RegionCode.parse("95.01.98.9999") };
  expect(await registerWorkerCooperative(dinas, nowhere, today)).toEqual(refused);
});

test("of two officers who register the same one at once, the second is told", async () => {
  const form = await aForm();
  const officers = await Promise.all([anOfficer({ role: "MANPOWER" }), anOfficer()]);
  const answers = await Promise.all(
    officers.map((officer) => registerWorkerCooperative(officer, { ...form, submissionKey: randomUUID() }, today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-registered" });
});

test.each([
  ["company-missing", { backing: { company: null, unionName: "SP" } }],
  ["union-missing", { kind: "UNION" as const }],
  ["founded-in-the-future", { foundedOn: Day.parse("2026-06-16") }],
] as const)("%s", async (refusal, more) => {
  const form = await aForm();
  const backing = { ...form.backing, ...("backing" in more ? more.backing : {}) };
  const asked = { ...form, ...more, backing };
  expect(await registerWorkerCooperative(await anOfficer(), asked, today)).toEqual({ ok: false, refusal });
});

test("the database holds to it that only a workers' cooperative has any of this, and that a company is whole", async () => {
  const { id } = await database.cooperative.create({
    data: {
      ...{ legalName: "DESA", kind: "RURAL_VILLAGE", foundedOn: new Date("2025-06-01") },
      seatVillageCode: await aVillage({ in: "95.03.01" }),
    },
  });
  const unionName = "SP Contoh";
  await expect(database.workerCooperative.create({ data: { cooperativeId: id, unionName } })).rejects.toThrow();
});
