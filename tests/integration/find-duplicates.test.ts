import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { startTerm } from "@/lib/cooperatives/start-term";
import { database, transaction } from "@/lib/db/database";
import { passForDuplicates } from "@/lib/people/duplicate-pass";
import { findLikelyDuplicates } from "@/lib/people/likely-duplicates";
import { NationalId } from "@/lib/people/national-id";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");
const born = Day.parse("1987-11-12");
const pass = () => transaction((tx) => passForDuplicates(tx));

let districts = 10;
const aDistrict = () =>
  RegionCode.parse(`94.${String(10 + (districts % 80)).padStart(2, "0")}.${10 + (districts++ % 80)}`);

type Whom = { name?: string; birthDate?: Day; phone?: string; nationalId?: NationalId; in?: string };

/** Somebody in office in the district. */
async function someone({ name = "Siti Aminah", birthDate = born, phone, nationalId, in: district = "94.01.01" }: Whom) {
  const person = await aPerson({ name, birthDate, nationalId: nationalId ?? aNationalId({ birthDate }) });
  if (phone) await database.person.update({ where: { id: person.id }, data: { phone } });
  const cooperative = await aCooperative({ in: district });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id });
  return { ...person, cooperativeId: cooperative.id };
}

const candidate = (district: RegionCode, more: Partial<Parameters<typeof findLikelyDuplicates>[1][number]> = {}) => ({
  ...{ name: "Siti Aminah", birthDate: born, sex: "FEMALE" as const, phone: null, district },
  // Not by chance one digit off from that of anybody here.
  nationalId: NationalId.parse("9999990101500101"),
  ...more,
});
const likely = (...candidates: ReturnType<typeof candidate>[]) =>
  transaction((tx) => findLikelyDuplicates(tx, candidates));

const pairOf = (one: { id: string }, other: { id: string }) => {
  const [firstId = "", secondId = ""] = [one.id, other.id].sort();
  return database.duplicatePair.findUnique({ where: { firstId_secondId: { firstId, secondId } } });
};

test("who enters a district is held against its people: spelling, swapped day and month; and against all by telephone", async () => {
  const district = aDistrict();
  const spelt = await someone({ name: "H. Moch. Soepardjo", in: district });
  const swapped = await someone({ name: "Wahyuni Lestari", birthDate: Day.parse("1987-12-11"), in: district });
  const called = await someone({ name: "Ani Rahayu", birthDate: Day.parse("1961-01-30"), phone: "080012345678" });
  const number = await someone({
    name: "Dewi Utami",
    birthDate: Day.parse("1961-01-30"),
    nationalId: NationalId.parse("9999996101870001"),
  });
  await someone({ name: "Siti Aminah", in: aDistrict() });

  const found = await likely(
    candidate(district, { name: "Muhammad Suparjo" }),
    candidate(district, { name: "Wahyuni Lestari" }),
    candidate(district, { name: "Ani Rahayu", phone: "080012345678" }),
    candidate(district, { name: "Dewi Utami", nationalId: NationalId.parse("9999996101870002") }),
    candidate(district, { name: "Siti Aminah" }),
    candidate(district, { name: "Rohani" }),
  );
  expect(found.map((list) => list.map(({ personId, reasons }) => [personId, ...reasons]))).toEqual([
    [[spelt.id, "SAME_NAME", "SAME_BIRTH_DATE", "SAME_DISTRICT"]],
    [[swapped.id, "SAME_NAME", "DAY_AND_MONTH_SWAPPED", "SAME_DISTRICT"]],
    [[called.id, "SAME_NAME", "SAME_PHONE"]],
    [[number.id, "SAME_NAME", "NUMBER_ONE_DIGIT_OFF"]],
    [],
    [],
  ]);
});

test("asked about, and sure that it is another: registered, and the pair waits for a reviewer", async () => {
  const district = aDistrict();
  const known = await someone({ name: "Siti Aminah", in: district });
  const cooperative = await aCooperative({ in: district });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  const newPerson = {
    name: "Sitti Aminah",
    nationalId: aNationalId({ birthDate: born }),
    birthDate: null,
    sex: null,
    phone: null,
  };
  const enter = (sureItIsAnother: boolean) =>
    startTerm(
      board,
      {
        ...{ submissionKey: randomUUID(), cooperativeId: cooperative.id, position: "TREASURER" as const },
        ...{ person: { newPerson, sureItIsAnother }, startDate: today },
      },
      today,
    );
  expect(await enter(false)).toEqual({ ok: false, refusal: "possible-duplicate" });
  const entered = await enter(true);
  if (!entered.ok) throw new Error(entered.refusal);
  expect(await pairOf(known, { id: entered.value.personId })).toMatchObject({
    state: "OPEN",
    score: 100,
    reasons: ["SAME_NAME", "SAME_BIRTH_DATE", "SAME_DISTRICT"],
  });
  const pair = await pairOf(known, { id: entered.value.personId });
  expect([pair?.firstDistrict, pair?.secondDistrict]).toEqual([district, district]);
});

