import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { findPersonRecord } from "@/lib/gate/person-record";
import { maskNationalId } from "@/lib/people/national-id";
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

async function aTreasurer({ to }: { to?: Day } = {}) {
  const cooperative = await aCooperative({ in: "98.01.01" });
  const person = await aPerson();
  await aTerm({ personId: person.id, cooperativeId: cooperative.id, position: "TREASURER", to });
  return { ...person, cooperative };
}

test("posts with the gate's answer, certificates with their state, the number masked", async () => {
  const { id, nationalId, cooperative } = await aTreasurer();
  await aTerm({ personId: id, cooperativeId: (await aCooperative()).id, position: "SECRETARY", to: day("2026-01-31") });
  const { number } = await aCertificate({
    personId: id,
    schemeId: scheme.id,
    validFrom: day("2023-06-15"),
    validTo: day("2026-06-14"),
  });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });

  const record = await findPersonRecord(officer, id, today);
  expect(record).toMatchObject({
    name: "Siti Aminah",
    maskedNationalId: maskNationalId(nationalId),
    posts: expect.arrayContaining([
      expect.objectContaining({
        position: "TREASURER",
        gate: { mayManage: false, reasons: ["EXPIRED"], changesOn: null },
      }),
      expect.objectContaining({ position: "SECRETARY", gate: null }),
    ]),
    certificates: [{ number, status: "EXPIRED", validTo: "2026-06-14" }],
    courses: [],
    assessments: [],
  });
  expect(record?.yearOfBirth).toMatch(/^\d{4}$/);
  expect(JSON.stringify(record)).not.toContain(nationalId);
});

test("a person out of scope and none answer alike", async () => {
  const { id, cooperative } = await aTreasurer();
  const { id: certificationBodyId } = await aCertificationBody();
  const { id: candidate } = await aPerson();
  await database.assessment.create({
    data: {
      personId: candidate,
      schemeId: scheme.id,
      certificationBodyId,
      assessedOn: new Date("2026-05-01"),
      recommendation: "COMPETENT",
      assessorId: randomUUID(),
    },
  });
  const office = async (code: string) =>
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion(code)) });
  const { id: centreId } = await database.trainingCentre.create({
    data: { name: "Balai", kind: "UPTD", owner: "REGENCY", regionCode: "98.01", capacity: 16 },
  });
  for (const [who, officer, sees] of [
    ["the ministry", await anOfficer({ role: "MINISTRY" }), [true, true]],
    ["manpower", await anOfficer({ role: "MANPOWER" }), [true, true]],
    ["an auditor", await anOfficer({ role: "AUDITOR" }), [true, true]],
    ["the regency", await office("98.01"), [true, false]],
    ["another regency", await office("98.02"), [false, false]],
    ["the cooperative", await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }), [true, false]],
    [
      "another cooperative",
      await anOfficer({ role: "COOPERATIVE", cooperativeId: (await aCooperative()).id }),
      [false, false],
    ],
    ["a centre that never taught them", await anOfficer({ role: "CENTRE", centreId }), [false, false]],
    ["the LSP", await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId }), [false, true]],
    ["its assessor", await anOfficer({ role: "ASSESSOR", certificationBodyId }), [false, true]],
  ] as const) {
    const found = await Promise.all([id, candidate].map((personId) => findPersonRecord(officer, personId, today)));
    expect([who, found.map((record) => record !== null)]).toEqual([who, sees]);
    expect(await findPersonRecord(officer, randomUUID(), today)).toBe(null);
  }
});

test("five years after the last day in office they are out of reach", async () => {
  const { id, cooperative } = await aTreasurer({ to: day("2025-12-31") });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  expect(await findPersonRecord(officer, id, day("2030-12-31"))).not.toBe(null);
  expect(await findPersonRecord(officer, id, day("2031-01-01"))).toBe(null);
});
