import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { startExport } from "@/lib/people/export-people";
import { nameWords } from "@/lib/people/name-words";
import type { NationalId } from "@/lib/people/national-id";
import type { PeopleFilter } from "@/lib/people/people-filter";
import { type Cursor, mostGathered, searchPeople } from "@/lib/people/search-people";
import { mostAnHour, seekPerson } from "@/lib/people/seek-elsewhere";
import { peopleVisibleTo, visiblePerson } from "@/lib/people/visibility";
import { country, RegionCode } from "@/lib/regions/region-code";
import { aDecidedBatch } from "../factories/assessment";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";

const today = Day.parse("2026-06-15");
const ministry = await anOfficer({ role: "MINISTRY" });
const scheme = await aRequiredScheme();
const dinas = async (code: string) =>
  anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion(code)) });

type Whom = { in?: string; position?: "CHAIR" | "TREASURER"; to?: Day; nationalId?: NationalId };
async function someone(name: string, { in: district = "91.01.01", position = "CHAIR", to, nationalId }: Whom = {}) {
  const person = await aPerson({ name, nationalId });
  const cooperative = await aCooperative({ in: district });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id, position, from: Day.parse("2018-01-01"), to });
  return { ...person, cooperative };
}

type Asked = Partial<Omit<PeopleFilter, "words">> & { q?: string; cursor?: Cursor; limit?: number };
function search(officer: Officer, { q = "", cursor = null, limit = 20, ...more }: Asked = {}) {
  const filter = { region: country, cooperativeId: null, cooperativeWords: [], position: null, certified: null };
  return searchPeople(officer, { ...filter, words: nameWords(q).words, ...more }, { cursor, limit, on: today });
}
const names = async (officer: Officer, asked: Asked) => (await search(officer, asked)).rows.map(({ name }) => name);

test("a part of the name finds whoever is in scope, in any spelling, with place, posts, year and a masked number", async () => {
  const { id, nationalId, cooperative } = await someone("H. Moch. Soepardjoko", { in: "91.02.01" });
  await someone("Suparjoko Wibisono", { in: "92.02.01" });
  const office = await dinas("91.02");

  for (const q of ["soepardjok", "suparjok", "muhammad supar", "SUPARJOKO H."]) {
    const page = await search(office, { q });
    expect([q, page.shows, page.total, page.rows.map((row) => row.id)]).toEqual([q, "ALL", 1, [id]]);
  }
  const [row] = (await search(office, { q: "suparjok" })).rows;
  expect(row).toMatchObject({
    maskedNationalId: `${nationalId.slice(0, 2)}************${nationalId.slice(-2)}`,
    posts: [{ position: "CHAIR", cooperative: cooperative.legalName, district: "91.02.01", regency: "91.02" }],
    certified: false,
  });
  expect(row?.yearOfBirth).toMatch(/^(19|20)\d\d$/);
  expect(JSON.stringify(row)).not.toContain(nationalId);
  expect(await names(ministry, { q: "suparjok" })).toEqual(["H. Moch. Soepardjoko", "Suparjoko Wibisono"]);
});

test("a slip of the finger finds those written alike, within the scope alone", async () => {
  await someone("Sulistyowati Prabaningrum", { in: "91.03.01" });
  await someone("Prabaningrum Elsewhere", { in: "92.03.01" });
  for (const officer of [await dinas("91.03"), await dinas("91")]) {
    const page = await search(officer, { q: "prabanignrum" });
    expect([page.shows, page.total, page.rows.map(({ name }) => name)]).toEqual([
      "ALIKE",
      0,
      ["Sulistyowati Prabaningrum"],
    ]);
  }
  expect((await search(await dinas("93.03"), { q: "prabanignrum" })).rows).toEqual([]);
});

test("by cooperative, post, certificate and place", async () => {
  const one = await someone("Kartono Adiwijaya", { in: "91.04.01", position: "TREASURER" });
  await someone("Kartono Brotoseno", { in: "91.04.02" });
  await aCertificate({ personId: one.id, schemeId: scheme.id });
  const office = await dinas("91.04");
  const both = ["Kartono Adiwijaya", "Kartono Brotoseno"];
  for (const [asked, expected] of [
    [{}, both],
    [{ region: RegionCode.parse("91.04.01") }, both.slice(0, 1)],
    [{ region: RegionCode.parse("91") }, both],
    [{ region: RegionCode.parse("92") }, []],
    [{ position: "TREASURER" }, both.slice(0, 1)],
    [{ certified: true }, both.slice(0, 1)],
    [{ certified: false }, both.slice(1)],
    [{ cooperativeId: one.cooperative.id }, both.slice(0, 1)],
    [{ cooperativeWords: [one.cooperative.seatVillageCode] }, both.slice(0, 1)],
    [{ cooperativeId: randomUUID() }, []],
  ] satisfies [Asked, string[]][])
    expect([asked, await names(office, asked)]).toEqual([asked, expected]);
  expect(await names(await dinas("92"), { cooperativeId: one.cooperative.id })).toEqual([]);
});

