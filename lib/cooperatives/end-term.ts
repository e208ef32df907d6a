import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { TermEndReason } from "@/lib/db/generated/enums";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type EndRefusal, endRefusal } from "./term-rules";
import { closeTerm, readTerms } from "./term-steps";
import { cooperativesKeptBy } from "./visibility";

export type EndTerm = {
  submissionKey: string;
  termId: string;
  /** Of the term as it was shown. */
  version: number;
  /** Last day in office. */
  endDate: Day;
  reason: TermEndReason;
};

export type EndTermRefusal = "term-not-found" | "changed-meanwhile" | EndRefusal;

/** A term gets its last day, or another one while that day has not passed. */
export function endTerm(
  officer: Officer,
  { submissionKey, termId, version, endDate, reason }: EndTerm,
  today: Day,
): Promise<Result<{ name: string }, EndTermRefusal>> {
  return once<{ name: string }, EndTermRefusal>(officer, submissionKey, async (tx) => {
    const term = await tx.officeTerm.findFirst({
      where: { id: termId, cooperative: cooperativesKeptBy(officer) },
      select: { cooperativeId: true, personId: true, person: { select: { name: true } } },
    });
    if (!term) return refused("term-not-found");

    const { cooperativeId, personId } = term;
    const touched = { people: [personId], cooperatives: [cooperativeId] };
    return changingCoverage(tx, touched, { act: "term.ended", subjectId: termId }, async () => {
      const cooperative = await readTerms(tx, cooperativeId);
      const current = cooperative.terms.find(({ id }) => id === termId);
      if (current?.version !== version) return refused("changed-meanwhile");
      const refusal = endRefusal(current, { endDate, reason }, cooperative, today);
      if (refusal) return refused(refusal);

      await closeTerm(tx, officer, { termId, cooperativeId, endDate, reason });
      return ok({ name: term.person.name });
    });
  });
}
