import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import { database, type Prisma } from "@/lib/db/database";
import type { ApplicationPurpose } from "@/lib/db/generated/enums";
import { desksOpenTo, stepsOpenTo } from "./application-rules";
import { type Candidate, candidateFields, toCandidate } from "./candidate";
import { type ApplicationState, actorIn, type CandidateState, openStates, stateOf } from "./candidate-states";
import { listUnits } from "./public-units";
import { applicationsVisibleTo, sidesOf } from "./visibility";

export const applicationViews = ["OPEN", "ASSESSED", "ALL"] as const;
export type ApplicationView = (typeof applicationViews)[number];

export type ApplicationFilter = {
  /** Each somewhere in the name (lib/people/name-words.ts). */
  words: string[];
  state: ApplicationState | null;
  certificationBodyId: string | null;
  /** Those not yet assessed and those that the LSP still has to decide or certify, the oldest first; or all, the newest first. */
  view: ApplicationView;
};

export type ApplicationRow = Candidate & {
  id: string;
  scheme: string;
  body: string;
  state: CandidateState;
  /** The day of its last step. */
  since: Day;
  scheduledOn: Day | null;
  /** Whether it came without a course. */
  direct: boolean;
};

export type ApplicationPage = { rows: ApplicationRow[]; later: boolean };
export type ApplicationsAsked = { after: string | null; limit: number; on: Day };

/** The applications that this officer may read and that meet a filter, a page of them. */
export async function listApplications(
  officer: Officer,
  { words, state, certificationBodyId, view }: ApplicationFilter,
  { after, limit, on }: ApplicationsAsked,
): Promise<ApplicationPage> {
  const oldestFirst = view !== "ALL";
  const found = await database.assessmentApplication.findMany({
    where: {
      AND: [
        applicationsVisibleTo(officer, on),
        ...words.map((word) => ({ person: { searchName: { contains: word } } })),
        state ? { state } : inView[view],
        {
          ...(certificationBodyId && { certificationBodyId }),
          ...(after && { id: oldestFirst ? { gt: after } : { lt: after } }),
        },
      ],
    },
    select: {
      ...{ id: true, state: true, scheduledOn: true, enrolmentId: true },
      person: { select: candidateFields(on) },
      scheme: { select: { title: true } },
      certificationBody: { select: { name: true } },
      steps: { select: { happenedOn: true }, orderBy: { number: "desc" }, take: 1 },
      assessment: { select: laterFields },
    },
    orderBy: { id: oldestFirst ? "asc" : "desc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit).map(({ person, scheme, certificationBody, steps, assessment, ...row }) => ({
    ...{ ...toCandidate(person), id: row.id, scheme: scheme.title, body: certificationBody.name },
    ...{ ...standing(row.state, assessment, steps), direct: row.enrolmentId === null },
    scheduledOn: row.scheduledOn && dayOf(row.scheduledOn),
  }));
  return { rows, later: found.length > limit };
}

/** Assessed, and not through: the pleno decides, about an appeal too, and the office issues. */
const waitsForBody: Prisma.AssessmentApplicationWhereInput = {
  state: "ASSESSED",
  assessment: {
    certificate: null,
    OR: [{ decision: null }, { decision: { decision: "COMPETENT" } }, { appeal: { outcome: null } }],
  },
};
const inView: Record<ApplicationView, Prisma.AssessmentApplicationWhereInput> = {
  OPEN: { state: { in: openStates } },
  ASSESSED: waitsForBody,
  ALL: {},
};

const laterFields = {
  id: true,
  assessedOn: true,
  decision: { select: { decision: true, decidedOn: true } },
  appeal: { select: { outcome: true, filedOn: true, outcomeOn: true } },
  certificate: { select: { id: true, validFrom: true } },
} satisfies Prisma.AssessmentSelect;
type Later = Prisma.AssessmentGetPayload<{ select: typeof laterFields }>;

/** What an application has come to, and on which day. */
function standing(application: ApplicationState, later: Later | null, steps: { happenedOn: Date }[]) {
  const state = stateOf({
    application,
    decision: later?.decision?.decision ?? null,
    appeal: later?.appeal ?? null,
    certified: (later?.certificate ?? null) !== null,
  });
  const last = [
    steps.at(0)?.happenedOn,
    ...[later?.assessedOn, later?.decision?.decidedOn, later?.appeal?.filedOn, later?.appeal?.outcomeOn],
    later?.certificate?.validFrom,
  ].filter((date) => date !== undefined && date !== null);
  const since = dayOf(new Date(Math.max(...last.map((date) => date.getTime()))));
  return { state, since };
}

