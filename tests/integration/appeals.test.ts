import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { fileAppeal, settleAppeal } from "@/lib/assessment/appeal";
import { findAssessment } from "@/lib/assessment/assessment-queries";
import { recordDecision } from "@/lib/assessment/record-decisions";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import { issueDirectly } from "@/lib/certificates/issue-directly";
import { database } from "@/lib/db/database";
import { anAssessedApplication } from "../factories/applications";
import { anOfficer } from "../factories/officers";

const today = Day.parse("2026-06-20");
const reason = "Unit kedua dinilai tanpa saya diminta praktik";
type Assessed = Awaited<ReturnType<typeof anAssessedApplication>>;

const file = (officer: Officer, { assessmentId }: Assessed, changes: { filedOn?: string; reason?: string } = {}) =>
  fileAppeal(
    officer,
    {
      ...{ submissionKey: randomUUID(), assessmentId, filedOn: Day.parse(changes.filedOn ?? "2026-06-15") },
      ...{ processExplained: true, discussedWithAssessor: true, otherPersonInvolved: false },
      reason: changes.reason ?? reason,
    },
    today,
  );
const settle = (
  officer: Officer,
  { assessmentId }: Assessed,
  changes: { memberIds?: string[]; outcome?: "COMPETENT" | "NOT_YET_COMPETENT" } = {},
) =>
  settleAppeal(
    officer,
    {
      ...{ submissionKey: randomUUID(), assessmentId, settledOn: Day.parse("2026-06-18"), reason },
      ...{ outcome: changes.outcome ?? "COMPETENT", memberIds: changes.memberIds ?? [] },
    },
    today,
  );
const decisionOf = ({ assessmentId }: Assessed) =>
  database.assessmentDecision.findUniqueOrThrow({ where: { assessmentId } });
const stateOf = async (assessed: Assessed) =>
  (await findAssessment(assessed.office, assessed.assessmentId, today))?.state;

test("the board appeals, others grant it, and the decision is theirs while the old one stays readable", async () => {
  const assessed = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  const { board, office, pleno, assessmentId } = assessed;
  expect(await file(board, assessed)).toEqual({ ok: true, value: { name: "Siti Aminah" } });
  expect(await stateOf(assessed)).toBe("APPEALED");
  expect(await decisionOf(assessed)).toMatchObject({ decision: "NOT_YET_COMPETENT" });

  expect(await settle(office, assessed)).toMatchObject({ ok: true, value: { outcome: "COMPETENT" } });
  expect(await stateOf(assessed)).toBe("DECIDED_K");
  expect(await decisionOf(assessed)).toMatchObject({
    ...{ decision: "COMPETENT", decidedById: office.id, decidedOn: dateOf(Day.parse("2026-06-18")) },
  });
  expect(await database.assessmentAppeal.findUnique({ where: { assessmentId } })).toMatchObject({
    ...{ decidedById: pleno.id, outcome: "COMPETENT", outcomeById: office.id },
  });
  const acts = await database.auditEntry.findMany({ where: { subjectId: assessmentId } });
  expect(acts.map(({ act }) => act).toSorted()).toEqual(["appeal.filed", "appeal.settled"]);
});

test("turned down it is closed, and is not appealed twice", async () => {
  const assessed = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  await file(assessed.office, assessed);
  expect(await settle(assessed.office, assessed, { outcome: "NOT_YET_COMPETENT" })).toMatchObject({ ok: true });
  expect(await stateOf(assessed)).toBe("CLOSED");
  expect(await decisionOf(assessed)).toMatchObject({ decidedById: assessed.pleno.id });
  expect(await file(assessed.board, assessed)).toEqual({ ok: false, refusal: "already-appealed" });
  expect(await settle(assessed.office, assessed)).toEqual({ ok: false, refusal: "already-settled" });
});

test("nobody who assessed or decided settles it, alone or among others", async () => {
  const assessed = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  const { pleno, assessor, office, body } = assessed;
  await file(assessed.board, assessed);
  expect(await settle(pleno, assessed)).toEqual({ ok: false, refusal: "assessed-or-decided" });
  expect(await settle(assessor, assessed)).toEqual({ ok: false, refusal: "assessment-not-found" });
  for (const partial of [pleno, assessor])
    expect(await settle(office, assessed, { memberIds: [partial.id] })).toEqual({
      ok: false,
      refusal: "member-assessed-or-decided",
    });
  const stranger = await anAssessedApplication();
  expect(await settle(office, assessed, { memberIds: [stranger.office.id] })).toEqual({
    ok: false,
    refusal: "member-unknown",
  });
  expect(await settle(stranger.office, assessed)).toEqual({ ok: false, refusal: "assessment-not-found" });

  // Whoever goes round the rules meets the database.
  const { assessmentId } = assessed;
  const outcome = { outcome: "COMPETENT" as const, outcomeOn: dateOf(today), outcomeReason: reason };
  for (const wrong of [
    { outcomeById: pleno.id },
    { outcomeById: assessor.id },
    { outcomeById: office.id, outcomeMemberIds: [pleno.id] },
    { outcomeById: office.id, outcomeMemberIds: [assessor.id] },
  ])
    await expect(
      database.assessmentAppeal.update({ where: { assessmentId }, data: { ...outcome, ...wrong } }),
    ).rejects.toThrow(/settled_by_others/);
  const colleague = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  expect(await settle(office, assessed, { memberIds: [colleague.id] })).toMatchObject({ ok: true });
});

