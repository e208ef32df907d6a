import { dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { RuleChange } from "./rule-changes";
import type { RuleCode } from "./rules";

/** What the ministry has decided about the rules since they were released, the earliest first. For anybody to read. */
export async function findRuleChanges(): Promise<RuleChange[]> {
  const rows = await database.boardRuleChange.findMany({
    select: { rule: true, validFrom: true, severity: true, threshold: true, legalBasis: true },
    orderBy: [{ validFrom: "asc" }, { rule: "asc" }],
  });
  return rows.map(({ rule, validFrom, ...row }) => ({ ...row, rule: rule as RuleCode, validFrom: dayOf(validFrom) }));
}
