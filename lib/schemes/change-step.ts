import type { Officer } from "@/lib/auth/officer";
import { dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { SchemeChange } from "@/lib/db/generated/client";
import { ok, type Result, refused } from "@/lib/result";
import { ChangeDetails, type SchemeChangeAsked } from "./change-details";
import { after, type SchemeChangeState, type SchemeChangeStep } from "./change-states";
import { decidesSchemes } from "./visibility";

export type ChangeStepRefusal = "change-not-found" | "not-possible-now" | "changed-meanwhile";

type Stepping = { changeId: string; version: number; step: SchemeChangeStep };

/** A step of a command: the change, locked, as it was shown, and the state that comes next. */
export async function stepping(
  tx: Transaction,
  officer: Officer,
  { changeId, version, step }: Stepping,
): Promise<Result<{ change: SchemeChange; state: SchemeChangeState }, ChangeStepRefusal>> {
  if (!decidesSchemes(officer)) return refused("change-not-found");
  await tx.$queryRaw`SELECT id FROM scheme_changes WHERE id = ${changeId}::uuid FOR NO KEY UPDATE`;
  const change = await tx.schemeChange.findUnique({ where: { id: changeId } });
  if (!change) return refused("change-not-found");
  const state = after(change.state, step);
  if (state === null) return refused("not-possible-now");
  return change.version === version ? ok({ change, state }) : refused("changed-meanwhile");
}

/** What a stored change asks for. */
export const askedBy = (row: SchemeChange): SchemeChangeAsked => ({
  details: ChangeDetails.parse(row.details),
  effectiveOn: dayOf(row.effectiveOn),
  legalBasis: row.legalBasis,
  reason: row.reason,
});
