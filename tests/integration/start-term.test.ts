import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { type StartTerm, startTerm } from "@/lib/cooperatives/start-term";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database, transaction } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");

// A district each: people born on one day by chance are not to be taken for one person.
let districts = 10;
async function aBoard(which: Parameters<typeof aCooperative>[0] = {}) {
  const cooperative = await aCooperative({ in: `92.01.${districts++}`, ...which });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  return { ...cooperative, officer };
}

const somebody = ({ name = "Siti Aminah", nationalId = aNationalId(), birthDate = null as Day | null } = {}) => ({
  newPerson: { name, nationalId: nationalId as string, birthDate, sex: null, phone: null },
  sureItIsAnother: false,
});

const asTreasurer = (cooperativeId: string, more: Partial<StartTerm> = {}): StartTerm => ({
  submissionKey: randomUUID(),
  cooperativeId,
  position: "TREASURER",
  person: somebody(),
  startDate: Day.parse("2026-06-01"),
  ...more,
});

const start = (officer: Officer, entered: StartTerm) => startTerm(officer, entered, today);
const refusalOf = async (officer: Officer, entered: StartTerm) => {
  const result = await start(officer, entered);
  return result.ok ? null : result.refusal;
};

test("registers the person and the term once, audited and counted, however often the form arrives", async () => {
  const { id, officer } = await aBoard({ in: "91.21.01" });
  const entered = asTreasurer(id, {
    person: somebody({ nationalId: aNationalId({ birthDate: Day.parse("1987-11-12") }) }),
  });

  const answers = await Promise.all([1, 2, 3].map(() => start(officer, entered)));
  expect(answers[0]).toMatchObject({ ok: true, value: { name: "Siti Aminah", doubts: [] } });
  expect(answers).toEqual(Array(3).fill(answers[0]));

  const terms = await database.officeTerm.findMany({ where: { cooperativeId: id }, include: { person: true } });
  expect(terms).toMatchObject([
    {
      position: "TREASURER",
      basis: "ELECTED",
      endDate: null,
      person: { birthDate: dateOf(Day.parse("1987-11-12")), sex: "FEMALE" },
    },
  ]);
  const acts = await database.auditEntry.findMany({ where: { officerId: officer.id }, orderBy: { id: "asc" } });
  expect(acts.map(({ act, subjectId }) => [act, subjectId])).toEqual([
    ["person.registered", terms[0]?.personId],
    ["term.started", terms[0]?.id],
  ]);
  expect(JSON.stringify(acts, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(/\d{16}/);

  const district = await findCoverage({ region: RegionCode.parse("91.21.01"), asOf: today, cut: "ALL", knownAt: null });
  expect(district?.counts).toMatchObject({ postsFilled: 1, peopleInOffice: 1, postsCertified: 0 });
});

test("the dinas of its region and the ministry of cooperatives enter people as the board does", async () => {
  const { id } = await aBoard({ in: "91.22.02" });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.22") });
  expect((await start(dinas, asTreasurer(id))).ok).toBe(true);
  expect((await start(await anOfficer({ role: "MINISTRY" }), asTreasurer(id, { position: "SECRETARY" }))).ok).toBe(
    true,
  );
});

test("the chair of the supervisors holds the post by office", async () => {
  const { id, officer } = await aBoard({ in: "91.25.01" });
  // Who heads a village is not the board's to say alone: it asks its dinas, which enters it itself.
  expect(await refusalOf(officer, asTreasurer(id, { position: "SUPERVISOR_CHAIR" }))).toBe("needs-approval");
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.25") });
  await start(dinas, asTreasurer(id, { position: "SUPERVISOR_CHAIR" }));
  expect(await database.officeTerm.findFirst({ where: { cooperativeId: id } })).toMatchObject({ basis: "EX_OFFICIO" });
});

test("another cooperative, the office of another region and the ministry of manpower can neither enter anybody nor learn that it exists", async () => {
  const { id } = await aBoard({ in: "91.22.01" });
  await aCooperative({ in: "91.24.01" });
  const strangers = [
    (await aBoard()).officer,
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.24") }),
    await anOfficer({ role: "AUDITOR" }),
  ];
  for (const stranger of strangers) {
    expect(await refusalOf(stranger, asTreasurer(id))).toBe("cooperative-not-found");
    expect(await refusalOf(stranger, asTreasurer(randomUUID()))).toBe("cooperative-not-found");
  }
  expect(await database.officeTerm.count({ where: { cooperativeId: id } })).toBe(0);
});

test.each([
  ["999999121187001", "national-id-not-16-digits"],
  ["9999993202900001", "national-id-impossible-date"],
  ["9999991211870000", "national-id-serial-zero"],
  ["9999991211200001", "birth-date-missing"],
])("the national id %s is refused: %s", async (nationalId, refusal) => {
  const { id, officer } = await aBoard();
  expect(await refusalOf(officer, asTreasurer(id, { person: somebody({ nationalId: nationalId as never }) }))).toBe(
    refusal,
  );
  expect(await database.officeTerm.count({ where: { cooperativeId: id } })).toBe(0);
});

test("a national id that is here means that person, under a like name, and nobody under another", async () => {
  const { id, officer } = await aBoard();
  const nationalId = aNationalId();
  const known = await aPerson({ name: "Siti Aminah", nationalId });

  const other = asTreasurer(id, { person: somebody({ name: "Rahmat Hidayat", nationalId }) });
  expect(await refusalOf(officer, other)).toBe("national-id-known-other-name");
  const same = await start(officer, asTreasurer(id, { person: somebody({ name: "SITI AMINAH, S.E.", nationalId }) }));
  expect(same).toMatchObject({ ok: true, value: { personId: known.id, name: "Siti Aminah" } });
});

test("asks before it registers somebody with the same birth date and a like name in the district", async () => {
  const birthDate = Day.parse("1979-03-04");
  const neighbour = await aCooperative({ in: "91.23.01" });
  const twin = await aPerson({ name: "Siti Aminah", nationalId: aNationalId({ birthDate }) });
  await aTerm({ personId: twin.id, cooperativeId: neighbour.id, position: "SECRETARY" });

  const { id, officer } = await aBoard({ in: "91.23.01" });
  const person = somebody({ name: "Sitti Aminah", nationalId: aNationalId({ birthDate }) });
  expect(await refusalOf(officer, asTreasurer(id, { person }))).toBe("possible-duplicate");
  expect(await start(officer, asTreasurer(id, { person: { ...person, sureItIsAnother: true } }))).toMatchObject({
    ok: true,
  });

  const elsewhere = await aBoard({ in: "91.23.02" });
  expect(
    await refusalOf(
      elsewhere.officer,
      asTreasurer(elsewhere.id, { person: somebody({ nationalId: aNationalId({ birthDate }) }) }),
    ),
  ).toBe(null);
});

test("a post that exists once has one holder a day; members may be several", async () => {
  const { id, officer } = await aBoard();
  expect(await refusalOf(officer, asTreasurer(id, { position: "CHAIR" }))).toBe(null);
  expect(await refusalOf(officer, asTreasurer(id, { position: "CHAIR" }))).toBe("post-taken");
  // Whoever comes later is in the way of a term without an end.
  await aTerm({
    personId: (await aPerson()).id,
    cooperativeId: id,
    position: "SECRETARY",
    from: Day.parse("2026-12-01"),
  });
  expect(await refusalOf(officer, asTreasurer(id, { position: "SECRETARY" }))).toBe("post-taken");
  for (const _ of [1, 2])
    expect(await refusalOf(officer, asTreasurer(id, { position: "SUPERVISOR_MEMBER" }))).toBe(null);
});

test("nobody holds two posts in one cooperative, of one organ or of both", async () => {
  const { id, officer } = await aBoard();
  const { id: personId } = await aPerson();
  await aTerm({ personId, cooperativeId: id, position: "CHAIR" });
  for (const position of ["TREASURER", "SUPERVISOR_MEMBER"] as const)
    expect(await refusalOf(officer, asTreasurer(id, { position, person: { personId } }))).toBe(
      "already-in-this-cooperative",
    );
});

test("somebody known may come back, if the officer may see them", async () => {
  const { id, officer } = await aBoard();
  const { id: personId } = await aPerson();
  expect(await refusalOf(officer, asTreasurer(id, { person: { personId } }))).toBe("person-not-found");
  await aTerm({ personId, cooperativeId: id, position: "CHAIR", to: Day.parse("2026-03-31") });
  expect(await start(officer, asTreasurer(id, { person: { personId } }))).toMatchObject({
    ok: true,
    value: { personId },
  });
});

test.each([
  ["2025-05-31", "starts-before-founding"],
  ["2025-06-01", null],
  ["2027-06-15", null],
  ["2027-06-16", "starts-too-far-ahead"],
] as const)("from %s: %s", async (startDate, refusal) => {
  const { id, officer } = await aBoard();
  expect(await refusalOf(officer, asTreasurer(id, { startDate: Day.parse(startDate) }))).toBe(refusal);
});

test("neither after five years nor after the end of the cooperative, nor before the age of 17", async () => {
  const old = await aBoard({ foundedOn: Day.parse("2015-01-01") });
  expect(await refusalOf(old.officer, asTreasurer(old.id, { startDate: Day.parse("2021-06-15") }))).toBe(
    "term-over-five-years",
  );
  expect(await refusalOf(old.officer, asTreasurer(old.id, { startDate: Day.parse("2021-06-16") }))).toBe(null);

  const gone = await aBoard({ dissolvedOn: Day.parse("2026-05-31") });
  expect(await refusalOf(gone.officer, asTreasurer(gone.id))).toBe("starts-after-dissolution");

  const { id, officer } = await aBoard();
  const child = somebody({
    nationalId: aNationalId({ birthDate: Day.parse("2009-06-02") }),
    birthDate: Day.parse("2009-06-02"),
  });
  expect(await refusalOf(officer, asTreasurer(id, { person: child }))).toBe("under-17");
});

test("a birth date that the number does not tell is saved, and said", async () => {
  const { id, officer } = await aBoard();
  const person = somebody({
    nationalId: aNationalId({ birthDate: Day.parse("1987-11-12") }),
    birthDate: Day.parse("1987-12-11"),
  });
  expect(await start(officer, asTreasurer(id, { person }))).toMatchObject({
    ok: true,
    value: { doubts: ["birth-date-differs"] },
  });
});

test("a refused form may be put right and sent again under its own key", async () => {
  const { id, officer } = await aBoard();
  const entered = asTreasurer(id, { startDate: Day.parse("2020-01-01") });
  expect(await refusalOf(officer, entered)).toBe("starts-before-founding");
  expect(await refusalOf(officer, { ...entered, startDate: Day.parse("2026-06-01") })).toBe(null);
});

test("of two chairs at once, one is told that the post is taken", async () => {
  const { id, officer } = await aBoard();
  const answers = await Promise.all([1, 2].map(() => start(officer, asTreasurer(id, { position: "CHAIR" }))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "post-taken" });
  expect(await database.officeTerm.count({ where: { cooperativeId: id } })).toBe(1);
});

test("one new person entered by two cooperatives at once is one person", async () => {
  const [one, other] = [await aBoard(), await aBoard()];
  const person = somebody();
  const answers = await Promise.all([one, other].map(({ id, officer }) => start(officer, asTreasurer(id, { person }))));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(new Set(answers.map((answer) => answer.ok && answer.value.personId)).size).toBe(1);
});

test("what the rules could not see yet, the database refuses in the same words", async () => {
  const { id, officer } = await aBoard();
  const { id: personId } = await aPerson();
  // A writer that takes no lock, such as an import: its row comes into sight only when it commits.
  let answer: Promise<unknown> | undefined;
  await transaction(async (tx) => {
    await tx.officeTerm.create({
      data: { cooperativeId: id, personId, position: "TREASURER", basis: "ELECTED", startDate: dateOf(today) },
    });
    answer = start(officer, asTreasurer(id));
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await answer).toEqual({ ok: false, refusal: "post-taken" });
  expect(await database.auditEntry.count({ where: { officerId: officer.id } })).toBe(0);
});
