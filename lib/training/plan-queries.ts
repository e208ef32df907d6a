import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { type ScopeRefusal, scopeRefusal } from "./centres/accreditation-rules";
import { scopeFields, scopeOf } from "./centres/lock-centre";
import { openStates } from "./seat-states";
import { batchesPlannedBy, centresKeptBy } from "./visibility";

export type ProgrammeChoice = {
  id: string;
  title: string;
  scheme: string;
  lessonHours: number;
  /** Why the centre may not begin to teach it on the day asked for; null where it may. */
  refusal: ScopeRefusal | null;
};

/** What a centre may plan with: the programmes of the catalogue, those it may teach first, and the LSPs. */
export async function findPlanChoices(officer: Officer, centreId: string, on: Day) {
  const centre = await database.trainingCentre.findFirst({
    where: { AND: [centresKeptBy(officer), { id: centreId }] },
    select: { id: true, name: true, capacity: true, ...scopeFields },
  });
  if (!centre) return null;
  const [programmes, bodies] = await Promise.all([
    database.programme.findMany({
      where: { OR: [{ retiredOn: null }, { retiredOn: { gt: dateOf(on) } }] },
      include: { scheme: { select: { title: true } } },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: 300,
    }),
    database.certificationBody.findMany({
      where: { licensedFrom: { lte: dateOf(on) }, licensedTo: { gte: dateOf(on) } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 300,
    }),
  ]);
  const choices: ProgrammeChoice[] = programmes.map(({ id, title, scheme, lessonHours, schemeId, field }) => ({
    ...{ id, title, lessonHours, scheme: scheme.title },
    refusal: scopeRefusal(scopeOf(centre), { schemeId, field }, { startsOn: on, endsOn: on }),
  }));
  return {
    centre: { id: centre.id, name: centre.name, capacity: centre.capacity },
    programmes: choices.toSorted((one, other) => Number(one.refusal !== null) - Number(other.refusal !== null)),
    bodies,
  };
}
export type PlanChoices = NonNullable<Awaited<ReturnType<typeof findPlanChoices>>>;

/** A batch as whoever plans it changes it or calls it off; null for any other. */
export async function findPlan(officer: Officer, batchId: string) {
  const row = await database.batch.findFirst({
    where: { AND: [batchesPlannedBy(officer), { id: batchId }] },
    include: { centre: { select: { name: true } } },
  });
  if (!row) return null;
  const [asked, results] = await Promise.all([
    database.seatRequest.count({ where: { batchId, state: { in: [...openStates] } } }),
    database.trainingResult.count({ where: { enrolment: { batchId } } }),
  ]);
  const { programmeId, title, capacity, certificationBodyId, selection, venue } = row;
  return {
    ...{ id: row.id, centreId: row.centreId, centre: row.centre.name, version: row.version, asked, results },
    plan: {
      ...{ programmeId, title, capacity, certificationBodyId, selection, venue },
      ...{ startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) },
    },
    cancelledOn: row.cancelledOn && dayOf(row.cancelledOn),
  };
}
export type KeptPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
