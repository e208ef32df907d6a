import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { revealNationalId } from "@/lib/people/reveal-national-id";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";

const today = Day.parse("2026-06-15");
const reason = "Verifikasi berita acara";

async function aHolder(district = "97.01.01") {
  const { id: cooperativeId } = await aCooperative({ in: district });
  const person = await aPerson();
  await aTerm({ personId: person.id, cooperativeId });
  return { ...person, cooperativeId };
}
const anOffice = async (code: string) =>
  anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion(code)) });

test("shows the whole number to an office that gives its reason, and both are on record", async () => {
  const { id: personId, nationalId } = await aHolder();
  const officer = await anOffice("97.01");
  expect(await revealNationalId(officer, { personId, reason: `  ${reason} ` }, today)).toEqual({
    ok: true,
    value: nationalId,
  });

  const entries = await database.auditEntry.findMany({ where: { subjectId: personId } });
  expect(entries).toMatchObject([{ officerId: officer.id, act: "national-id.revealed", details: { reason } }]);
  expect(await database.personRead.findMany({ where: { personId } })).toMatchObject([
    { officerId: officer.id, purpose: "national-id" },
  ]);
  expect(JSON.stringify(entries[0]?.details)).not.toContain(nationalId);
});

test("a reason has ten characters at least, spaces at its ends not counted", async () => {
  const { id: personId } = await aHolder();
  const officer = await anOffice("97.01");
  for (const short of ["", "perlu", "         x"])
    expect(await revealNationalId(officer, { personId, reason: short }, today)).toEqual({
      ok: false,
      refusal: "reason-too-short",
    });
  expect(await database.personRead.count({ where: { personId } })).toBe(0);
});

test("a stranger is told what nobody is told", async () => {
  const { id: personId } = await aHolder();
  const officer = await anOffice("97.02");
  const answer = { ok: false, refusal: "person-not-found" };
  expect(await revealNationalId(officer, { personId, reason }, today)).toEqual(answer);
  expect(await revealNationalId(officer, { personId: randomUUID(), reason }, today)).toEqual(answer);
});

test("whoever may only see it masked is told so", async () => {
  const { id: personId, cooperativeId } = await aHolder();
  for (const officer of [
    await anOfficer({ role: "COOPERATIVE", cooperativeId }),
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "AUDITOR" }),
    await anOffice("97"),
  ])
    expect(await revealNationalId(officer, { personId, reason }, today)).toEqual({
      ok: false,
      refusal: "not-permitted",
    });
});