test("of two appeals at once one counts, and only BK that was decided is appealed against", async () => {
  const assessed = await anAssessedApplication({ decision: "NOT_YET_COMPETENT" });
  const answers = await Promise.all([1, 2].map(() => file(assessed.board, assessed)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-appealed" });

  const competent = await anAssessedApplication({ recommend: "COMPETENT", decision: "COMPETENT" });
  expect(await file(competent.board, competent)).toEqual({ ok: false, refusal: "not-possible-now" });
  const undecided = await anAssessedApplication();
  expect(await file(undecided.board, undecided)).toEqual({ ok: false, refusal: "not-possible-now" });
  expect(await file(undecided.board, assessed)).toEqual({ ok: false, refusal: "assessment-not-found" });
  expect(await file(undecided.assessor, undecided)).toEqual({ ok: false, refusal: "assessment-not-found" });
  const appeal = {
    ...{ assessmentId: competent.assessmentId, assessorId: competent.assessor.id, decidedById: competent.pleno.id },
    ...{ decidedOn: dateOf(Day.parse("2026-06-12")), filedOn: dateOf(today), filedById: competent.office.id, reason },
    ...{ processExplained: true, discussedWithAssessor: true, otherPersonInvolved: false },
  };
  await expect(database.assessmentAppeal.create({ data: appeal })).rejects.toThrow(/not yet competent/);
});

test("the pleno decides about one candidate without the assessor, who does not even sit in it", async () => {
  const assessed = await anAssessedApplication({ recommend: "COMPETENT" });
  const { office, pleno, assessor, assessmentId } = assessed;
  const decide = (officer: Officer, memberIds: string[] = []) =>
    recordDecision(
      officer,
      {
        ...{ submissionKey: randomUUID(), assessmentId, decidedOn: Day.parse("2026-06-18") },
        ...{ decision: "COMPETENT" as const, memberIds },
      },
      today,
    );
  const row = { assessmentId, name: "Siti Aminah" };
  expect(await decide(office, [assessor.id])).toEqual({
    ok: false,
    refusal: { code: "rows-refused", rows: [{ ...row, problem: "assessor-in-pleno" }] },
  });
  expect(await decide(office, [randomUUID()])).toEqual({ ok: false, refusal: { code: "member-unknown" } });
  expect(await decide(office, [pleno.id])).toEqual({ ok: true, value: { recorded: 1 } });
  expect(await decisionOf(assessed)).toMatchObject({ decidedById: office.id, memberIds: [pleno.id] });
  await expect(
    database.assessmentDecision.update({ where: { assessmentId }, data: { memberIds: [assessor.id] } }),
  ).rejects.toThrow(/without_the_assessor/);
});

test("whoever came without a course gets the certificate as well, once, and coverage moves with it", async () => {
  const assessed = await anAssessedApplication({ recommend: "COMPETENT", decision: "COMPETENT" });
  const { office, assessor, assessmentId, personId, scheme } = assessed;
  const issue = (officer: Officer, issuedOn = "2026-06-18") =>
    issueDirectly(officer, { submissionKey: randomUUID(), assessmentId, issuedOn: Day.parse(issuedOn) }, today);
  const stranger = await anAssessedApplication();
  for (const officer of [assessor, stranger.office])
    expect(await issue(officer)).toEqual({ ok: false, refusal: "assessment-not-found" });
  expect(await issue(office, "2026-06-11")).toEqual({ ok: false, refusal: "issued-before-decision" });
  expect(await issue(office, "2026-06-21")).toEqual({ ok: false, refusal: "in-the-future" });
  const answers = await Promise.all([1, 2].map(() => issue(office)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-issued" });
  const certificates = await database.certificate.findMany({ where: { personId, schemeId: scheme.id } });
  expect(certificates).toMatchObject([{ assessmentId, validFrom: dateOf(Day.parse("2026-06-18")) }]);
  expect(await stateOf(assessed)).toBe("CERT_ISSUED");
  const lines = await database.coverageLine.findMany({
    where: { causeId: assessmentId, regionCode: "ID", cut: "ALL" },
  });
  expect(lines.filter(({ effectiveOn }) => effectiveOn <= dateOf(today))).toMatchObject([
    { cause: "certificates.issued", postsCertified: 1, postsFilled: 0 },
  ]);
  const undecided = await anAssessedApplication();
  const early = { submissionKey: randomUUID(), assessmentId: undecided.assessmentId, issuedOn: today };
  expect(await issueDirectly(undecided.office, early, today)).toEqual({ ok: false, refusal: "not-decided" });
});
