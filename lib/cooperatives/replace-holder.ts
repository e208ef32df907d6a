import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import type { TermEndReason } from "@/lib/db/generated/enums";
import { choosePerson, type PersonChoice, type PersonRefusal } from "@/lib/people/choose-person";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { asksForApproval } from "./ex-officio-approval";
import { districtOf } from "./seat";
import type { StartedTerm } from "./start-term";
import { settlingConflicts } from "./term-conflicts";
import { lastDayBefore, type ReplaceRefusal, replaceRefusal } from "./term-rules";
import { closeTerm, openTerm, readTerms } from "./term-steps";
import { cooperativesKeptBy } from "./visibility";

export type ReplaceHolder = {
  submissionKey: string;
  /** The present holder's term, and its version as it was shown. */
  termId: string;
  version: number;
  reason: TermEndReason;
  person: PersonChoice;
  /** First day of the successor; the present holder's last day is the one before. */
  startDate: Day;
};

export type ReplaceHolderRefusal =
  | "term-not-found"
  | "needs-approval"
  | "changed-meanwhile"
  | PersonRefusal
  | ReplaceRefusal;

/** One goes and another comes, in one step: the post is empty on no day. */
export function replaceHolder(
  officer: Officer,
  { submissionKey, termId, version, reason, person, startDate }: ReplaceHolder,
  today: Day,
): Promise<Result<StartedTerm, ReplaceHolderRefusal>> {
  return settlingConflicts(() =>
    once<StartedTerm, ReplaceHolderRefusal>(officer, submissionKey, async (tx) => {
      const term = await tx.officeTerm.findFirst({
        where: { id: termId, cooperative: cooperativesKeptBy(officer) },
        select: { cooperativeId: true, position: true },
      });
      if (!term) return refused("term-not-found");
      return (await asksForApproval(tx, officer, term, today))
        ? refused("needs-approval")
        : takeOver(tx, officer, { termId, version, reason, person, startDate }, today);
    }),
  );
}

/** A step of a command: the same, whether or not somebody else has to agree. */
export async function takeOver(
  tx: Transaction,
  officer: Officer,
  { termId, version, reason, person, startDate }: Omit<ReplaceHolder, "submissionKey">,
  today: Day,
): Promise<Result<StartedTerm, ReplaceHolderRefusal>> {
  const term = await tx.officeTerm.findFirst({
    where: { id: termId, cooperative: cooperativesKeptBy(officer) },
    select: {
      cooperativeId: true,
      personId: true,
      position: true,
      cooperative: { select: { kind: true, seatVillageCode: true } },
    },
  });
  if (!term) return refused("term-not-found");
  const { cooperativeId, position } = term;
  const { kind } = term.cooperative;
  const chosen = await choosePerson(tx, officer, person, districtOf(term.cooperative.seatVillageCode), today);
  if (!chosen.ok) return chosen;

  const { id: personId, name, birthDate, register, doubts } = chosen.value;
  const newTermId = randomUUID();
  const touched = { people: [term.personId, personId], cooperatives: [cooperativeId] };
  return changingCoverage(tx, touched, { act: "term.started", subjectId: newTermId }, async () => {
    const cooperative = await readTerms(tx, cooperativeId);
    const present = cooperative.terms.find(({ id }) => id === termId);
    if (present?.version !== version) return refused("changed-meanwhile");
    const successor = { personId: register ? null : personId, birthDate, position, startDate };
    const refusal = replaceRefusal(present, successor, cooperative, today);
    if (refusal) return refused(refusal);

    const endDate = lastDayBefore(present, startDate);
    await closeTerm(tx, officer, { termId, cooperativeId, endDate, reason });
    const next = { termId: newTermId, cooperativeId, kind, position, startDate, person: chosen.value };
    await openTerm(tx, officer, next);
    return ok({ termId: newTermId, personId, name, doubts });
  });
}