test("a list goes page by page, forth and back, and counts no more than it gathers", async () => {
  const cooperative = await aCooperative({ in: "91.05.01" });
  const people = await database.person.createManyAndReturn({
    data: Array.from({ length: mostGathered + 5 }, (_, at) => ({
      name: `Purwoko ${String.fromCharCode(65 + (at % 26))}x${String.fromCharCode(65 + Math.floor(at / 26))}z`,
      nationalIdSealed: new Uint8Array(),
      nationalIdHash: new Uint8Array(Buffer.from(randomUUID())),
      birthDate: new Date("1980-01-01"),
      sex: "MALE" as const,
    })),
  });
  // A number that opens: the list shows it masked.
  const { nationalIdSealed } = await database.person.findFirstOrThrow({ where: { id: (await aPerson()).id } });
  await database.person.updateMany({ where: { name: { startsWith: "Purwoko" } }, data: { nationalIdSealed } });
  await database.officeTerm.createMany({
    data: people.map(({ id }) => ({
      ...{ personId: id, cooperativeId: cooperative.id, position: "BOARD_MEMBER" as const, basis: "ELECTED" as const },
      startDate: new Date("2025-06-01"),
    })),
  });
  const office = await dinas("91.05");
  const first = await search(office, { q: "purwoko", limit: 10 });
  expect([first.shows, first.total, first.rows.length, first.earlier, first.later]).toEqual([
    "FIRST",
    null,
    10,
    false,
    true,
  ]);

  const walked = await search(office, { limit: 10 });
  expect([walked.shows, walked.total, walked.later]).toEqual(["WALKED", null, true]);
  const second = await search(office, { limit: 10, cursor: { after: walked.rows.at(-1)?.id ?? "" } });
  const back = await search(office, { limit: 10, cursor: { before: second.rows[0]?.id ?? "" } });
  expect(back.rows.map(({ id }) => id)).toEqual(walked.rows.map(({ id }) => id));
  const sorted = [...walked.rows, ...second.rows].map(({ name }) => name);
  expect(sorted).toEqual([...sorted].sort());
  expect(new Set(sorted).size).toBe(20);
  // The file holds everybody, not only a page.
  const file = await startExport(
    office,
    {
      filter: {
        words: [],
        region: country,
        cooperativeId: null,
        cooperativeWords: [],
        position: null,
        certified: null,
      },
      purpose: "laporan tahunan dinas",
    },
    today,
  );
  const exported: unknown[] = [];
  if (file.ok) for await (const rows of file.value) exported.push(...rows);
  expect(exported).toHaveLength(mostGathered + 5);
  expect(await database.personRead.count({ where: { officerId: office.id, purpose: "export" } })).toBe(
    mostGathered + 5,
  );
  expect(await database.auditEntry.findMany({ where: { officerId: office.id } })).toMatchObject([
    { act: "people.exported", details: { reason: "laporan tahunan dinas", filter: { region: "91.05" } } },
  ]);
});

test("a file asks for a purpose, and for something to be looked for", async () => {
  const filter = {
    words: ["SITI"],
    region: country,
    cooperativeId: null,
    cooperativeWords: [],
    position: null,
    certified: null,
  };
  expect(await startExport(ministry, { filter, purpose: " laporan " }, today)).toEqual({
    ok: false,
    refusal: "purpose-too-short",
  });
  expect(await startExport(ministry, { filter: { ...filter, words: [] }, purpose: "laporan tahunan" }, today)).toEqual({
    ok: false,
    refusal: "too-wide",
  });
  expect((await search(ministry)).shows).toBe("WIDE");
});

test("five years after the last day in office nobody is found any more, nor counted", async () => {
  await someone("Hardjosoemarto", { in: "91.06.01", to: Day.parse("2021-06-14") });
  await someone("Hardjosoemarto Putra", { in: "91.06.01", to: Day.parse("2021-06-15") });
  const page = await search(await dinas("91.06"), { q: "harjosumarto" });
  expect([page.total, page.rows.map(({ name }) => name)]).toEqual([1, ["Hardjosoemarto Putra"]]);
});

