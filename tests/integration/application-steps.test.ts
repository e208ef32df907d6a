import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findApplication, listApplications } from "@/lib/assessment/application-queries";
import type { PlainStep } from "@/lib/assessment/application-rules";
import { type ApplicationState, applicationStates, mayBecome } from "@/lib/assessment/candidate-states";
import { editApplication } from "@/lib/assessment/edit-application";
import { recommend } from "@/lib/assessment/recommend";
import { scheduleAssessment } from "@/lib/assessment/schedule-assessment";
import { selfAssess } from "@/lib/assessment/self-assess";
import { takeStep } from "@/lib/assessment/take-step";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { anApplication, aVenue } from "../factories/applications";
import { anOfficer } from "../factories/officers";

const today = Day.parse("2026-06-15");
type Application = Awaited<ReturnType<typeof anApplication>>;

const step = (application: Application, officer: Officer, to: PlainStep, version = application.version) =>
  takeStep(
    officer,
    { submissionKey: randomUUID(), applicationId: application.id, version, to, remark: "Alasan contoh" },
    today,
  );
const stateOf = async ({ id }: Application) =>
  (await database.assessmentApplication.findUniqueOrThrow({ where: { id } })).state;
const actsOn = async ({ id }: Application) =>
  (await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ act }) => act);

test("goes from the board's draft to the assessor's recommendation, each step by its own side and on record", async () => {
  const application = await anApplication({ state: "DRAFT" });
  const { board, office, assessor, scheme, venue } = application;
  const key = (version: number) => ({ submissionKey: randomUUID(), applicationId: application.id, version });

  expect(await step(application, board, "SUBMITTED", 1)).toMatchObject({ ok: true });
  expect(await step(application, office, "RETURNED", 2)).toMatchObject({ ok: true });
  const edited = { ...key(3), purpose: "RENEWAL" as const, evidence: "Salinan KTP\nPas foto" };
  expect(await editApplication(board, edited, today)).toMatchObject({ ok: true });
  expect(await step(application, board, "SUBMITTED", 4)).toMatchObject({ ok: true });
  expect(await step(application, office, "VERIFIED", 5)).toMatchObject({ ok: true });
  expect(await selfAssess(board, { ...key(6), notYetUnits: [scheme.optional] }, today)).toMatchObject({ ok: true });
  const schedule = { venueId: venue.id, scheduledOn: Day.parse("2026-06-14"), assessorId: assessor.id };
  expect(await scheduleAssessment(office, { ...key(7), ...schedule }, today)).toMatchObject({ ok: true });
  expect(await step(application, assessor, "PRE_ASSESSED", 8)).toMatchObject({ ok: true });
  const assessed = { ...key(9), assessedOn: Day.parse("2026-06-14"), consent: false };
  const result = { recommendation: "COMPETENT" as const, notYetUnits: [scheme.optional] };
  expect(await recommend(assessor, { ...assessed, ...result }, today)).toMatchObject({ ok: true });

  expect(await stateOf(application)).toBe("ASSESSED");
  expect(await database.assessment.findUniqueOrThrow({ where: { applicationId: application.id } })).toMatchObject({
    recommendation: "COMPETENT",
    competentUnits: [scheme.core, scheme.other],
    notYetUnits: [scheme.optional],
    assessorId: assessor.id,
  });
  const seen = await findApplication(office, application.id, today);
  expect(seen?.steps.map(({ state }) => state)).toEqual([
    ...["DRAFT", "SUBMITTED", "RETURNED", "SUBMITTED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED"],
    ...["PRE_ASSESSED", "ASSESSED"],
  ]);
  expect(await actsOn(application)).toEqual([
    ...["application.moved", "application.moved", "application.changed", "application.moved", "application.moved"],
    ...["application.self-assessed", "assessments.scheduled", "application.moved", "recommendations.recorded"],
  ]);
});

