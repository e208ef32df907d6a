import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";
import { RegionCode } from "@/lib/regions/region-code";
import { positionsOpenedBy } from "@/lib/schemes/public-queries";
import { findBatch, listFinishedBatches, listOpenBatches, listOpenBatchesNear } from "@/lib/training/public-queries";
import {
  listBatchesWaiting,
  listOwnBatches,
  listParticipants,
  type OwnBatches,
  runsBatch,
} from "@/lib/training/queries";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch, aCentre, aResult } from "../factories/training";

const today = Day.parse("2026-06-15");
const day = (text: string) => Day.parse(text);
const namesFor = async (officer: Officer, batchId: string, on = today) =>
  (await listParticipants(officer, batchId, on)).map(({ name }) => name);

test("anyone finds a batch with its counts, its scheme and where it is, and no name", async () => {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const batch = await aBatch({ of: ["Ani Lestari", "Budi Santoso", "Citra Dewi"], schemeId: scheme.id, capacity: 20 });
  await aResult(batch.participants[0]?.enrolmentId ?? "");
  await aResult(batch.participants[1]?.enrolmentId ?? "", "FAILED");

  const found = await findBatch(batch.batchId);
  expect(found).toMatchObject({
    title: batch.title,
    startsOn: "2026-05-26",
    endsOn: "2026-05-30",
    ...{ capacity: 20, enrolled: 3, completed: 1, waiting: 1 },
    centreId: batch.centreId,
    regionCode: "91.01",
    scheme: scheme.title,
    example: true,
  });
  expect(JSON.stringify(found)).not.toContain("Lestari");
  expect(await positionsOpenedBy(scheme.id, today)).toMatchObject([{ position: "TREASURER", state: "IN_FORCE" }]);
  expect(await positionsOpenedBy(scheme.id, day("2024-12-31"))).toEqual([]);
  expect(await findBatch(randomUUID())).toBeNull();
});

