import type { Day } from "@/lib/calendar/day";
import type { FormationModel, FormationStage } from "@/lib/db/generated/enums";

export type { FormationModel, FormationStage };

/** In the order in which a cooperative goes through them (SE Menkop 1/2025). */
export const formationStages = [
  "SOCIALISED",
  "VILLAGE_MEETING_HELD",
  "FOUNDING_MEETING_HELD",
  "DEED_SIGNED",
  "LEGAL_PENDING",
  "LEGAL_ENTITY",
] as const satisfies FormationStage[];

/** Those with a step of their own; the day of the legal entity is legal data. */
export type StepStage = Exclude<FormationStage, "LEGAL_ENTITY">;
export const stepStages = formationStages.filter((stage): stage is StepStage => stage !== "LEGAL_ENTITY");

export const formationModels = ["NEW", "DEVELOPMENT", "REVITALISATION"] as const satisfies FormationModel[];

export type ReachedStage = { stage: FormationStage; reachedOn: Day };

export type StageOrderRefusal = "stage-in-the-future" | "stage-before-earlier-one" | "stage-after-later-one";

const rank = (stage: FormationStage) => formationStages.indexOf(stage);

/**
 * Why a stage cannot have that day, or null. Two stages may share a day, and stages may be missing: of cooperatives
 * older than this register often only the deed is known.
 */
export function stageRefusal(
  { stage, reachedOn }: ReachedStage,
  reached: ReachedStage[],
  today: Day,
): StageOrderRefusal | null {
  if (today < reachedOn) return "stage-in-the-future";
  const others = reached.filter((other) => other.stage !== stage);
  if (others.some((other) => rank(other.stage) < rank(stage) && reachedOn < other.reachedOn))
    return "stage-before-earlier-one";
  if (others.some((other) => rank(stage) < rank(other.stage) && other.reachedOn < reachedOn))
    return "stage-after-later-one";
  return null;
}

/** The furthest stage reached, whatever is missing before it; null where none is known. */
export const furthestStage = (reached: ReachedStage[]): FormationStage | null =>
  formationStages.findLast((stage) => reached.some((one) => one.stage === stage)) ?? null;
