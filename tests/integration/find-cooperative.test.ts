import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { countPosts, findCooperative } from "@/lib/cooperatives/public-queries";
import { database } from "@/lib/db/database";
import { findBoard, findGate } from "@/lib/gate/queries";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const scheme = await aRequiredScheme();

test("anybody may know what it is, where it sits and whom it serves; nobody's name is in it", async () => {
  await aRegion("93.01.01.2001", "Sidomulyo");
  await aRegion("93.01.01.2002", "Mlese");
  const { id } = await aCooperative({ village: "93.01.01.2001", name: "Koperasi Desa Merah Putih Sidomulyo" });
  await aTerm({ personId: (await aPerson({ name: "Siti Aminah" })).id, cooperativeId: id });
  await database.cooperativeVillage.createMany({
    data: ["93.01.01.2001", "93.01.01.2002"].map((villageCode) => ({ cooperativeId: id, villageCode })),
  });

  const found = await findCooperative(id);
  expect(found).toMatchObject({
    legalName: "KOPERASI DESA MERAH PUTIH SIDOMULYO",
    foundedOn: "2025-06-01",
    hasNamesake: false,
  });
  expect(found?.seat.map(({ code }) => code)).toEqual(["93", "93.01", "93.01.01", "93.01.01.2001"]);
  expect(found?.serves).toEqual([{ code: "93.01.01.2002", name: "Mlese" }]);
  expect(JSON.stringify(found)).not.toContain("Siti");
  expect(await findCooperative(randomUUID())).toBe(null);
});

test("says when the district has another of this very name", async () => {
  const name = "Koperasi Desa Merah Putih Sukamaju";
  const [{ id }] = [await aCooperative({ in: "93.02.01", name }), await aCooperative({ in: "93.02.01", name })];
  const { id: elsewhere } = await aCooperative({ in: "93.02.02", name });
  expect(await findCooperative(id)).toMatchObject({ hasNamesake: true });
  expect(await findCooperative(elsewhere)).toMatchObject({ hasNamesake: false });
});

test("counts who holds each post on a day and how many of them may manage", async () => {
  const { id } = await aCooperative();
  const [chair, member] = [await aPerson(), await aPerson()];
  await aTerm({ personId: chair.id, cooperativeId: id, position: "CHAIR", to: day("2026-06-30") });
  await aTerm({ personId: member.id, cooperativeId: id, position: "SUPERVISOR_MEMBER" });
  await aCertificate({ personId: chair.id, schemeId: scheme.id });
  const counts = (on: string) => countPosts(id, day(on)).then((rows) => rows.filter(({ filled }) => filled > 0));
  expect(await counts("2026-06-30")).toEqual([
    { position: "CHAIR", filled: 1, certified: 1 },
    { position: "SUPERVISOR_MEMBER", filled: 1, certified: 0 },
  ]);
  expect(await counts("2026-07-01")).toEqual([{ position: "SUPERVISOR_MEMBER", filled: 1, certified: 0 }]);
});

test("a board is read whole: the gate's answer and every reason for each post, and the terms before and after", async () => {
  const { id } = await aCooperative({ in: "93.03.01" });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  const people = await Promise.all(["Ani", "Budi", "Citra", "Dewi"].map((name) => aPerson({ name })));
  const [ani, budi, citra, dewi] = people.map((person) => person.id);
  if (!ani || !budi || !citra || !dewi) throw new Error("four people");
  await aTerm({ personId: dewi, cooperativeId: id, position: "CHAIR", from: day("2025-06-01"), to: day("2026-01-31") });
  await aTerm({ personId: ani, cooperativeId: id, position: "CHAIR", from: day("2026-02-01") });
  await aTerm({ personId: budi, cooperativeId: id, position: "TREASURER" });
  await aTerm({ personId: citra, cooperativeId: id, position: "SECRETARY", from: day("2026-09-01") });
  const certificate = await aCertificate({ personId: ani, schemeId: scheme.id, validFrom: day("2025-07-01") });
  const { id: bodyId } = await aCertificationBody();
  await database.assessment.create({
    data: {
      personId: budi,
      schemeId: scheme.id,
      certificationBodyId: bodyId,
      assessedOn: dateOf(day("2026-05-01")),
      recommendation: "COMPETENT",
      assessorId: randomUUID(),
    },
  });

  const board = await findBoard(officer, id, today);
  expect(board?.terms.map(({ name, gate }) => [name, gate?.mayManage ?? null, gate?.reasons, gate?.changesOn])).toEqual(
    [
      ["Dewi", null, undefined, undefined],
      ["Budi", false, ["DECISION_PENDING"], null],
      ["Ani", true, [], "2028-07-01"],
      // Somebody to come is asked about on the first day in office.
      ["Citra", false, ["NO_TRAINING", "NOT_ASSESSED"], null],
    ],
  );
  expect(board?.terms.find(({ name }) => name === "Ani")?.certificate).toMatchObject({
    number: certificate.number,
    validTo: "2028-06-30",
    status: "VALID",
  });

  const then = await findBoard(officer, id, day("2026-01-31"));
  expect(then?.terms.find(({ name }) => name === "Dewi")?.gate).toMatchObject({ mayManage: false });
});