export type ApplicationInFull = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** One application with its steps, and what this officer may do with it. Null for one out of scope as for none. */
export async function findApplication(officer: Officer, id: string, on: Day) {
  const row = await database.assessmentApplication.findFirst({
    where: { AND: [applicationsVisibleTo(officer, on), { id }] },
    select: {
      ...{ id: true, receiptCode: true, purpose: true, evidence: true, state: true, version: true, schemeId: true },
      ...{ selfCompetentUnits: true, selfNotYetUnits: true, scheduledOn: true, assessorId: true },
      ...{ certificationBodyId: true, cooperativeId: true },
      person: { select: candidateFields(on) },
      scheme: { select: { title: true } },
      certificationBody: { select: { name: true } },
      enrolment: { select: { batch: { select: { id: true, title: true } } } },
      cooperative: { select: { legalName: true } },
      venue: { select: { id: true, name: true, kind: true } },
      steps: { orderBy: { number: "asc" } },
      assessment: { select: { ...laterFields, competentUnits: true, notYetUnits: true, recommendation: true } },
    },
  });
  if (!row) return null;
  const keeps = row.cooperativeId !== null && (await keepsOne(officer, row.cooperativeId));
  const sides = sidesOf(officer, row, keeps);
  const names = await namesOf([row.assessorId, ...row.steps.map(({ recordedById }) => recordedById)]);
  const { person, scheme, certificationBody, enrolment, cooperative, steps, assessment, ...application } = row;
  return {
    ...application,
    ...standing(row.state, assessment, steps.toReversed()),
    stored: row.state,
    candidate: toCandidate(person),
    scheme: scheme.title,
    body: { id: row.certificationBodyId, name: certificationBody.name },
    batch: enrolment?.batch ?? null,
    cooperative: cooperative?.legalName ?? null,
    scheduledOn: row.scheduledOn && dayOf(row.scheduledOn),
    assessor: names.get(row.assessorId ?? "") ?? null,
    units: await listUnits(row.schemeId, on),
    steps: steps.map(({ number, state, happenedOn, recordedById, remark }) => ({
      ...{ number, state, remark, on: dayOf(happenedOn), by: names.get(recordedById) ?? null },
    })),
    assessmentId: assessment?.id ?? null,
    /** The receipt is the candidate's: whoever acts for them, or writes for them, may hand it on. */
    receiptCode: sides.includes("APPLICANT") || sides.includes("OFFICE") ? row.receiptCode : null,
    plainSteps: stepsOpenTo(sides, row.state),
    desks: desksOpenTo(sides, row.state),
  };
}

export type { ApplicationPurpose };

async function keepsOne(officer: Officer, cooperativeId: string): Promise<boolean> {
  return (
    (await database.cooperative.count({ where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] } })) > 0
  );
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  const officers = await database.officer.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(officers.map(({ id, name }) => [id, name]));
}

export type Choices = {
  bodies: { id: string; name: string; schemes: { id: string; title: string }[] }[];
  people: { termId: string; name: string; position: Position }[];
  /** Null where an LSP's office writes for whoever comes to it. */
  cooperative: string | null;
};

/**
 * What an application may be made of: the LSPs licensed today with their schemes, and the people in office of a
 * cooperative that the officer keeps. Null where this officer files none.
 */
export async function findChoices(officer: Officer, cooperativeId: string | null, on: Day): Promise<Choices | null> {
  const own = officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : null;
  const cooperative =
    own === null && cooperativeId !== null
      ? await database.cooperative.findFirst({
          where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
          select: { legalName: true, terms: { where: openFrom(on), ...termsOf } },
        })
      : null;
  if (own === null && cooperative === null) return null;
  const bodies = await listBodies(own, on);
  const people = (cooperative?.terms ?? []).map(({ id, position, person }) => ({
    ...{ termId: id, position, name: person.name },
  }));
  return { bodies, people, cooperative: cooperative?.legalName ?? null };
}

const openFrom = (on: Day): Prisma.OfficeTermWhereInput => ({
  OR: [{ endDate: null }, { endDate: { gte: dateOf(on) } }],
});
const termsOf = {
  select: { id: true, position: true, person: { select: { name: true } } },
  orderBy: [{ position: "asc" }, { id: "asc" }],
} satisfies Prisma.Cooperative$termsArgs;

/** Those licensed on the day; one whose scope nobody recorded offers every scheme. */
async function listBodies(own: string | null, on: Day): Promise<Choices["bodies"]> {
  const day = dateOf(on);
  const [bodies, schemes] = await Promise.all([
    database.certificationBody.findMany({
      where: own ? { id: own } : { licensedFrom: { lte: day }, licensedTo: { gte: day } },
      select: { id: true, name: true, schemes: { select: { schemeId: true, licensedFrom: true, licensedTo: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    database.scheme.findMany({ select: { id: true, title: true }, orderBy: [{ title: "asc" }, { id: "asc" }] }),
  ]);
  return bodies.map(({ id, name, schemes: scope }) => {
    const held = scope.filter(
      ({ licensedFrom, licensedTo }) => licensedFrom <= day && (licensedTo === null || day <= licensedTo),
    );
    const offered =
      scope.length === 0 ? schemes : schemes.filter((it) => held.some(({ schemeId }) => schemeId === it.id));
    return { id, name, schemes: offered };
  });
}

/** The assessors of the officer's own LSP. */
export async function listAssessors(officer: Officer): Promise<{ id: string; name: string }[]> {
  if (officer.role !== "CERTIFICATION_BODY") return [];
  return database.officer.findMany({
    where: { role: "ASSESSOR", certificationBodyId: officer.certificationBodyId, disabledAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** How many applications of an LSP wait in each open state, and how many that are assessed wait for it to go on. */
export async function countOpen(officer: Officer, certificationBodyId: string, on: Day) {
  const own = [applicationsVisibleTo(officer, on), { certificationBodyId }];
  const [groups, assessed] = await Promise.all([
    database.assessmentApplication.groupBy({
      by: ["state"],
      where: { AND: [...own, inView.OPEN] },
      _count: true,
    }),
    database.assessmentApplication.count({ where: { AND: [...own, waitsForBody] } }),
  ]);
  const open = groups.map(({ state, _count }) => ({ state, count: _count, waitsFor: actorIn(state) }));
  return { open, assessed };
}
