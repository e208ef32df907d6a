import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import type { SchemeChangeAsked } from "./change-details";
import { changeRefusal, type SchemeChangeRefusal, type SchemeFacts } from "./change-rules";
import {
  changesNothing,
  type KnownRequirement,
  plannedRequirements,
  type RequirementDays,
  type RequirementPlan,
  requirementChangeOf,
  requirementsAfter,
  schemesMoved,
} from "./requirement-plan";

/** What a change would do to the requirements, on those of now. */
export type PlannedChange = {
  /** Null where it leaves the requirements alone. */
  plan: RequirementPlan | null;
  before: KnownRequirement[];
  after: RequirementDays[];
  positions: RequirementDays["position"][];
  schemeIds: string[];
};

/** A step: whether this may become, or may still be, a change, and what it would do. */
export async function planChange(
  tx: Transaction,
  asked: SchemeChangeAsked,
  today: Day,
): Promise<Result<PlannedChange, SchemeChangeRefusal>> {
  const refusal = changeRefusal(asked, await readSchemeFacts(tx), today);
  if (refusal) return refused(refusal);
  const known = await readRequirements(tx);
  const change = requirementChangeOf(asked.details, asked, known);
  if (!change) return ok({ plan: null, before: [], after: [], positions: [], schemeIds: [] });

  const plan = plannedRequirements(known, change);
  const touched = (it: { position: string }) => change.positions.some((position) => position === it.position);
  const before = known.filter(touched);
  const after = requirementsAfter(before, plan);
  // A scheme that opened nothing is superseded all the same.
  if (changesNothing(plan) && asked.details.kind === "MAPPING") return refused("nothing-changes");
  return ok({ plan, before, after, positions: [...change.positions], schemeIds: schemesMoved(before, after) });
}

async function readSchemeFacts(tx: Transaction): Promise<SchemeFacts> {
  const schemes = await tx.scheme.findMany({
    select: {
      id: true,
      code: true,
      superseded: { select: { schemeId: true } },
      versions: { select: { effectiveOn: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  return {
    known: new Set(schemes.map(({ id }) => id)),
    codes: new Set(schemes.map(({ code }) => code)),
    superseded: new Set(schemes.filter(({ superseded }) => superseded).map(({ id }) => id)),
    newestVersion: new Map(
      schemes.flatMap(({ id, versions: [newest] }) => (newest ? [[id, dayOf(newest.effectiveOn)] as const] : [])),
    ),
  };
}

/** A step: every requirement there is, by its days; they are few. */
export async function readRequirements(tx: Transaction): Promise<KnownRequirement[]> {
  const rows = await tx.requirement.findMany({
    include: { schemes: { select: { schemeId: true } } },
    orderBy: [{ position: "asc" }, { validFrom: "asc" }],
  });
  return rows.map(({ id, position, validFrom, validTo, legalBasis, schemes }) => ({
    ...{ id, position, legalBasis, validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
    schemeIds: schemes.map(({ schemeId }) => schemeId),
  }));
}
