import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { type ChangeLegalData, changeLegalData } from "@/lib/cooperatives/change-legal-data";
import type { LegalData } from "@/lib/cooperatives/legal-data";
import { findLegalData } from "@/lib/cooperatives/legal-data-queries";
import { startTerm } from "@/lib/cooperatives/start-term";
import { findCoverage } from "@/lib/coverage/public-queries";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aFoundedCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId } from "../factories/people";
import { aRegion, aVillage } from "../factories/regions";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const code = (text: string) => RegionCode.parse(text);

const change = (officer: Officer, asked: ChangeLegalData) =>
  transaction((tx) => changeLegalData(tx, officer, asked, today));

/** A cooperative with a chair, in the ledger's sight, and its own officer. */
async function aBoard(district = "91.01.01") {
  const { id } = await aFoundedCooperative({ in: district });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  const newPerson = {
    ...{ name: "Siti Aminah", nationalId: aNationalId({ birthDate: day("1990-10-20") }) },
    ...{ birthDate: day("1990-10-20"), sex: null, phone: null },
  };
  const start = { cooperativeId: id, position: "CHAIR", startDate: day("2025-06-01") } as const;
  const person = { newPerson, sureItIsAnother: true };
  const started = await startTerm(officer, { submissionKey: randomUUID(), ...start, person }, today);
  if (!started.ok) throw new Error(started.refusal);
  const kept = await findLegalData(officer, id);
  if (!kept) throw new Error("a board keeps its own cooperative");
  const with_ = (changed: Partial<LegalData>, version = kept.version) => ({
    cooperativeId: id,
    version,
    legalData: { ...kept.legalData, ...changed },
  });
  return { id, officer, with: with_, termId: started.value.termId };
}

test("changes what is different, audited with before and after, and says what looks wrong", async () => {
  const { id, officer, with: asked } = await aBoard();
  const answer = await change(
    officer,
    asked({ legalEntityNumber: "518/BH/2008", legalEntityOn: day("2008-08-01"), latitude: -6.2, longitude: 106.8 }),
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { version: 2, doubts: ["legal-entity-number-unusual", "coordinates-are-a-default"] },
  });
  expect(await database.cooperative.findUnique({ where: { id } })).toMatchObject({
    legalEntityNumber: "518/BH/2008",
    legalEntityOn: dateOf(day("2008-08-01")),
    version: 2,
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    {
      officerId: officer.id,
      act: "cooperative.legal-data-changed",
      details: {
        changes: [
          { field: "legalEntityNumber", before: null, after: "518/BH/2008" },
          { field: "legalEntityOn", before: null, after: "2008-08-01" },
          { field: "latitude", before: null, after: -6.2 },
          { field: "longitude", before: null, after: 106.8 },
        ],
      },
    },
  ]);
});

test("a move takes the cooperative and its people to the figures of the new region, for all days", async () => {
  const [from, to] = ["94.01.01", "94.02.01"];
  const { officer, with: asked } = await aBoard(from);
  const village = code(await aVillage({ in: to }));
  const figures = async (region: string) => {
    const found = await findCoverage({ region: code(region), asOf: today, cut: "ALL", knownAt: null });
    return found && [found.counts.cooperatives, found.counts.postsFilled, found.counts.peopleInOffice];
  };
  expect([await figures(from), await figures("94")]).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);

  expect(await change(officer, asked({ seatVillageCode: village }))).toMatchObject({ ok: true });
  expect([await figures(from), await figures("94.01"), await figures(to), await figures("94.02")]).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(await figures("94")).toEqual([1, 1, 1]);
  expect(await transaction(firstDiscrepancyOfChanges)).toBeNull();
});

test("of two who change the same version, the second is told", async () => {
  const { id, officer, with: asked } = await aBoard();
  const answers = await Promise.all([
    change(officer, asked({ address: "Jalan Melati 1" })),
    change(await anOfficer(), asked({ address: "Jalan Mawar 2" })),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await database.auditEntry.count({ where: { subjectId: id } })).toBe(1);
});

test("a move while somebody takes a post leaves the ledger exact, whoever comes first", async () => {
  for (let round = 0; round < 4; round++) {
    const { id, officer, with: asked } = await aBoard("95.01.01");
    const village = code(await aVillage({ in: "95.02.01" }));
    const newPerson = { name: `Wulan ${round}`, nationalId: aNationalId(), birthDate: null, sex: null, phone: null };
    const start = { cooperativeId: id, position: "TREASURER", startDate: today } as const;
    const person = { newPerson, sureItIsAnother: true };
    await Promise.all([
      change(officer, asked({ seatVillageCode: village })),
      startTerm(officer, { submissionKey: randomUUID(), ...start, person }, today),
    ]);
  }
  expect(await transaction(firstDiscrepancyOfChanges)).toBeNull();
});

test("somebody else's cooperative and none answer alike, and who only reads is somebody else", async () => {
  const { id, with: asked } = await aBoard();
  const { officer: stranger } = await aBoard();
  const answer = { ok: false, refusal: "cooperative-not-found" };
  const elsewhere = await anOfficer({ role: "LOCAL_OFFICE", regionCode: code(await aRegion("91.02")) });
  for (const officer of [stranger, elsewhere, await anOfficer({ role: "MANPOWER" })]) {
    expect(await change(officer, asked({ phone: "0272321654" }))).toEqual(answer);
    expect(await findLegalData(officer, id)).toBeNull();
  }
  expect(await change(stranger, { ...asked({ phone: "0272321654" }), cooperativeId: randomUUID() })).toEqual(answer);
});

test.each([
  ["a village that is none", "91.01.01.1999", "village-not-found"],
  ["a village of the past", "retired", "village-retired"],
  ["a village outside the region of the dinas", "outside", "seat-outside-scope"],
  ["the village where it is", "same", "nothing-changed"],
] as const)("the seat cannot move to %s", async (_, where, refusal) => {
  const { with: asked } = await aBoard("91.01.01");
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: code("91.01") });
  const villages: Record<string, () => Promise<string | undefined>> = {
    retired: async () => {
      const retired = await aVillage({ in: "91.01.01" });
      await database.region.update({ where: { code: retired }, data: { retiredOn: new Date("2026-01-01") } });
      return retired;
    },
    outside: () => aVillage({ in: "91.02.01" }),
    same: async () => undefined,
  };
  const village = villages[where] ? await villages[where]() : where;
  const seat = village === undefined ? {} : { seatVillageCode: code(village) };
  expect(await change(dinas, asked(seat))).toEqual({ ok: false, refusal });
});
