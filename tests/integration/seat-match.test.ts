import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import { askForSeat } from "@/lib/training/ask-for-seat";
import { findSeatMatch, listMismatches } from "@/lib/training/seat-match";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion, aVillage } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";

const today = Day.parse("2026-06-15");
const since = Day.parse("2020-01-01");
const region = (code: string) => RegionCode.parse(code);

async function aCourse(capacity = 16) {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  return aBatch({ of: [], schemeId: scheme.id, capacity, endsOn: Day.parse("2026-07-03") });
}

async function send(batchId: string, district: string, position: Position, reason = "") {
  const cooperative = await aCooperative({ in: district });
  const { id: personId } = await aPerson();
  const term = await aTerm({ personId, cooperativeId: cooperative.id, position });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  const result = await askForSeat(
    officer,
    { submissionKey: randomUUID(), batchId, termId: term.id, mismatchReason: reason },
    today,
  );
  if (!result.ok) throw new Error(result.refusal);
  return { cooperative, requestId: result.value.requestId };
}

test("counts the seats that were given, and those that fit, for every level of the region they came from", async () => {
  const { batchId } = await aCourse(4);
  await send(batchId, "97.01.01", "TREASURER");
  await send(batchId, "97.01.01", "CHAIR", "merangkap tugas bendahara");
  await send(batchId, "97.01.02", "TREASURER");
  const cancelled = await send(batchId, "97.02.01", "CHAIR", "akan menjadi bendahara");
  // The fifth waits: nothing was given.
  await send(batchId, "97.02.01", "TREASURER");
  await database.seatRequest.update({ where: { id: cancelled.requestId }, data: { state: "CANCELLED" } });

  const ministry = await anOfficer({ role: "MINISTRY" });
  const of = async (code: string) => (await findSeatMatch(ministry, region(code), since))?.region;
  expect(await of("97")).toMatchObject({ accepted: 3, fitting: 2 });
  expect(await of("97.01")).toMatchObject({ accepted: 3, fitting: 2 });
  expect(await of("97.01.01")).toMatchObject({ accepted: 2, fitting: 1 });
  const province = await findSeatMatch(ministry, region("97"), since);
  expect(province?.children).toMatchObject([
    { code: "97.01", accepted: 3, fitting: 2 },
    { code: "97.02", accepted: 0, fitting: 0 },
  ]);
  expect((await findSeatMatch(ministry, country, since))?.children).toContainEqual(
    expect.objectContaining({ code: "97", accepted: 3, fitting: 2 }),
  );
  expect(await listMismatches(ministry, region("97.01.01"), since)).toMatchObject([
    { position: "CHAIR", reason: "merangkap tugas bendahara", batchId },
  ]);
});

test("a seat counts from the day on which it was asked for, in Jakarta, and where the cooperative sat then", async () => {
  const { batchId } = await aCourse();
  const { cooperative, requestId } = await send(batchId, "97.05.01", "TREASURER");
  const ministry = await anOfficer({ role: "MINISTRY" });
  const accepted = async (code: string, from = since) =>
    (await findSeatMatch(ministry, region(code), from))?.region.accepted;
  // 1 June, half past midnight in Jakarta, is still May in Greenwich.
  await database.seatRequest.update({
    where: { id: requestId },
    data: { requestedAt: new Date("2026-05-31T17:30:00Z") },
  });
  expect(await accepted("97.05.01", Day.parse("2026-06-01"))).toBe(1);
  expect(await accepted("97.05.01", Day.parse("2026-06-02"))).toBe(0);
  const elsewhere = await aVillage({ in: "97.06.01" });
  await database.cooperative.update({ where: { id: cooperative.id }, data: { seatVillageCode: elsewhere } });
  expect([await accepted("97.05.01"), await accepted("97.06.01")]).toEqual([1, 0]);
});

test("a dinas reads its own region, ministries any, and nobody else", async () => {
  const { batchId } = await aCourse();
  await send(batchId, "97.07.01", "CHAIR", "merangkap tugas bendahara");
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: region("97.07") });
  expect((await findSeatMatch(dinas, region("97.07"), since))?.region.accepted).toBe(1);
  expect(await listMismatches(dinas, region("97.07.01"), since)).toHaveLength(1);
  for (const code of ["97", "97.08", "ID"]) expect(await findSeatMatch(dinas, region(code), since)).toBeNull();
  expect(await findSeatMatch(await anOfficer({ role: "MANPOWER" }), region("97.07"), since)).not.toBeNull();
  await aRegion("97.08");
  const others = [
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: region("97.08") }),
    await anOfficer({ role: "AUDITOR" }),
    (await aBatch({ of: [] })).trainer,
  ];
  for (const other of others) {
    expect(await findSeatMatch(other, region("97.07"), since)).toBeNull();
    expect(await listMismatches(other, region("97.07.01"), since)).toEqual([]);
  }
});

test("there is no rate of a village, nor of what is no region", async () => {
  const ministry = await anOfficer({ role: "MINISTRY" });
  const village = await aVillage({ in: "97.01.01" });
  expect(await findSeatMatch(ministry, region(village), since)).toBeNull();
  expect(await findSeatMatch(ministry, region("00.00"), since)).toBeNull();
});
