import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { listAccreditations, listInstructors } from "@/lib/training/centres/public-profile";
import { findKeptCentre, keepsCentre } from "@/lib/training/centres/queries";
import { type AccreditationDetails, saveAccreditation } from "@/lib/training/centres/save-accreditation";
import { saveCentre } from "@/lib/training/centres/save-centre";
import { saveInstructor } from "@/lib/training/centres/save-instructor";
import { saveInstructorCertificate } from "@/lib/training/centres/save-instructor-certificate";
import { anOfficer } from "../factories/officers";
import { aScheme } from "../factories/schemes";
import { aCentre } from "../factories/training";

const day = (text: string) => Day.parse(text);
const key = () => ({ submissionKey: randomUUID() });
const auditOf = (subjectId: string) => database.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

async function aKeptCentre(what: Parameters<typeof aCentre>[0] = {}) {
  const centre = await aCentre(what);
  const officer = await anOfficer({ role: "CENTRE", centreId: centre.id });
  const kept = await findKeptCentre(officer, centre.id);
  if (!kept) throw new Error("a centre keeps its own record");
  return { ...kept, officer };
}

const strangers = async (): Promise<Officer[]> => [
  await anOfficer({ role: "CENTRE", centreId: (await aCentre()).id }),
  await anOfficer({ role: "MINISTRY" }),
  await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91") }),
  await anOfficer({ role: "AUDITOR" }),
];

test("a centre puts its own record right, once, and what changed is on record field by field", async () => {
  const { id: centreId, officer, version, record } = await aKeptCentre();
  const changed = { ...record, class: "DEVELOPING", ownerName: "Pesantren Contoh", capacity: 32 } as const;
  const form = {
    ...key(),
    centreId,
    version,
    record: { ...changed, fields: ["WELDING", "BUSINESS_MANAGEMENT"] as const },
  };
  const saving = { ...form, record: { ...form.record, fields: [...form.record.fields] } };
  const answers = await Promise.all([1, 2, 3].map(() => saveCentre(officer, saving)));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { centreId } }));
  const kept = await findKeptCentre(officer, centreId);
  expect(kept).toMatchObject({ version: version + 1, record: { fields: ["BUSINESS_MANAGEMENT", "WELDING"] } });
  expect(await auditOf(centreId)).toMatchObject([
    {
      act: "centre.changed",
      details: {
        changes: [
          { field: "class", before: null, after: "DEVELOPING" },
          { field: "ownerName", before: null, after: "Pesantren Contoh" },
          { field: "fields", before: "", after: "BUSINESS_MANAGEMENT, WELDING" },
          { field: "capacity", before: 16, after: 32 },
        ],
      },
    },
  ]);
});