async function strangersTo(region: string): Promise<[string, Officer, boolean][]> {
  const { id: centreId } = await database.trainingCentre.create({
    data: { name: "Balai", kind: "UPTD", owner: "REGENCY", regionCode: await aRegion(region), capacity: 16 },
  });
  const { id: certificationBodyId } = await aCertificationBody();
  const { id: cooperativeId } = await aCooperative();
  return [
    ["the ministry", await anOfficer({ role: "MINISTRY" }), true],
    ["manpower", await anOfficer({ role: "MANPOWER" }), true],
    ["its regency's office", await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(region) }), true],
    [
      "its province's office",
      await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(region.slice(0, 2)) }),
      true,
    ],
    ["another cooperative", await anOfficer({ role: "COOPERATIVE", cooperativeId }), false],
    ["a centre", await anOfficer({ role: "CENTRE", centreId }), false],
    ["an LSP", await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId }), false],
    ["an assessor", await anOfficer({ role: "ASSESSOR", certificationBodyId }), false],
    ["an auditor", await anOfficer({ role: "AUDITOR" }), false],
  ];
}

test("names are for the ministries, the offices above it and the cooperative itself", async () => {
  const { id } = await aCooperative({ in: "93.04.01" });
  const { id: personId } = await aPerson();
  await aTerm({ personId, cooperativeId: id });
  await aRegion("93.40");
  const neighbour = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("93.40") });
  for (const [who, officer, reads] of [
    ...(await strangersTo("93.04")),
    ["the regency 93.40", neighbour, false] as const,
  ]) {
    expect([who, (await findBoard(officer, id, today)) !== null]).toEqual([who, reads]);
    expect(await findBoard(officer, randomUUID(), today)).toBe(null);
  }
});

test("the gate answers for whom the officer may read, and for nobody else", async () => {
  const { id } = await aCooperative({ in: "93.05.01" });
  const { id: other } = await aCooperative({ in: "93.06.01" });
  const { id: personId } = await aPerson();
  await aTerm({ personId, cooperativeId: id, position: "TREASURER" });
  const own = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  const asked = { cooperativeId: id, personId, position: "TREASURER" } as const;

  expect(await findGate(own, asked, today)).toEqual({
    mayManage: false,
    reasons: ["NO_TRAINING", "NOT_ASSESSED"],
    changesOn: null,
  });
  expect(await findGate(own, { ...asked, position: "CHAIR" }, today)).toMatchObject({
    reasons: ["NOT_IN_OFFICE", "NO_TRAINING", "NOT_ASSESSED"],
  });
  expect(await findGate(own, { ...asked, cooperativeId: other }, today)).toBe(null);
  expect(await findGate(own, { ...asked, personId: (await aPerson()).id }, today)).toBe(null);
  expect(await findGate(await anOfficer({ role: "COOPERATIVE", cooperativeId: other }), asked, today)).toBe(null);
  expect(
    await findGate(await anOfficer({ role: "MINISTRY" }), { ...asked, cooperativeId: other }, today),
  ).toMatchObject({
    mayManage: false,
  });
  expect(await findGate(await anOfficer({ role: "MINISTRY" }), { ...asked, cooperativeId: randomUUID() }, today)).toBe(
    null,
  );
});
