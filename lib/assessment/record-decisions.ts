import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Prisma, Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceDecisions } from "./announce-decisions";
import { type DecisionRefusal, type EnteredDecision, refusalOf } from "./decision-rules";
import { knownMembers } from "./pleno";
import { assessmentsDecidedBy, batchesDecidedBy } from "./visibility";

type Decided = {
  submissionKey: string;
  decidedOn: Day;
  /** Who sat in the pleno beside the officer who writes its decisions down. */
  memberIds?: string[];
};
type Decisions = Decided & { batchId: string; results: EnteredDecision[] };

/**
 * The pleno confirms or changes what assessors recommended in a batch, all of those given or none. Whoever is not named
 * stays undecided. A decision moves no figure yet: the certificate does.
 */
export function recordDecisions(
  officer: Officer,
  { submissionKey, batchId, results, ...meeting }: Decisions,
  today: Day,
): Promise<Result<{ recorded: number }, DecisionRefusal>> {
  return once<{ recorded: number }, DecisionRefusal>(officer, submissionKey, async (tx) => {
    const batch = await tx.batch.findFirst({
      where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
      select: { id: true },
    });
    if (!batch) return refused({ code: "batch-not-found" });

    const assessments = await lockAssessments(tx, { enrolment: { batchId } });
    return decide(tx, officer, { subjectId: batchId, assessments, results, ...meeting }, today);
  });
}

/** The pleno decides about one candidate: one who came without a course is in no batch. */
export function recordDecision(
  officer: Officer,
  { submissionKey, assessmentId, decision, ...meeting }: Decided & EnteredDecision,
  today: Day,
): Promise<Result<{ recorded: number }, DecisionRefusal>> {
  return once<{ recorded: number }, DecisionRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [assessmentsDecidedBy(officer), { id: assessmentId }] };
    const assessments = await lockAssessments(tx, where);
    const results = [{ assessmentId, decision }];
    return decide(tx, officer, { subjectId: assessmentId, assessments, results, ...meeting }, today);
  });
}

type Meeting = Omit<Decided, "submissionKey"> & {
  subjectId: string;
  assessments: Awaited<ReturnType<typeof lockAssessments>>;
  results: EnteredDecision[];
};

async function decide(
  tx: Transaction,
  officer: Officer,
  { subjectId, assessments, results, decidedOn, memberIds = [] }: Meeting,
  today: Day,
): Promise<Result<{ recorded: number }, DecisionRefusal>> {
  const candidates = new Map(
    assessments.map(({ id, person, assessedOn, assessorId, decision }) => [
      id,
      { name: person.name, assessedOn: dayOf(assessedOn), assessorId, decided: decision !== null },
    ]),
  );
  const members = await knownMembers(tx, officer, memberIds);
  if (!members) return refused({ code: "member-unknown" });
  const pleno = { decidedById: officer.id, memberIds: members };
  const refusal = refusalOf({ decidedOn, results }, { candidates, ...pleno, today });
  if (refusal) return refused(refusal);

  await tx.assessmentDecision.createMany({
    data: results.map(({ assessmentId, decision }) => ({
      assessmentId,
      assessorId: candidates.get(assessmentId)?.assessorId ?? "",
      ...{ decision, decidedOn: dateOf(decidedOn), ...pleno },
    })),
  });
  await announceDecisions(tx, { results, decidedOn });
  await recordAudit(tx, officer, {
    ...{ act: "decisions.recorded", subjectId },
    ...(members.length > 0 && { members }),
    results: results.map(({ assessmentId, decision }) => ({ assessmentId, decision })),
  });
  return ok({ recorded: results.length });
}

/** Of two plenos at once the second waits here, then sees what the first decided. */
async function lockAssessments(tx: Transaction, where: Prisma.AssessmentWhereInput) {
  const found = await tx.assessment.findMany({ where, select: { id: true } });
  const ids = found.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM assessments WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.assessment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      assessedOn: true,
      assessorId: true,
      person: { select: { name: true } },
      decision: { select: { assessmentId: true } },
    },
  });
}
