import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { findProgramme, listProgrammes } from "@/lib/training/programmes/public-programmes";
import { type ProgrammeDetails, saveProgramme } from "@/lib/training/programmes/save-programme";
import { anOfficer } from "../factories/officers";
import { aScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";

const today = Day.parse("2026-06-15");
const key = () => ({ submissionKey: randomUUID() });

async function aUnit(schemeId: string) {
  const code = `X.${randomUUID().slice(0, 8)}`;
  await database.competencyUnit.create({ data: { code, title: `Unit ${code}` } });
  await database.schemeUnit.create({ data: { schemeId, unitCode: code } });
  return code;
}

async function aCatalogue() {
  const [scheme, officer] = await Promise.all([aScheme(), anOfficer({ role: "MANPOWER" })]);
  const units = [await aUnit(scheme.id), await aUnit(scheme.id)].toSorted();
  const details: ProgrammeDetails = {
    ...{ title: "Dasar KDKMP", schemeId: scheme.id, lessonHours: 24, field: "BUSINESS_MANAGEMENT", units },
    ...{ positions: ["TREASURER", "CHAIR"], summary: "Tiga hari", retiredOn: null },
  };
  const save = (changes: Partial<ProgrammeDetails> = {}, programme: { id: string; version: number } | null = null) =>
    saveProgramme(officer, { ...key(), programme, details: { ...details, ...changes } });
  return { scheme, officer, units, details, save };
}

test("a programme is entered with its posts and units, and put right", async () => {
  const { save, units, scheme } = await aCatalogue();
  const entered = await save();
  if (!entered.ok) throw new Error(entered.refusal);
  const { programmeId: id } = entered.value;
  expect(await findProgramme(id)).toMatchObject({
    ...{ title: "Dasar KDKMP", lessonHours: 24, positions: ["CHAIR", "TREASURER"], version: 1 },
    units: units.map((code) => ({ code })),
  });
  const changes = { units: units.slice(0, 1), retiredOn: Day.parse("2026-12-31") };
  expect((await save(changes, { id, version: 1 })).ok).toBe(true);
  expect(await save({}, { id, version: 1 })).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await findProgramme(id)).toMatchObject({ retiredOn: "2026-12-31", units: [{ code: units[0] }], version: 2 });
  expect(await database.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    { act: "programme.saved" },
    { act: "programme.saved" },
  ]);
  const filter = { schemeId: scheme.id, field: null, position: null } as const;
  expect(await listProgrammes(filter, today)).toMatchObject([{ id, units: 1, coming: 0 }]);
  expect(await listProgrammes({ ...filter, position: "SECRETARY" }, today)).toEqual([]);
  expect(await listProgrammes({ ...filter, field: "WELDING" }, today)).toEqual([]);
});

test("units of another scheme, no posts, an unknown scheme and another scheme for planned batches are refused", async () => {
  const { save } = await aCatalogue();
  const other = await aScheme();
  expect(await save({ units: [await aUnit(other.id)] })).toEqual({ ok: false, refusal: "unit-not-of-scheme" });
  expect(await save({ positions: [] })).toEqual({ ok: false, refusal: "no-positions" });
  expect(await save({ schemeId: randomUUID() })).toEqual({ ok: false, refusal: "scheme-not-found" });
  const { batchId } = await aBatch({ of: [] });
  const { programmeId: id } = await database.batch.findUniqueOrThrow({ where: { id: batchId } });
  expect(await save({ schemeId: other.id, units: [] }, { id, version: 1 })).toEqual({
    ok: false,
    refusal: "scheme-fixed",
  });
});

test("the catalogue is the ministry of manpower's", async () => {
  const { details } = await aCatalogue();
  const { trainer } = await aBatch({ of: [] });
  for (const stranger of [await anOfficer({ role: "MINISTRY" }), await anOfficer({ role: "AUDITOR" }), trainer])
    expect(await saveProgramme(stranger, { ...key(), programme: null, details })).toEqual({
      ok: false,
      refusal: "programme-not-found",
    });
});
