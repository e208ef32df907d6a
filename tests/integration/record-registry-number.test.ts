import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { findByPublicCode } from "@/lib/cooperatives/public-card";
import { recordRegistryNumber } from "@/lib/cooperatives/record-registry-number";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";

const aNumber = () => `9101${String(randomInt(1e9)).padStart(9, "0")}`;
const until = Day.parse("2027-03-31");

async function aCooperativeOfADinas() {
  const { id: cooperativeId } = await aCooperative({ in: "91.01.01" });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.01") });
  const record = (registryNumber: string | null, certifiedUntil: Day | null = null, officer: Officer = dinas) =>
    recordRegistryNumber(officer, {
      ...{ submissionKey: randomUUID(), cooperativeId, version: 1, registryNumber, certifiedUntil },
    });
  return { cooperativeId, dinas, record };
}

test("a dinas enters number and certificate, audited", async () => {
  const { cooperativeId, dinas, record } = await aCooperativeOfADinas();
  const registryNumber = aNumber();
  expect(await record(registryNumber, until)).toEqual({ ok: true, value: { version: 2, unusual: false } });
  expect(await database.cooperative.findUnique({ where: { id: cooperativeId } })).toMatchObject({
    registryNumber,
    registryCertifiedUntil: dateOf(until),
  });
  expect(await database.auditEntry.findMany({ where: { subjectId: cooperativeId } })).toMatchObject([
    { officerId: dinas.id, act: "cooperative.registry-recorded", details: { registryNumber, certifiedUntil: until } },
  ]);
});

test("a number of another form is saved and said", async () => {
  const { record } = await aCooperativeOfADinas();
  expect(await record(`A${randomInt(1e6)}99`)).toMatchObject({ ok: true, value: { unusual: true } });
});

test("a number is given once, also at once", async () => {
  const [one, other] = [await aCooperativeOfADinas(), await aCooperativeOfADinas()];
  const number = aNumber();
  const answers = await Promise.all([one.record(number), other.record(number)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "registry-number-taken" });
});

test("no certificate without a number, none for a stranger or a board, and no version of the past", async () => {
  const { cooperativeId, record } = await aCooperativeOfADinas();
  expect(await record(null, until)).toEqual({ ok: false, refusal: "certified-without-number" });
  const elsewhere = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion("91.01.02")) });
  for (const officer of [elsewhere, await anOfficer({ role: "COOPERATIVE", cooperativeId })])
    expect(await record(aNumber(), null, officer)).toEqual({ ok: false, refusal: "cooperative-not-found" });
  expect(await record(aNumber())).toMatchObject({ ok: true });
  expect(await record(aNumber())).toEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("each cooperative is found by its own code, and by nothing near it", async () => {
  const { cooperativeId } = await aCooperativeOfADinas();
  const { publicCode } = await database.cooperative.findUniqueOrThrow({ where: { id: cooperativeId } });
  expect(await findByPublicCode(publicCode)).toEqual({ id: cooperativeId });
  for (const code of [publicCode.toUpperCase().replace(/\d/g, "A"), publicCode.slice(0, -1), `${publicCode}0`, ""])
    expect(await findByPublicCode(code)).toBeNull();
});
