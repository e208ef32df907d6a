import { type Day, dayOf, daysBetween } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { requirementStateOn } from "../requirement-state";
import { isSettled, type StandardRoute, type StandardStation } from "./stations";

export type ProjectSummary = {
  id: string;
  title: string;
  route: StandardRoute;
  sponsor: string;
  positions: Position[];
  forWhom: string;
  station: StandardStation;
  since: Day;
  /** Days at this station, 0 on its first; null once nothing is under way. */
  daysThere: number | null;
  proposedOn: Day;
};

export type ProjectStep = {
  id: string;
  station: StandardStation;
  happenedOn: Day;
  /** From the step before; null for the first. */
  daysAfterLast: number | null;
  venue: string;
  participants: number | null;
  reference: string;
  remarks: string;
};

const fields = {
  ...{ id: true, title: true, route: true, sponsor: true, positions: true, forWhom: true },
  steps: { orderBy: { place: "asc" } },
} as const;

type StepRow = { station: StandardStation; happenedOn: Date };
const standing = (steps: StepRow[], on: Day) => {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error("A project begins with its proposal.");
  const since = dayOf(last.happenedOn);
  const { station } = last;
  const daysThere = isSettled(station) ? null : daysBetween(since, on);
  return { station, since, daysThere, proposedOn: dayOf(first.happenedOn) };
};

/** Every way to a scheme, with how far it has come: those under way first, the longest at its station on top. */
export async function listProjects(on: Day): Promise<ProjectSummary[]> {
  const projects = await database.standardProject.findMany({ select: fields, take: 200 });
  return projects
    .map(({ steps, ...project }) => ({ ...project, ...standing(steps, on) }))
    .toSorted((one, other) => (other.daysThere ?? -1) - (one.daysThere ?? -1) || (one.title < other.title ? -1 : 1));
}

/** The positions for which nothing is asked on the day: there is no scheme that would open them. */
export async function positionsWithoutScheme(on: Day): Promise<Position[]> {
  const rows = await database.requirement.findMany({
    where: { schemes: { some: {} } },
    select: { position: true, validFrom: true, validTo: true },
  });
  const asked = rows.filter(({ validFrom, validTo }) => {
    const span = { validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) };
    return requirementStateOn(on, span) === "IN_FORCE";
  });
  return positions.filter((position) => asked.every((it) => it.position !== position));
}

/** A project with its steps, the newest first; who took part and the papers are for officers. Null where there is none. */
export async function findProject(id: string, on: Day) {
  const row = await database.standardProject.findUnique({ where: { id }, select: { ...fields, version: true } });
  if (!row) return null;
  const { steps, ...project } = row;
  const told = steps.map((step, at): ProjectStep => {
    const { id, station, venue, participants, reference, remarks } = step;
    const [happenedOn, last] = [dayOf(step.happenedOn), steps[at - 1]];
    const daysAfterLast = last ? daysBetween(dayOf(last.happenedOn), happenedOn) : null;
    return { id, station, happenedOn, daysAfterLast, venue, participants, reference, remarks };
  });
  return { ...project, ...standing(steps, on), steps: told.toReversed() };
}
export type ProjectInFull = NonNullable<Awaited<ReturnType<typeof findProject>>>;