test("the database refuses every step that the table does not list, and takes each that it does", async () => {
  const ways: Partial<Record<ApplicationState, ApplicationState[]>> = {
    RETURNED: ["SUBMITTED", "RETURNED"],
    CANCELLED: ["SUBMITTED", "CANCELLED"],
    NO_SHOW: ["SUBMITTED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED", "NO_SHOW"],
  };
  for (const from of applicationStates) {
    const { id, venue, assessor } = await anApplication({ state: ways[from] ? "SUBMITTED" : (from as "SUBMITTED") });
    const schedule = { venueId: venue.id, scheduledOn: dateOf(today), assessorId: assessor.id };
    await database.assessmentApplication.update({ where: { id }, data: schedule });
    for (const state of ways[from]?.slice(1) ?? [])
      await database.assessmentApplication.update({ where: { id }, data: { state } });
    for (const to of applicationStates) {
      const tried = database.$transaction(async (tx) => {
        await tx.assessmentApplication.update({ where: { id }, data: { state: to } });
        throw new Error("taken back");
      });
      const answer = await tried.catch(({ message }: Error) => message);
      expect(answer === "taken back", `${from} to ${to}`).toBe(mayBecome(from, to));
    }
  }
});

test("is not begun in the middle", async () => {
  const { personId, scheme, body } = await anApplication({ state: "ASSESSED" });
  const insert = (state: ApplicationState) =>
    database.assessmentApplication.create({
      data: {
        ...{ personId, schemeId: scheme.id, certificationBodyId: body.id, purpose: "OTHER", evidence: "contoh", state },
        receiptCode: "ABCDEFGHJKMN",
      },
    });
  await expect(insert("VERIFIED")).rejects.toThrow(/begin/);
});

test("one submission has one effect, and of two officers with one page open the second is told", async () => {
  const application = await anApplication();
  const { office } = application;
  const form = {
    ...{ submissionKey: randomUUID(), applicationId: application.id, version: application.version },
    ...{ to: "VERIFIED" as const, remark: "" },
  };
  const answers = await Promise.all([1, 2, 3].map(() => takeStep(office, form, today)));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { name: "Siti Aminah", state: "VERIFIED" } }));
  expect(await database.applicationStep.count({ where: { applicationId: application.id } })).toBe(2);
  expect(await step(application, office, "CANCELLED")).toEqual({ ok: false, refusal: "changed-meanwhile" });
});

test("each side takes its own steps only, and a stranger finds nothing", async () => {
  const application = await anApplication();
  const { board, assessor } = application;
  expect(await step(application, board, "VERIFIED")).toEqual({ ok: false, refusal: "not-yours" });
  expect(await step(application, assessor, "VERIFIED")).toEqual({ ok: false, refusal: "not-yours" });
  const other = await anApplication();
  for (const stranger of [other.office, other.board, other.assessor]) {
    expect(await step(application, stranger, "CANCELLED")).toEqual({ ok: false, refusal: "application-not-found" });
    expect(await findApplication(stranger, application.id, today)).toBeNull();
    const filter = { words: [], state: null, certificationBodyId: null, view: "ALL" as const };
    const { rows } = await listApplications(stranger, filter, { after: null, limit: 50, on: today });
    expect(rows.map(({ id }) => id)).not.toContain(application.id);
  }
  expect(await stateOf(application)).toBe("SUBMITTED");
});

test("a board's draft is nobody's but the board's", async () => {
  const { id, office, board } = await anApplication({ state: "DRAFT" });
  expect(await findApplication(office, id, today)).toBeNull();
  expect(await findApplication(board, id, today)).toMatchObject({ state: "DRAFT" });
});

