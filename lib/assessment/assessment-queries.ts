import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { candidateFields, toCandidate } from "./candidate";
import { mayBecome, stateOf } from "./candidate-states";
import { assessmentsAppealedBy, assessmentsDecidedBy, assessmentsVisibleTo } from "./visibility";

export type AssessmentInFull = NonNullable<Awaited<ReturnType<typeof findAssessment>>>;

/** One assessment with its units, decision and appeal, and what this officer may do now. Null out of scope as for none. */
export async function findAssessment(officer: Officer, id: string, on: Day) {
  const row = await database.assessment.findFirst({
    where: { AND: [assessmentsVisibleTo(officer, on), { id }] },
    select: {
      ...{ id: true, assessedOn: true, recommendation: true, assessorId: true, applicationId: true },
      ...{ competentUnits: true, notYetUnits: true, schemeId: true },
      person: { select: candidateFields(on) },
      scheme: { select: { title: true } },
      certificationBody: { select: { id: true, name: true } },
      enrolment: { select: { batch: { select: { id: true, title: true } } } },
      application: { select: { state: true, venue: { select: { name: true, kind: true } } } },
      decision: true,
      appeal: true,
      certificate: { select: { id: true, number: true, validFrom: true } },
    },
  });
  if (!row) return null;
  const { decision, appeal, person, scheme, certificationBody, enrolment, application, certificate } = row;
  const state = stateOf({
    application: application?.state ?? null,
    decision: decision?.decision ?? null,
    appeal,
    certified: certificate !== null,
  });
  const names = await namesIn(row);
  const name = (id: string | null | undefined) => names.get(id ?? "") ?? null;
  const own = { AND: [{ id }, assessmentsDecidedBy(officer)] };
  const [decides, appeals] = await Promise.all([
    database.assessment.count({ where: own }),
    database.assessment.count({ where: { AND: [{ id }, assessmentsAppealedBy(officer, on)] } }),
  ]);
  const partial = [row.assessorId, appeal?.decidedById, ...(appeal?.decidedMemberIds ?? [])].filter(Boolean);
  return {
    ...{ id, state, candidate: toCandidate(person), scheme: scheme.title, body: certificationBody },
    batch: enrolment?.batch ?? null,
    ...{ applicationId: row.applicationId, venue: application?.venue ?? null },
    ...{ assessedOn: dayOf(row.assessedOn), recommendation: row.recommendation, assessor: name(row.assessorId) },
    units: await unitsWithTitles(row),
    decision: decision && {
      ...{ decision: decision.decision, decidedOn: dayOf(decision.decidedOn), by: name(decision.decidedById) },
      members: decision.memberIds.map(name),
    },
    appeal: appeal && {
      filedOn: dayOf(appeal.filedOn),
      ...{ processExplained: appeal.processExplained, discussedWithAssessor: appeal.discussedWithAssessor },
      ...{ otherPersonInvolved: appeal.otherPersonInvolved, reason: appeal.reason, outcome: appeal.outcome },
      /** The decision appealed against. */
      before: { decidedOn: dayOf(appeal.decidedOn), by: name(appeal.decidedById) },
      outcomeOn: appeal.outcomeOn && dayOf(appeal.outcomeOn),
      outcomeReason: appeal.outcomeReason,
      outcomeBy: name(appeal.outcomeById),
      outcomeMembers: appeal.outcomeMemberIds.map(name),
    },
    certificate: certificate && { ...certificate, validFrom: dayOf(certificate.validFrom) },
    /** The forms that this officer finds here. */
    mayDecide: decides > 0 && state === "ASSESSED" && row.assessorId !== officer.id,
    mayIssue: decides > 0 && state === "DECIDED_K",
    mayAppeal: appeals > 0 && mayBecome(state, "APPEALED"),
    maySettle: decides > 0 && state === "APPEALED" && !partial.includes(officer.id),
    /** Part in it already, so that another has to act. */
    tookPart: decides > 0 && (state === "APPEALED" || state === "ASSESSED") && partial.includes(officer.id),
    /** Who may not sit in the pleno about it. */
    partial: partial.filter((it) => it !== undefined),
  };
}

type Named = {
  assessorId: string;
  decision: { decidedById: string; memberIds: string[] } | null;
  appeal: { decidedById: string; outcomeById: string | null; outcomeMemberIds: string[] } | null;
};

async function namesIn({ assessorId, decision, appeal }: Named): Promise<Map<string, string>> {
  const ids = [
    assessorId,
    ...(decision ? [decision.decidedById, ...decision.memberIds] : []),
    ...(appeal ? [appeal.decidedById, appeal.outcomeById ?? assessorId, ...appeal.outcomeMemberIds] : []),
  ];
  const officers = await database.officer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(officers.map(({ id, name }) => [id, name]));
}

type Judged = { competentUnits: string[]; notYetUnits: string[] };

/** As they were judged then, whatever the scheme holds by now; empty where units were not recorded. */
async function unitsWithTitles({ competentUnits, notYetUnits }: Judged) {
  const codes = [...competentUnits, ...notYetUnits];
  const units = await database.competencyUnit.findMany({ where: { code: { in: codes } } });
  const titles = new Map(units.map(({ code, title }) => [code, title]));
  return codes.map((code) => ({
    ...{ code, title: titles.get(code) ?? code },
    result: notYetUnits.includes(code) ? ("NOT_YET_COMPETENT" as const) : ("COMPETENT" as const),
  }));
}
