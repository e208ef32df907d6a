import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { candidateFields, toCandidate } from "./candidate";
import { type ApplicationState, openStates } from "./candidate-states";
import { listUnits } from "./public-units";
import { batchesAssessedBy, batchesDecidedBy } from "./visibility";

const batchFields = {
  id: true,
  title: true,
  startsOn: true,
  endsOn: true,
  certificationBody: { select: { id: true, name: true } },
  centre: { select: { name: true } },
  programme: { select: { schemeId: true, scheme: { select: { title: true } } } },
} satisfies Prisma.BatchSelect;

function toBatch(row: Prisma.BatchGetPayload<{ select: typeof batchFields }>) {
  const { id, title, certificationBody, centre, programme } = row;
  return {
    id,
    title,
    body: certificationBody,
    centre: centre.name,
    scheme: programme.scheme.title,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  };
}

export type BatchToAssess = NonNullable<Awaited<ReturnType<typeof findBatchToAssess>>>;
export type BatchToDecide = NonNullable<Awaited<ReturnType<typeof findBatchToDecide>>>;

/** Whether this officer assesses the batch. */
export async function assessesBatch(officer: Officer, batchId: string): Promise<boolean> {
  return (await database.batch.count({ where: { AND: [batchesAssessedBy(officer), { id: batchId }] } })) > 0;
}

/** A batch with those who completed it and wait for an assessor. Null when it is not this officer's to assess. */
export async function findBatchToAssess(officer: Officer, batchId: string, on: Day) {
  const row = await database.batch.findFirst({
    where: { AND: [batchesAssessedBy(officer), { id: batchId }] },
    select: batchFields,
  });
  if (!row) return null;
  const { schemeId } = row.programme;
  const under = { schemeId, certificationBodyId: row.certificationBody.id, state: { in: openStates } };
  const waiting = await database.enrolment.findMany({
    where: waitingIn(row),
    select: {
      id: true,
      result: { select: { recordedFor: true } },
      person: {
        select: {
          ...candidateFields(on),
          applications: { where: under, select: { state: true, assessorId: true, scheduledOn: true } },
        },
      },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  const candidates = waiting.map(({ id, result, person: { applications, ...person } }) => ({
    enrolmentId: id,
    ...toCandidate(person),
    completedOn: result && dayOf(result.recordedFor),
    application: applications[0] ? toApplication(applications[0], officer) : null,
  }));
  await recordRead(
    officer,
    candidates.map(({ personId }) => personId),
    "candidates",
  );
  return { ...toBatch(row), candidates, units: await listUnits(schemeId, on) };
}

type Scheduled = { state: ApplicationState; assessorId: string | null; scheduledOn: Date | null };

/** `ready`: this very officer may assess on it, once the consent is signed. */
const toApplication = ({ state, assessorId, scheduledOn }: Scheduled, officer: Officer) => ({
  state,
  scheduledOn: scheduledOn && dayOf(scheduledOn),
  ready: (state === "SCHEDULED" || state === "PRE_ASSESSED") && assessorId === officer.id,
});

type Row = Prisma.BatchGetPayload<{ select: typeof batchFields }>;

/** Whoever completed the batch and was not assessed for its scheme since. */
const waitingIn = ({ id, endsOn, programme }: Row): Prisma.EnrolmentWhereInput => ({
  batchId: id,
  result: { outcome: "COMPLETED" },
  assessments: { none: {} },
  person: { assessments: { none: { schemeId: programme.schemeId, assessedOn: { gte: endsOn } } } },
});

/**
 * A batch with the recommendations that wait for the pleno, who made them, and whether that was this very officer.
 * Null when it is not this officer's to decide.
 */
export async function findBatchToDecide(officer: Officer, batchId: string, on: Day) {
  const row = await database.batch.findFirst({
    where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
    select: batchFields,
  });
  if (!row) return null;
  const waiting = await database.assessment.findMany({
    where: { enrolment: { batchId }, decision: null },
    select: {
      id: true,
      assessedOn: true,
      assessorId: true,
      ...{ recommendation: true, notYetUnits: true },
      person: { select: candidateFields(on) },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  const assessors = await database.officer.findMany({
    where: { id: { in: waiting.map(({ assessorId }) => assessorId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(assessors.map(({ id, name }) => [id, name]));
  const candidates = waiting.map(({ id, assessedOn, assessorId, recommendation, notYetUnits, person }) => ({
    assessmentId: id,
    ...toCandidate(person),
    ...{ recommendation, notYetUnits },
    assessedOn: dayOf(assessedOn),
    assessor: nameOf.get(assessorId) ?? null,
    own: assessorId === officer.id,
  }));
  await recordRead(
    officer,
    candidates.map(({ personId }) => personId),
    "candidates",
  );
  return { ...toBatch(row), candidates };
}

export type BatchToApply = NonNullable<Awaited<ReturnType<typeof findBatchToApply>>>;

/**
 * A batch with those who completed it and were not assessed, and the application of each if there is one. Null when the
 * officer's LSP does not assess it.
 */
export async function findBatchToApply(officer: Officer, batchId: string, on: Day) {
  const row = await database.batch.findFirst({
    where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
    select: batchFields,
  });
  if (!row) return null;
  const { schemeId } = row.programme;
  const waiting = await database.enrolment.findMany({
    where: waitingIn(row),
    select: {
      id: true,
      person: {
        select: {
          ...candidateFields(on),
          applications: {
            where: { schemeId, certificationBodyId: row.certificationBody.id, state: { in: openStates } },
            select: { id: true, state: true },
          },
        },
      },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  const candidates = waiting.map(({ id, person: { applications, ...person } }) => ({
    enrolmentId: id,
    ...toCandidate(person),
    application: applications[0] ?? null,
  }));
  await recordRead(
    officer,
    candidates.map(({ personId }) => personId),
    "candidates",
  );
  return { ...toBatch(row), candidates, units: await listUnits(schemeId, on) };
}