test("only the assessor named signs and recommends", async () => {
  const application = await anApplication({ state: "SCHEDULED" });
  const { body, scheme, version } = application;
  const another = await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id });
  expect(await step(application, another, "PRE_ASSESSED")).toEqual({ ok: false, refusal: "not-yours" });
  const asked = {
    ...{ submissionKey: randomUUID(), applicationId: application.id, version, consent: true },
    ...{ assessedOn: today, recommendation: "COMPETENT" as const, notYetUnits: [] as string[] },
  };
  expect(await recommend(another, asked, today)).toEqual({ ok: false, refusal: "other-assessor" });
  const { assessor } = application;
  const core = { ...asked, notYetUnits: [scheme.core] };
  expect(await recommend(assessor, core, today)).toEqual({ ok: false, refusal: "core-unit-not-yet" });
  expect(await recommend(assessor, { ...asked, consent: false }, today)).toEqual({
    ok: false,
    refusal: "consent-missing",
  });
  expect(await recommend(assessor, { ...asked, assessedOn: Day.parse("2026-06-09") }, today)).toEqual({
    ok: false,
    refusal: "before-scheduled-day",
  });
  const answers = await Promise.all(
    [1, 2].map(() => recommend(assessor, { ...asked, submissionKey: randomUUID() }, today)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  const steps = await database.applicationStep.findMany({ where: { applicationId: application.id } });
  expect(steps.map(({ state }) => state)).toContain("PRE_ASSESSED");
});

test("nobody is scheduled where the LSP did not hold the place for fit", async () => {
  const application = await anApplication({ state: "SELF_ASSESSED" });
  const { office, assessor, body, venue, version } = application;
  const unverified = await aVenue(body.id, { verified: false });
  const other = await anApplication();
  const ask = (changes: { venueId?: string; assessorId?: string; scheduledOn?: string }) =>
    scheduleAssessment(
      office,
      {
        ...{ submissionKey: randomUUID(), applicationId: application.id, version },
        venueId: changes.venueId ?? venue.id,
        assessorId: changes.assessorId ?? assessor.id,
        scheduledOn: Day.parse(changes.scheduledOn ?? "2026-06-20"),
      },
      today,
    );
  expect(await ask({ venueId: unverified.id })).toEqual({ ok: false, refusal: "venue-not-verified" });
  expect(await ask({ scheduledOn: "2028-01-01" })).toEqual({ ok: false, refusal: "venue-not-verified" });
  expect(await ask({ venueId: other.venue.id })).toEqual({ ok: false, refusal: "venue-not-found" });
  expect(await ask({ assessorId: other.assessor.id })).toEqual({ ok: false, refusal: "assessor-not-found" });
  expect(await ask({ assessorId: office.id })).toEqual({ ok: false, refusal: "assessor-not-found" });
  // Whoever goes round the rule meets the database.
  const past = { venueId: unverified.id, scheduledOn: dateOf(today), assessorId: assessor.id };
  await expect(database.assessmentApplication.update({ where: { id: application.id }, data: past })).rejects.toThrow(
    /verified/,
  );
  expect(await ask({})).toMatchObject({ ok: true });
});

test("the database keeps an assessment to its application, and K to its core units", async () => {
  const { id, personId, scheme, body, assessor } = await anApplication({ state: "ASSESSED" });
  const assessment = {
    ...{ personId, schemeId: scheme.id, certificationBodyId: body.id, applicationId: id, assessorId: assessor.id },
    ...{ assessedOn: dateOf(today), recommendation: "COMPETENT" as const },
  };
  const stranger = await anApplication({ state: "ASSESSED" });
  for (const wrong of [
    { personId: stranger.personId },
    { assessorId: stranger.assessor.id },
    { schemeId: stranger.scheme.id },
    { assessedOn: dateOf(Day.parse("2026-06-09")) },
  ])
    await expect(database.assessment.create({ data: { ...assessment, ...wrong } })).rejects.toThrow(/fit/);
  await expect(database.assessment.create({ data: { ...assessment, notYetUnits: [scheme.core] } })).rejects.toThrow(
    /core unit/,
  );
  await database.assessment.create({ data: { ...assessment, notYetUnits: [scheme.optional] } });
});
