import { Day } from "@/lib/calendar/day";
import type { NewStep, ProjectRefusal, StepRefusal } from "@/lib/schemes/standards/step-rules";

export const stepFields = ["happenedOn", "reference", "venue", "participants", "people", "remarks"] as const;

/** The step that was typed; null where its day is none. What is no number is left to the rule, as a number that cannot be. */
export function stepEntered(entered: Record<(typeof stepFields)[number], string>): NewStep | null {
  const happenedOn = Day.safeParse(entered.happenedOn);
  if (!happenedOn.success) return null;
  const { participants, people, reference, venue, remarks } = entered;
  const lines = people.split(/\r?\n/).map((line) => line.trim());
  const count = /^\d{1,5}$/.test(participants.trim()) ? Number(participants) : -1;
  return {
    happenedOn: happenedOn.data,
    participants: participants.trim() === "" ? null : count,
    people: lines.filter((line) => line !== ""),
    ...{ reference: reference.trim(), venue: venue.trim(), remarks: remarks.trim() },
  };
}

/** Beside which field a refusal stands. */
export const stepFieldOf: Partial<Record<ProjectRefusal | StepRefusal, string>> = {
  "title-missing": "title",
  "sponsor-missing": "sponsor",
  "for-nobody": "forWhom",
  "station-not-next": "station",
  "before-the-last-step": "happenedOn",
  "in-the-future": "happenedOn",
  "reference-missing": "reference",
  "people-missing": "people",
  "participants-impossible": "participants",
};
