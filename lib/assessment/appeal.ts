import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Prisma, Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceDecisions } from "./announce-decisions";
import { type FileRefusal, fileRefusal, type SettleRefusal, settleRefusal } from "./appeal-rules";
import { stateOf } from "./candidate-states";
import type { Competence } from "./competence";
import { knownMembers } from "./pleno";
import { assessmentsAppealedBy, assessmentsDecidedBy } from "./visibility";

export type FileAppeal = {
  submissionKey: string;
  assessmentId: string;
  filedOn: Day;
  /** The three questions of FR.AK.04. */
  processExplained: boolean;
  discussedWithAssessor: boolean;
  otherPersonInvolved: boolean;
  reason: string;
};

/** A candidate appeals against BK; the decision stands until the appeal is settled. */
export function fileAppeal(
  officer: Officer,
  { submissionKey, assessmentId, filedOn, reason, ...answers }: FileAppeal,
  today: Day,
): Promise<Result<{ name: string }, "assessment-not-found" | FileRefusal>> {
  return once<{ name: string }, "assessment-not-found" | FileRefusal>(officer, submissionKey, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId, assessmentsAppealedBy(officer, today));
    if (!assessment) return refused("assessment-not-found");
    const { decision, assessorId, person } = assessment;
    const said = reason.trim();
    const facts = { state: stateNow(assessment), decidedOn: decision && dayOf(decision.decidedOn), today };
    const refusal = fileRefusal({ filedOn, reason: said }, facts);
    if (refusal || !decision) return refused(refusal ?? "not-possible-now");

    await tx.assessmentAppeal.create({
      data: {
        ...{ assessmentId, assessorId, reason: said, ...answers },
        ...{ decidedOn: decision.decidedOn, decidedById: decision.decidedById, decidedMemberIds: decision.memberIds },
        ...{ filedOn: dateOf(filedOn), filedById: officer.id },
      },
    });
    await recordAudit(tx, officer, { act: "appeal.filed", subjectId: assessmentId, filedOn });
    return ok({ name: person.name });
  });
}

export type SettleAppeal = {
  submissionKey: string;
  assessmentId: string;
  /** COMPETENT grants the appeal, and takes the place of the decision. */
  outcome: Competence;
  settledOn: Day;
  memberIds: string[];
  reason: string;
};

export type SettleAppealRefusal = "assessment-not-found" | "no-appeal" | "member-unknown" | SettleRefusal;

/** People who neither assessed nor decided settle an appeal. What was decided before stays readable in its row. */
export function settleAppeal(
  officer: Officer,
  { submissionKey, assessmentId, outcome, settledOn, memberIds: named, reason }: SettleAppeal,
  today: Day,
): Promise<Result<{ name: string; outcome: Competence }, SettleAppealRefusal>> {
  type Settled = { name: string; outcome: Competence };
  return once<Settled, SettleAppealRefusal>(officer, submissionKey, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId, assessmentsDecidedBy(officer));
    if (!assessment) return refused("assessment-not-found");
    const { appeal, person } = assessment;
    if (!appeal) return refused("no-appeal");
    const memberIds = await knownMembers(tx, officer, named);
    if (!memberIds) return refused("member-unknown");
    const said = reason.trim();
    const facts = { ...appeal, filedOn: dayOf(appeal.filedOn), settled: appeal.outcome !== null };
    const refusal = settleRefusal({ settledOn, settledById: officer.id, memberIds, reason: said }, facts, today);
    if (refusal) return refused(refusal);

    const [outcomeOn, outcomeById] = [dateOf(settledOn), officer.id];
    await tx.assessmentAppeal.update({
      where: { assessmentId },
      data: { outcome, outcomeOn, outcomeById, outcomeMemberIds: memberIds, outcomeReason: said },
    });
    if (outcome === "COMPETENT")
      await tx.assessmentDecision.update({
        where: { assessmentId },
        data: { decision: outcome, decidedOn: outcomeOn, decidedById: outcomeById, memberIds },
      });
    const results = [{ assessmentId, decision: outcome }];
    await announceDecisions(tx, { results, decidedOn: settledOn, occasion: "appeal" });
    await recordAudit(tx, officer, { act: "appeal.settled", subjectId: assessmentId, outcome, members: memberIds });
    return ok({ name: person.name, outcome });
  });
}

/** Of two at once the second waits here, then sees what the first wrote. */
async function lockAssessment(tx: Transaction, id: string, mine: Prisma.AssessmentWhereInput) {
  await tx.$queryRaw`SELECT id FROM assessments WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.assessment.findFirst({
    where: { AND: [mine, { id }] },
    select: {
      assessorId: true,
      person: { select: { name: true } },
      application: { select: { state: true } },
      decision: true,
      appeal: true,
      certificate: { select: { id: true } },
    },
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAssessment>>>;

const stateNow = ({ application, decision, appeal, certificate }: Locked) =>
  stateOf({
    application: application?.state ?? null,
    decision: decision?.decision ?? null,
    appeal,
    certified: certificate !== null,
  });