test("names go to whoever runs or assesses the batch, and to whoever answers for the person", async () => {
  await Promise.all(["91.02.01", "92"].map((code) => aRegion(code)));
  const here = await aBatch({ of: ["Ani Lestari"] });
  const away = await aBatch({ of: ["Budi Santoso"], in: "91.02.01", centreId: here.centreId });
  // Budi is in Ani's batch as well: two people of two regencies.
  const budi = away.participants[0];
  await database.enrolment.create({ data: { batchId: here.batchId, personId: budi?.personId ?? "" } });
  const both = ["Ani Lestari", "Budi Santoso"];
  const see = async (may: Parameters<typeof anOfficer>[0]) => namesFor(await anOfficer(may), here.batchId);

  expect(await namesFor(here.trainer, here.batchId)).toEqual(both);
  expect(await see({ role: "CERTIFICATION_BODY", certificationBodyId: here.body.id })).toEqual(both);
  expect(await see({ role: "ASSESSOR", certificationBodyId: here.body.id })).toEqual(both);
  expect(await see({ role: "MINISTRY" })).toEqual(both);
  expect(await see({ role: "MANPOWER" })).toEqual(both);
  expect(await see({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91") })).toEqual(both);
  expect(await see({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.02") })).toEqual(["Budi Santoso"]);
  expect(await see({ role: "COOPERATIVE", cooperativeId: here.participants[0]?.cooperativeId ?? "" })).toEqual([
    "Ani Lestari",
  ]);

  expect(await see({ role: "AUDITOR" })).toEqual([]);
  expect(await see({ role: "CERTIFICATION_BODY", certificationBodyId: away.body.id })).toEqual([]);
  expect(await see({ role: "CENTRE", centreId: (await aCentre()).id })).toEqual([]);
  expect(await see({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("92") })).toEqual([]);
});

test("whose own people they are is told as everywhere else, on every day around the end of a term", async () => {
  const batch = await aBatch({ of: ["Ani Lestari"] });
  const { id: personId } = await aPerson({ name: "Budi Santoso" });
  const cooperative = await aCooperative();
  await aTerm({ personId, cooperativeId: cooperative.id, to: day("2026-01-31") });
  await database.enrolment.create({ data: { batchId: batch.batchId, personId } });
  const officers = [
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.01") }),
    await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    await anOfficer({ role: "MINISTRY" }),
  ];
  for (const officer of officers)
    for (const on of ["2026-01-31", "2026-02-01", "2031-01-31", "2031-02-01"].map(day)) {
      const people = await database.person.findMany({
        where: { AND: [peopleVisibleTo(officer, on), { enrolments: { some: { batchId: batch.batchId } } }] },
        orderBy: { name: "asc" },
      });
      expect(await namesFor(officer, batch.batchId, on), `${officer.role} ${on}`).toEqual(
        people.map(({ name }) => name),
      );
    }
  expect(await namesFor(officers[1] as Officer, batch.batchId, day("2031-01-31"))).toEqual(["Budi Santoso"]);
  expect(await namesFor(officers[1] as Officer, batch.batchId, day("2031-02-01"))).toEqual([]);
});

test("a participant stands with the cooperative of the post meant: held before ended, that of the enrolment first", async () => {
  const batch = await aBatch({ of: [] });
  const { id: personId } = await aPerson({ name: "Dewi Anggraini" });
  const [ended, chairs, keepsBooks] = [await aCooperative(), await aCooperative(), await aCooperative()];
  await aTerm({ personId, cooperativeId: ended.id, position: "TREASURER", to: day("2026-01-31") });
  await aTerm({ personId, cooperativeId: keepsBooks.id, position: "TREASURER", from: day("2025-07-01") });
  await aTerm({ personId, cooperativeId: chairs.id, position: "CHAIR", from: day("2025-08-01") });
  await database.enrolment.create({ data: { batchId: batch.batchId, personId, position: "TREASURER" } });

  expect(await listParticipants(batch.trainer, batch.batchId, today)).toMatchObject([
    {
      name: "Dewi Anggraini",
      position: "TREASURER",
      cooperativeId: keepsBooks.id,
      district: "91.01.01",
      regency: "91.01",
    },
  ]);
});

test("only the centre runs its batch, and only it has work waiting in it, the oldest first", async () => {
  const late = await aBatch({ of: ["Ani Lestari", "Budi Santoso"], endsOn: day("2026-06-15") });
  const given = { centreId: late.centreId };
  const early = await aBatch({ ...given, endsOn: day("2026-03-01") });
  await aBatch({ ...given, endsOn: day("2026-06-16") });
  await aBatch({ ...given, endsOn: day("2026-02-01"), cancelledOn: day("2026-01-01") });
  const done = await aBatch({ ...given, endsOn: day("2026-01-01") });
  await aResult(done.participants[0]?.enrolmentId ?? "");

  expect(await listBatchesWaiting(late.trainer, today)).toMatchObject([
    { id: early.batchId, endsOn: "2026-03-01", waiting: 1 },
    { id: late.batchId, endsOn: "2026-06-15", waiting: 2 },
  ]);
  expect(await runsBatch(late.trainer, late.batchId)).toBe(true);

  const stranger = await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id });
  expect(await listBatchesWaiting(stranger, today)).toEqual([]);
  expect(await runsBatch(stranger, late.batchId)).toBe(false);
  expect(await runsBatch(await anOfficer({ role: "MINISTRY" }), late.batchId)).toBe(false);
});

test("a centre's batches: those open with the next first, those over with the latest first, page by page", async () => {
  const centreId = (await aCentre()).id;
  const ids = new Map<string, string>();
  for (const endsOn of ["2026-06-14", "2026-06-15", "2026-09-01", "2026-07-01", "2026-05-01", "2026-04-01"])
    ids.set(endsOn, (await aBatch({ centreId, of: [], endsOn: day(endsOn) })).batchId);
  const idsOf = (batches: { id: string }[]) => batches.map(({ id }) => id);
  const wanted = (...days: string[]) => days.map((endsOn) => ids.get(endsOn));

  expect(idsOf(await listOpenBatches(centreId, today))).toEqual(wanted("2026-06-15", "2026-07-01", "2026-09-01"));
  const first = await listFinishedBatches(centreId, { today, after: null, limit: 2 });
  expect(first.more).toBe(true);
  expect(idsOf(first.batches)).toEqual(wanted("2026-06-14", "2026-05-01"));
  const rest = await listFinishedBatches(centreId, { today, after: first.batches[1]?.id ?? null, limit: 2 });
  expect(rest.more).toBe(false);
  expect(idsOf(rest.batches)).toEqual(wanted("2026-04-01"));

  const trainer = await anOfficer({ role: "CENTRE", centreId });
  const own = (which: OwnBatches, officer = trainer) =>
    listOwnBatches(officer, { which, today, after: null, limit: 4 });
  const all = await own("ALL");
  expect(all.more).toBe(true);
  expect(idsOf(all.batches)).toEqual(wanted("2026-09-01", "2026-07-01", "2026-06-15", "2026-06-14"));
  expect(idsOf((await own("OPEN")).batches)).toEqual(wanted("2026-09-01", "2026-07-01", "2026-06-15"));
  expect(idsOf((await own("FINISHED")).batches)).toEqual(wanted("2026-06-14", "2026-05-01", "2026-04-01"));
  expect(all.batches[0]).toMatchObject({ regency: "91.01", province: "91" });
  expect(await own("ALL", await anOfficer())).toEqual({ batches: [], more: false });
});

test("next batches with seats: of the regency, else of the province, and only of a scheme that helps", async () => {
  const scheme = await aRequiredScheme({ for: ["CHAIR"] });
  const coming = (region: string, more: Parameters<typeof aBatch>[0] = {}) =>
    aCentre({ in: region }).then(({ id }) =>
      aBatch({ of: [], schemeId: scheme.id, centreId: id, endsOn: day("2026-07-10"), ...more }),
    );
  const near = (code: string, schemeIds = [scheme.id]) =>
    listOpenBatchesNear({ region: RegionCode.parse(code), schemeIds }, today);
  const later = await coming("95.01", { endsOn: day("2026-08-10") });
  const sooner = await coming("95.01", { capacity: 2, of: ["Ani Lestari"] });
  await coming("95.01", { capacity: 1, of: ["Budi Santoso"] });
  await coming("95.01", { cancelledOn: day("2026-06-01") });
  await coming("95.01", { endsOn: day("2026-06-17") });
  await coming("95.02", { schemeId: undefined });

  expect(await near("95.01.07.2001")).toMatchObject({
    area: "95.01",
    batches: [
      { id: sooner.batchId, seatsLeft: 1, startsOn: "2026-07-06", regionCode: "95.01" },
      { id: later.batchId, seatsLeft: 16 },
    ],
  });
  expect(await near("95.02.01.2001")).toMatchObject({
    area: "95",
    batches: [{ id: sooner.batchId }, { id: later.batchId }],
  });
  expect(await near("96.01")).toEqual({ area: null, batches: [] });
  expect(await near("95.01", [])).toEqual({ area: null, batches: [] });
});
