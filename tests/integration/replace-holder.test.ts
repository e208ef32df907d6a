import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { type ReplaceHolder, replaceHolder } from "@/lib/cooperatives/replace-holder";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aChair({ in: district, from = day("2025-06-01"), to }: { in?: string; from?: Day; to?: Day } = {}) {
  const { id: cooperativeId } = await aCooperative({ in: district });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const { id: personId } = await aPerson({ name: "Budi Santoso" });
  const { id: termId } = await aTerm({ personId, cooperativeId, position: "CHAIR", from, to });
  const replacing = (more: Partial<ReplaceHolder> = {}): ReplaceHolder => ({
    submissionKey: randomUUID(),
    termId,
    version: 1,
    reason: "RESIGNED",
    person: {
      newPerson: { name: "Siti Aminah", nationalId: aNationalId(), birthDate: null, sex: null, phone: null },
      sureItIsAnother: false,
    },
    startDate: day("2026-08-01"),
    ...more,
  });
  const terms = () =>
    database.officeTerm
      .findMany({ where: { cooperativeId }, orderBy: { startDate: "asc" }, include: { person: true } })
      .then((rows) =>
        rows.map(({ person, startDate, endDate, endReason }) => [
          person.name,
          startDate.toISOString().slice(0, 10),
          endDate?.toISOString().slice(0, 10) ?? null,
          endReason,
        ]),
      );
  return { cooperativeId, officer, personId, termId, replacing, terms };
}

test("from a future day: one leaves the day before, the other comes, once, and the post is empty on no day", async () => {
  const { officer, replacing, terms } = await aChair({ in: "91.31.01" });
  const form = replacing();
  const answers = await Promise.all([1, 2, 3].map(() => replaceHolder(officer, form, today)));
  expect(answers[0]).toMatchObject({ ok: true, value: { name: "Siti Aminah" } });
  expect(answers).toEqual(Array(3).fill(answers[0]));
  expect(await terms()).toEqual([
    ["Budi Santoso", "2025-06-01", "2026-07-31", "RESIGNED"],
    ["Siti Aminah", "2026-08-01", null, null],
  ]);
  const acts = await database.auditEntry.findMany({ where: { officerId: officer.id }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["term.ended", "person.registered", "term.started"]);

  // The holder before was put in behind the ledger's back: the change leaves filled posts as they were.
  for (const asOf of ["2026-07-31", "2026-08-01"]) {
    const district = await findCoverage({
      region: RegionCode.parse("91.31.01"),
      asOf: day(asOf),
      cut: "ALL",
      knownAt: null,
    });
    expect(district?.counts.postsFilled).toBe(0);
  }
});

test("from today, and not on or before the first day of whoever is there", async () => {
  const { officer, replacing, terms } = await aChair();
  for (const startDate of [day("2025-06-01"), day("2025-05-31")])
    expect(await replaceHolder(officer, replacing({ startDate }), today)).toEqual({
      ok: false,
      refusal: "starts-before-predecessor",
    });
  expect(await replaceHolder(officer, replacing({ startDate: today }), today)).toMatchObject({ ok: true });
  expect((await terms())[0]).toEqual(["Budi Santoso", "2025-06-01", "2026-06-14", "RESIGNED"]);
});

test("a refusal leaves the present holder in office and registers nobody", async () => {
  const { officer, replacing, terms } = await aChair();
  const nationalId = aNationalId();
  const person = {
    newPerson: { name: "Siti Aminah", nationalId, birthDate: null, sex: null, phone: null },
    sureItIsAnother: false,
  };
  const refused = await replaceHolder(officer, replacing({ person, startDate: day("2028-01-01") }), today);
  expect(refused).toEqual({ ok: false, refusal: "starts-too-far-ahead" });
  expect(await terms()).toEqual([["Budi Santoso", "2025-06-01", null, null]]);
  expect(await database.auditEntry.count({ where: { officerId: officer.id } })).toBe(0);
});

test("whoever already holds a post here has to leave it first; elected again, the holder may follow themselves", async () => {
  const { cooperativeId, officer, personId, replacing, terms } = await aChair();
  const { id: secretary } = await aPerson({ name: "Dewi" });
  await aTerm({ personId: secretary, cooperativeId, position: "SECRETARY" });
  expect(await replaceHolder(officer, replacing({ person: { personId: secretary } }), today)).toEqual({
    ok: false,
    refusal: "already-in-this-cooperative",
  });
  expect(await replaceHolder(officer, replacing({ person: { personId }, reason: "TERM_ENDED" }), today)).toMatchObject({
    ok: true,
  });
  expect((await terms()).filter(([name]) => name === "Budi Santoso")).toEqual([
    ["Budi Santoso", "2025-06-01", "2026-07-31", "TERM_ENDED"],
    ["Budi Santoso", "2026-08-01", null, null],
  ]);
});

test("a successor already entered is in the way", async () => {
  const { cooperativeId, officer, replacing } = await aChair({ to: day("2026-09-30") });
  await aTerm({ personId: (await aPerson()).id, cooperativeId, position: "CHAIR", from: day("2026-10-01") });
  expect(await replaceHolder(officer, replacing(), today)).toEqual({ ok: false, refusal: "post-taken" });
});

test("somebody else's term and none answer alike; an old version is told what is there now", async () => {
  const { officer, replacing, termId } = await aChair();
  const stranger = (await aChair()).officer;
  expect(await replaceHolder(stranger, replacing(), today)).toEqual({ ok: false, refusal: "term-not-found" });
  expect(await replaceHolder(officer, replacing({ termId: randomUUID() }), today)).toEqual({
    ok: false,
    refusal: "term-not-found",
  });
  await database.officeTerm.update({ where: { id: termId }, data: { version: 2 } });
  expect(await replaceHolder(officer, replacing(), today)).toEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("of two at once, one succeeds", async () => {
  const { officer, replacing, terms } = await aChair();
  const answers = await Promise.all([1, 2].map(() => replaceHolder(officer, replacing(), today)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await terms()).toHaveLength(2);
});
