import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { changeRefusal, type RuleChange, type RuleChangeRefusal } from "./rule-changes";
import type { RuleCode } from "./rules";

export type ChangeRule = RuleChange & {
  submissionKey: string;
  /** How many changes there were when the form was shown. */
  version: number;
};

export type ChangeRuleRefusal = "not-permitted" | "changed-meanwhile" | "basis-too-short" | RuleChangeRefusal;

export const shortestBasis = 5;

/** The ministry of cooperatives: these are its circulars. */
export const changesRules = (officer: Officer) => officer.role === "MINISTRY";

/** From a day to come a rule weighs or measures differently. Every board is then looked at anew, in the background. */
export function changeRule(
  officer: Officer,
  { submissionKey, version, ...change }: ChangeRule,
  today: Day,
): Promise<Result<{ rule: string }, ChangeRuleRefusal>> {
  return once<{ rule: string }, ChangeRuleRefusal>(officer, submissionKey, async (tx) => {
    if (!changesRules(officer)) return refused("not-permitted");
    const legalBasis = change.legalBasis.trim();
    if (legalBasis.length < shortestBasis) return refused("basis-too-short");
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('board_rule_changes'))::text`;
    const changes = await readChanges(tx);
    if (changes.length !== version) return refused("changed-meanwhile");
    const sameDay = changes.some(({ rule, validFrom }) => rule === change.rule && validFrom === change.validFrom);
    if (sameDay) return refused("no-change");
    const refusal = changeRefusal(change, changes, today);
    if (refusal) return refused(refusal);

    const id = randomUUID();
    const { rule, validFrom, severity, threshold } = change;
    await tx.boardRuleChange.create({
      data: { id, rule, severity, threshold, legalBasis, validFrom: dateOf(validFrom), decidedById: officer.id },
    });
    await recordAudit(tx, officer, {
      act: "board-rule.changed",
      subjectId: id,
      rule,
      validFrom,
      severity,
      threshold,
      legalBasis,
    });
    // How a rule weighs is asked when a list is read; how far it measures is in what is kept.
    if (threshold !== null)
      await tx.$executeRaw`INSERT INTO unchecked_boards SELECT id FROM cooperatives ON CONFLICT DO NOTHING`;
    return ok({ rule });
  });
}

async function readChanges(tx: Transaction): Promise<RuleChange[]> {
  const rows = await tx.boardRuleChange.findMany();
  return rows.map(({ rule, validFrom, severity, threshold, legalBasis }) => ({
    rule: rule as RuleCode,
    validFrom: dayOf(validFrom),
    severity,
    threshold,
    legalBasis,
  }));
}
