import type { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { type StandardRoute, type StandardStation, stationsAfter } from "./stations";

export type NewProject = {
  title: string;
  route: StandardRoute;
  sponsor: string;
  positions: Position[];
  forWhom: string;
};

export type NewStep = {
  happenedOn: Day;
  venue: string;
  participants: number | null;
  /** One a line, as they are typed: "Name, what they were there". */
  people: string[];
  reference: string;
  remarks: string;
};

export type ProjectRefusal = "title-missing" | "sponsor-missing" | "for-nobody" | "text-too-long";
export type StepRefusal =
  | "station-not-next"
  | "before-the-last-step"
  | "in-the-future"
  | "reference-missing"
  | "people-missing"
  | "participants-impossible"
  | "text-too-long";

const longestLine = 300;
const mostPeople = 100;

export function projectRefusal({ title, sponsor, positions, forWhom }: NewProject): ProjectRefusal | null {
  if (title.trim() === "") return "title-missing";
  if (sponsor.trim() === "") return "sponsor-missing";
  if (positions.length === 0 && forWhom.trim() === "") return "for-nobody";
  return [title, sponsor, forWhom].some((text) => text.length > longestLine) ? "text-too-long" : null;
}

/** What a decree, a draft or a licence is known by. */
const needsReference: StandardStation[] = ["TEAM_FORMED", "ENACTED", "SCHEME_DRAFTED", "SCHEME_LICENSED"];

type Before = { station: StandardStation; happenedOn: Day; route: StandardRoute };

/** Why this cannot be the next step, or null. Steps are dated by their own day, and follow one another. */
export function stepRefusal(station: StandardStation, step: NewStep, before: Before, today: Day): StepRefusal | null {
  if (!stationsAfter(before.station, before.route).includes(station)) return "station-not-next";
  if (step.happenedOn < before.happenedOn) return "before-the-last-step";
  return detailsRefusal(station, step, today);
}

/** What has to be right of any step, the first included. */
export function detailsRefusal(station: StandardStation, step: NewStep, today: Day): StepRefusal | null {
  const { happenedOn, venue, participants, people, reference, remarks } = step;
  if (happenedOn > today) return "in-the-future";
  if (needsReference.includes(station) && reference.trim() === "") return "reference-missing";
  if (station === "TEAM_FORMED" && people.length === 0) return "people-missing";
  if (participants !== null && (!Number.isInteger(participants) || participants < 1 || participants > 10_000))
    return "participants-impossible";
  const tooLong = [venue, reference, ...people].some((text) => text.length > longestLine) || remarks.length > 1_000;
  return tooLong || people.length > mostPeople ? "text-too-long" : null;
}