test("both ways of saying who is visible agree for every role", async () => {
  const batch = await aDecidedBatch({ of: ["Ani Lestari", "Budi Raharjo"], in: "91.07.01" });
  const { centreId } = await database.batch.findUniqueOrThrow({ where: { id: batch.batchId } });
  const kept = await someone("Tono Kept", { in: "91.07.01" });
  const gone = await someone("Tono Gone", { in: "91.07.01" });
  await database.person.update({ where: { id: gone.id }, data: { mergedInto: kept.id } });
  await someone("Long Gone", { in: "91.07.01", to: Day.parse("2020-01-01") });
  const officers = [
    ...[
      ministry,
      batch.assessor,
      batch.office,
      await anOfficer({ role: "MANPOWER" }),
      await anOfficer({ role: "AUDITOR" }),
    ],
    ...[await dinas("91"), await dinas("91.07"), await dinas("91.08"), await anOfficer({ role: "CENTRE", centreId })],
    await anOfficer({ role: "COOPERATIVE", cooperativeId: kept.cooperative.id }),
  ];
  for (const officer of officers) {
    const byPrisma = await database.person.findMany({ where: peopleVisibleTo(officer, today), select: { id: true } });
    const bySql = await database.$queryRaw<{ id: string }[]>`
      SELECT id FROM people person WHERE ${visiblePerson(officer, today)}`;
    const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect([officer.role, sorted(bySql)]).toEqual([officer.role, sorted(byPrisma)]);
  }
});

test("terms, moved seats and merges keep where somebody is looked for", async () => {
  const { id, cooperative } = await someone("Sudarsono", { in: "91.08.01" });
  const codes = async () => (await database.person.findUniqueOrThrow({ where: { id } })).regionCodes;
  expect(await codes()).toEqual(["91", "91.08"]);
  await aTerm({ personId: id, cooperativeId: (await aCooperative({ in: "92.08.01" })).id });
  expect(await codes()).toEqual(["91", "91.08", "92", "92.08"]);
  await aRegion("93.08.01.2001");
  await database.cooperative.update({ where: { id: cooperative.id }, data: { seatVillageCode: "93.08.01.2001" } });
  expect(await codes()).toEqual(["92", "92.08", "93", "93.08"]);
});

test("a number or a name with its birth date is looked for everywhere: outside of one's scope only the district is told", async () => {
  const birthDate = Day.parse("1977-03-09");
  const here = await someone("Sri Wahyuningsih", { in: "91.09.01", nationalId: aNationalId({ birthDate }) });
  const there = await someone("Moch. Toha", { in: "92.09.01", nationalId: aNationalId({ birthDate }) });
  const office = await dinas("91.09");
  const seek = (sought: Parameters<typeof seekPerson>[1]) => seekPerson(office, sought, today);

  expect(await seek({ nationalId: here.nationalId })).toEqual({ ok: true, value: { personId: here.id } });
  expect(await seek({ nationalId: there.nationalId })).toEqual({ ok: true, value: { districts: ["92.09.01"] } });
  expect(await seek({ name: "Muhammad Toha", birthDate })).toEqual({ ok: true, value: { districts: ["92.09.01"] } });
  expect(await seek({ name: "Moch. Tohari", birthDate })).toEqual({ ok: true, value: { districts: [] } });
  expect(await seek({ nationalId: "123" })).toEqual({ ok: false, refusal: "national-id-not-valid" });
  const acts = await database.auditEntry.findMany({ where: { officerId: office.id }, orderBy: { id: "asc" } });
  expect(acts.map(({ act, details }) => [act, details])).toEqual([
    ["person.sought-elsewhere", { by: "NATIONAL_ID", districts: [] }],
    ["person.sought-elsewhere", { by: "NATIONAL_ID", districts: ["92.09.01"] }],
    ["person.sought-elsewhere", { by: "NAME", districts: ["92.09.01"] }],
    ["person.sought-elsewhere", { by: "NAME", districts: [] }],
  ]);
});

test("of many at once an officer gets no more answers than an hour allows", async () => {
  const office = await dinas("91.10");
  const answers = await Promise.all(
    Array.from({ length: mostAnHour + 6 }, () => seekPerson(office, { nationalId: aNationalId() }, today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(mostAnHour);
  expect(answers.filter((answer) => !answer.ok && answer.refusal === "too-many")).toHaveLength(6);
});
