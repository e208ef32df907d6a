import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listApplications } from "@/lib/assessment/application-queries";
import { type Applicant, apply } from "@/lib/assessment/apply";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { searchPeople } from "@/lib/people/search-people";
import { country } from "@/lib/regions/region-code";
import { anApplication, aSchemeWithUnits } from "../factories/applications";
import { aTrainedBatch } from "../factories/assessment";
import { aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";

const today = Day.parse("2026-06-15");

async function aBoard() {
  const [body, scheme, cooperative, person] = [
    await aCertificationBody(),
    await aSchemeWithUnits(),
    await aCooperative(),
    await aPerson({ name: "Siti Aminah" }),
  ];
  const term = await aTerm({ personId: person.id, cooperativeId: cooperative.id, position: "SECRETARY" });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  return { body, scheme, cooperative, personId: person.id, termId: term.id, board, office };
}
type Board = Awaited<ReturnType<typeof aBoard>>;

const asked = ({ body, scheme, termId }: Board, changes: { applicant?: Applicant; evidence?: string } = {}) => ({
  ...{ submissionKey: randomUUID(), applicant: changes.applicant ?? { termId }, schemeId: scheme.id },
  ...{ certificationBodyId: body.id, purpose: "CERTIFICATION" as const, state: "SUBMITTED" as const },
  evidence: changes.evidence ?? "Salinan KTP",
});

test("a board applies for somebody in office, once however often the form arrives, with a receipt and an entry", async () => {
  const setting = await aBoard();
  const form = asked(setting);
  const answers = await Promise.all([1, 2, 3].map(() => apply(setting.board, form, today)));
  const [first] = answers;
  expect(first).toMatchObject({
    ok: true,
    value: { name: "Siti Aminah", receiptCode: expect.stringMatching(/^\w{12}$/) },
  });
  expect(answers).toEqual(Array(3).fill(first));
  const applications = await database.assessmentApplication.findMany({ where: { personId: setting.personId } });
  expect(applications).toMatchObject([
    { state: "SUBMITTED", enrolmentId: null, cooperativeId: setting.cooperative.id },
  ]);
  expect(await database.auditEntry.findMany({ where: { subjectId: applications[0]?.id } })).toMatchObject([
    { act: "application.filed", officerId: setting.board.id },
  ]);
});

test("one that is under way is not asked for again, of two at once neither", async () => {
  const setting = await aBoard();
  const answers = await Promise.all([1, 2].map(() => apply(setting.board, asked(setting), today)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-open" });
  // Whoever goes round the rule meets the database.
  const { personId, scheme, body } = setting;
  const again = {
    ...{ personId, schemeId: scheme.id, certificationBodyId: body.id, purpose: "OTHER" as const },
    ...{ evidence: "contoh", state: "SUBMITTED" as const, receiptCode: "ABCDEFGHJKMN" },
  };
  await expect(database.assessmentApplication.create({ data: again })).rejects.toThrow(/one_open/);
});

test("evidence, licence and office are looked at", async () => {
  const setting = await aBoard();
  const { board, body, scheme } = setting;
  expect(await apply(board, asked(setting, { evidence: " " }), today)).toEqual({
    ok: false,
    refusal: "evidence-missing",
  });
  const other = await aSchemeWithUnits();
  await database.licensedScheme.create({
    data: { certificationBodyId: body.id, schemeId: other.id, licensedFrom: dateOf(Day.parse("2026-01-01")) },
  });
  expect(await apply(board, asked(setting), today)).toEqual({ ok: false, refusal: "scheme-not-licensed" });
  expect(await apply(board, { ...asked(setting), schemeId: other.id }, today)).toMatchObject({ ok: true });
  await database.officeTerm.update({
    where: { id: setting.termId },
    data: { endDate: dateOf(Day.parse("2026-06-14")), endReason: "RESIGNED" },
  });
  expect(await apply(board, { ...asked(setting), schemeId: scheme.id }, today)).toEqual({
    ok: false,
    refusal: "applicant-not-found",
  });
});

test("another board cannot, nor an office of another LSP, nor whoever only looks on", async () => {
  const setting = await aBoard();
  const stranger = await aBoard();
  const onlookers: Officer[] = [stranger.board, setting.office, await anOfficer({ role: "MANPOWER" })];
  for (const officer of onlookers)
    expect(await apply(officer, asked(setting), today)).toEqual({ ok: false, refusal: "applicant-not-found" });
  const person = { newPerson: aNewPerson(), sureItIsAnother: false };
  for (const officer of [stranger.office, setting.board])
    expect(await apply(officer, asked(setting, { applicant: { person } }), today)).toEqual({
      ok: false,
      refusal: "body-not-found",
    });
});

const aNewPerson = (name = "Dewi Lestari", nationalId: string = aNationalId()) => ({
  ...{ name, nationalId, birthDate: null, sex: null, phone: null },
});

test("an LSP writes down whoever comes to it, new to the registry or known by the number", async () => {
  const setting = await aBoard();
  const nationalId = aNationalId();
  const person = { newPerson: aNewPerson("Dewi Anjani", nationalId), sureItIsAnother: true };
  const first = await apply(setting.office, asked(setting, { applicant: { person } }), today);
  expect(first).toMatchObject({ ok: true, value: { name: "Dewi Anjani" } });

  const other = { ...(await aBoard()), scheme: setting.scheme };
  const again = await apply(other.office, asked(other, { applicant: { person } }), today);
  expect(again).toMatchObject({ ok: true, value: { name: "Dewi Anjani" } });
  const people = await database.person.findMany({
    where: { applications: { some: { schemeId: setting.scheme.id } } },
    select: { id: true, _count: { select: { applications: true } } },
  });
  expect(people).toMatchObject([{ _count: { applications: 2 } }]);

  const wrong = { newPerson: aNewPerson("Bambang Wijaya", nationalId), sureItIsAnother: false };
  expect(await apply(setting.office, asked(setting, { applicant: { person: wrong } }), today)).toEqual({
    ok: false,
    refusal: "national-id-known-other-name",
  });

  // From then on the LSP finds the candidate by name as well, and nobody else does.
  const filter = {
    ...{ words: ["DEWI", "ANJANI"], region: country, cooperativeWords: [], cooperativeId: null },
    ...{ position: null, certified: null },
  };
  const seenBy = async (officer: Officer) =>
    (await searchPeople(officer, filter, { cursor: null, limit: 10, on: today })).rows.map(({ id }) => id);
  expect(await seenBy(setting.office)).toContain(people[0]?.id);
  expect(await seenBy((await aBoard()).office)).not.toContain(people[0]?.id);
});

test("an application after a course is tied to it", async () => {
  const batch = await aTrainedBatch();
  const [candidate] = batch.candidates;
  const term = await database.officeTerm.findFirstOrThrow({ where: { personId: candidate?.personId } });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: candidate?.cooperativeId ?? "" });
  const form = {
    ...{ submissionKey: randomUUID(), applicant: { termId: term.id }, schemeId: batch.scheme.id },
    ...{ certificationBodyId: batch.body.id, purpose: "CERTIFICATION" as const, state: "SUBMITTED" as const },
    evidence: "Sertifikat pelatihan",
  };
  expect(await apply(board, form, today)).toMatchObject({ ok: true });
  expect(await database.assessmentApplication.findFirst({ where: { personId: candidate?.personId } })).toMatchObject({
    enrolmentId: candidate?.enrolmentId,
  });
});

test("the list pages by key, and finds by name and stage", async () => {
  const first = await anApplication({ name: "Ani Lestari" });
  const { body, office } = first;
  const second = await anApplication({ name: "Budi Santoso", body });
  await anApplication({ name: "Citra Dewi", body, state: "SELF_ASSESSED" });
  const list = (changes: object, after: string | null = null, limit = 10) =>
    listApplications(
      office,
      { words: [], state: null, certificationBodyId: null, view: "OPEN", ...changes },
      { after, limit, on: today },
    );
  const names = async (changes: object) => (await list(changes)).rows.map(({ name }) => name);
  expect(await names({})).toEqual(["Ani Lestari", "Budi Santoso", "Citra Dewi"]);
  expect(await names({ view: "ALL" })).toEqual(["Citra Dewi", "Budi Santoso", "Ani Lestari"]);
  expect(await names({ words: ["SANTOSO"] })).toEqual(["Budi Santoso"]);
  expect(await names({ state: "SELF_ASSESSED" })).toEqual(["Citra Dewi"]);
  const page = await list({}, first.id, 1);
  expect(page).toMatchObject({ rows: [{ id: second.id }], later: true });
});