test("of two who change a record at once, the second is told", async () => {
  const { id: centreId, officer, version, record } = await aKeptCentre();
  const other = await anOfficer({ role: "MANPOWER" });
  const answers = await Promise.all([
    saveCentre(officer, { ...key(), centreId, version, record: { ...record, capacity: 20 } }),
    saveCentre(other, { ...key(), centreId, version, record: { ...record, capacity: 24 } }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("a record cannot be what its kind is not, nor have another's VIN", async () => {
  const { id: centreId, officer, version, record } = await aKeptCentre({ kind: "UPTD" });
  const save = (changes: Partial<typeof record>) =>
    saveCentre(officer, { ...key(), centreId, version, record: { ...record, ...changes } });
  const vin = String(Date.now()).slice(-10).padStart(10, "1");
  await aCentre({ vin });
  expect(await save({ owner: "COMMUNITY" })).toEqual({ ok: false, refusal: "owner-not-of-this-kind" });
  expect(await save({ class: "GROWING" })).toEqual({ ok: false, refusal: "class-not-of-this-kind" });
  expect(await save({ latitude: -7 })).toEqual({ ok: false, refusal: "coordinates-half-given" });
  expect(await save({ vin })).toEqual({ ok: false, refusal: "vin-taken" });
  await expect(
    database.trainingCentre.update({ where: { id: centreId }, data: { owner: "MINISTRY" } }),
  ).rejects.toThrow(/owner_fits_kind/);
});

test("an accreditation is entered and put right; it is for a scheme or for a field, and ends after it begins", async () => {
  const { id: centreId, officer } = await aKeptCentre();
  const scheme = await aScheme();
  const details: AccreditationDetails = {
    ...{ schemeId: null, field: "BUSINESS_MANAGEMENT", number: "LA-LPK 1", grade: "A" },
    ...{ validFrom: day("2026-01-01"), validTo: day("2028-12-31") },
  };
  const save = (
    changes: Partial<AccreditationDetails> = {},
    accreditation: { id: string; version: number } | null = null,
  ) => saveAccreditation(officer, { ...key(), centreId, accreditation, details: { ...details, ...changes } });
  expect(await save()).toEqual({ ok: true, value: { centreId } });
  expect(await save({ schemeId: scheme.id })).toEqual({ ok: false, refusal: "scheme-or-field" });
  expect(await save({ field: null })).toEqual({ ok: false, refusal: "scheme-or-field" });
  expect(await save({ field: null, schemeId: randomUUID() })).toEqual({ ok: false, refusal: "scheme-not-found" });
  expect(await save({ validTo: day("2025-12-31") })).toEqual({ ok: false, refusal: "ends-before-start" });

  const [known] = await listAccreditations(centreId);
  if (!known) throw new Error("it was entered");
  const change = { field: null, schemeId: scheme.id };
  expect((await save(change, known)).ok).toBe(true);
  expect(await save({}, known)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await listAccreditations(centreId)).toMatchObject([{ field: null, scheme: { id: scheme.id }, version: 2 }]);
  expect(await auditOf(known.id)).toMatchObject([{ act: "accreditation.saved" }, { act: "accreditation.saved" }]);
  await expect(
    database.centreAccreditation.update({ where: { id: known.id }, data: { schemeId: null } }),
  ).rejects.toThrow(/scheme_or_field/);
});

test("who teaches is entered with certificates, leaves, and stays on the page", async () => {
  const { id: centreId, officer } = await aKeptCentre();
  const details = {
    name: "Sri Wahyuni",
    grade: "EXPERT_FIRST",
    fields: ["BUSINESS_MANAGEMENT"],
    leftOn: null,
  } as const;
  const saving = { ...key(), centreId, details: { ...details, fields: [...details.fields] } };
  const entered = await saveInstructor(officer, { ...saving, instructor: null });
  if (!entered.ok) throw new Error(entered.refusal);
  const { instructorId } = entered.value;
  const certificate = { kind: "METHODOLOGY" as const, title: "Metodologi Level 3", number: null };
  const held = { ...certificate, validFrom: day("2025-01-01"), validTo: day("2027-12-31") };
  const certify = (changes: Partial<typeof held>, known: { id: string; version: number } | null = null) =>
    saveInstructorCertificate(officer, {
      ...{ ...key(), instructorId, certificate: known },
      details: { ...held, ...changes },
    });
  expect(await certify({})).toEqual({ ok: true, value: { centreId } });
  expect(await certify({ validTo: day("2024-12-31") })).toEqual({ ok: false, refusal: "ends-before-start" });
  const [known] = (await listInstructors(centreId))[0]?.certificates ?? [];
  if (!known) throw new Error("it was entered");
  expect((await certify({ title: "Metodologi Level 4" }, known)).ok).toBe(true);
  expect(await certify({}, known)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await certify({}, { id: randomUUID(), version: 1 })).toEqual({ ok: false, refusal: "certificate-not-found" });

  const leaving = { ...saving.details, leftOn: day("2026-06-30") };
  const left = { ...key(), centreId, instructor: { id: instructorId, version: 1 }, details: leaving };
  expect((await saveInstructor(officer, left)).ok).toBe(true);
  expect(await saveInstructor(officer, { ...left, ...key() })).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await listInstructors(centreId)).toMatchObject([
    { name: "Sri Wahyuni", leftOn: "2026-06-30", certificates: [{ title: "Metodologi Level 4", version: 2 }] },
  ]);
  expect(await auditOf(instructorId)).toMatchObject([{ act: "instructor.saved" }, { act: "instructor.saved" }]);
});

test("another centre, a dinas, the other ministry and an auditor change nothing and learn nothing", async () => {
  const { id: centreId, officer, version, record } = await aKeptCentre();
  const details = { name: "Budi Santoso", grade: null, fields: [], leftOn: null };
  const entered = await saveInstructor(officer, { ...key(), centreId, instructor: null, details });
  const instructorId = entered.ok ? entered.value.instructorId : "";
  const accreditation: AccreditationDetails = {
    ...{ schemeId: null, field: "WELDING", number: "LA-LPK 2", grade: null },
    ...{ validFrom: day("2026-01-01"), validTo: day("2028-12-31") },
  };
  for (const stranger of await strangers()) {
    expect(await findKeptCentre(stranger, centreId)).toBeNull();
    expect(keepsCentre(stranger, centreId)).toBe(false);
    expect(await saveCentre(stranger, { ...key(), centreId, version, record })).toEqual({
      ok: false,
      refusal: "centre-not-found",
    });
    expect(
      await saveAccreditation(stranger, { ...key(), centreId, accreditation: null, details: accreditation }),
    ).toEqual({ ok: false, refusal: "accreditation-not-found" });
    const instructor = { id: instructorId, version: 1 };
    expect(await saveInstructor(stranger, { ...key(), centreId, instructor, details })).toEqual({
      ok: false,
      refusal: "instructor-not-found",
    });
    const certificate = {
      kind: "TECHNICAL",
      title: "Las",
      number: null,
      validFrom: day("2026-01-01"),
      validTo: null,
    } as const;
    expect(
      await saveInstructorCertificate(stranger, { ...key(), instructorId, certificate: null, details: certificate }),
    ).toEqual({ ok: false, refusal: "certificate-not-found" });
  }
  expect(await findKeptCentre(officer, centreId)).toMatchObject({ version: 1 });
});