beforeEach(async () => {
  await database.duplicatePass.deleteMany();
});

test("the pass finds them wherever they are, and tells why", async () => {
  const [one, other] = [
    await someone({ name: "Budi Santoso", in: "94.02.01" }),
    await someone({ name: "Boedi Santosa", in: "94.02.02" }),
  ];
  const [here, far] = [
    await someone({ name: "Ketut Astawa", in: "94.02.01" }),
    await someone({ name: "Ketoet Astawa", in: "95.02.01" }),
  ];
  const swapped = await someone({ name: "Budi Santoso", birthDate: Day.parse("1987-12-11"), in: "94.02.03" });
  const called = [
    await someone({ name: "Rina Wati", birthDate: Day.parse("1970-01-30"), phone: "080087654321" }),
    await someone({ name: "Rina Wati", birthDate: Day.parse("1980-01-30"), phone: "080087654321", in: "95.03.01" }),
  ] as const;

  expect(await pass()).toMatchObject({ whole: true });
  expect((await pairOf(one, other))?.reasons).toEqual(["SIMILAR_NAME", "SAME_BIRTH_DATE", "SAME_REGENCY"]);
  expect((await pairOf(here, far))?.reasons).toEqual(["SAME_NAME", "SAME_BIRTH_DATE"]);
  expect((await pairOf(one, swapped))?.reasons).toEqual(["SAME_NAME", "DAY_AND_MONTH_SWAPPED", "SAME_REGENCY"]);
  expect((await pairOf(...called))?.reasons).toEqual(["SAME_NAME", "NEAR_BIRTH_DATE", "SAME_PHONE"]);
  expect(await pairOf(one, here)).toBe(null);
});

test("after the first, a night compares whoever is new or was corrected; after a week, everybody", async () => {
  await pass();
  expect(await pass()).toEqual({ whole: false, compared: 0, found: 0 });

  const [one, other] = [
    await someone({ name: "Made Wirawan", in: "94.03.01" }),
    await someone({ name: "Made Wirawan", birthDate: Day.parse("1950-02-02"), in: "94.03.01" }),
  ];
  await pass();
  expect(await pairOf(one, other)).toBe(null);
  await database.person.update({ where: { id: other.id }, data: { birthDate: dateOf(born) } });
  expect(await pass()).toMatchObject({ whole: false, found: 1 });
  expect(await pairOf(one, other)).toMatchObject({ state: "OPEN" });

  await database.duplicatePass.updateMany({ data: { startedAt: new Date(Date.now() - 8 * 86_400_000) } });
  expect(await pass()).toMatchObject({ whole: true });
});

test("a pair judged to be two people stays judged, until its facts change", async () => {
  const [one, other] = [
    await someone({ name: "Gede Artana", in: "94.04.01" }),
    await someone({ name: "Gede Artana", in: "94.04.01" }),
  ];
  await pass();
  const pair = await pairOf(one, other);
  const decided = { state: "NOT_DUPLICATE" as const, decidedById: randomUUID(), decidedAt: new Date() };
  await database.duplicatePair.update({ where: { id: pair?.id }, data: decided });

  await database.duplicatePass.deleteMany();
  await pass();
  expect(await pairOf(one, other)).toMatchObject({ state: "NOT_DUPLICATE" });

  await database.person.update({ where: { id: one.id }, data: { phone: "080011112222" } });
  await pass();
  expect(await pairOf(one, other)).toMatchObject({ state: "OPEN", decidedById: null });
});

test("whoever was merged away is compared with nobody", async () => {
  const [one, other, kept] = [
    await someone({ name: "Luh Arini", in: "94.05.01" }),
    await someone({ name: "Luh Arini", in: "94.05.01" }),
    await aPerson(),
  ];
  await database.person.update({ where: { id: other.id }, data: { mergedInto: kept.id } });
  await pass();
  expect(await pairOf(one, other)).toBe(null);
  const list = await likely(candidate(RegionCode.parse("94.05.01"), { name: "Luh Arini" }));
  expect(list[0]?.map(({ personId }) => personId)).toEqual([one.id]);
});
