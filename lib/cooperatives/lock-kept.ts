import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { ReachedStage } from "./formation-rules";
import { keptCooperative } from "./visibility";

export type LockedCooperative = { foundedOn: Day; legalEntityOn: Day | null; version: number };

/**
 * A step of a command about what belongs to one cooperative: whoever writes next waits. Null of a cooperative that this
 * officer does not keep, and of none.
 */
export async function lockKept(
  tx: Transaction,
  officer: Officer,
  cooperativeId: string,
): Promise<LockedCooperative | null> {
  const [row] = await tx.$queryRaw<{ foundedOn: Date; legalEntityOn: Date | null; version: number }[]>`
    SELECT founded_on AS "foundedOn", legal_entity_on AS "legalEntityOn", version
      FROM cooperatives cooperative WHERE id = ${cooperativeId}::uuid AND ${keptCooperative(officer)}
       FOR NO KEY UPDATE`;
  if (!row) return null;
  return { ...row, foundedOn: dayOf(row.foundedOn), legalEntityOn: row.legalEntityOn && dayOf(row.legalEntityOn) };
}

/** The stages behind a cooperative, the legal entity among them. */
export async function readStages(
  tx: Transaction,
  cooperativeId: string,
  legalEntityOn: Day | null,
): Promise<ReachedStage[]> {
  const steps = await tx.formationStep.findMany({ where: { cooperativeId }, select: { stage: true, reachedOn: true } });
  const reached: ReachedStage[] = steps.map(({ stage, reachedOn }) => ({ stage, reachedOn: dayOf(reachedOn) }));
  return legalEntityOn ? [...reached, { stage: "LEGAL_ENTITY", reachedOn: legalEntityOn }] : reached;
}
