import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { choosePerson, type PersonChoice, type PersonRefusal } from "@/lib/people/choose-person";
import type { Doubt } from "@/lib/people/identity";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { asksForApproval } from "./ex-officio-approval";
import type { Position } from "./positions";
import { districtOf } from "./seat";
import { settlingConflicts } from "./term-conflicts";
import { type StartRefusal, startRefusal } from "./term-rules";
import { openTerm, readTerms } from "./term-steps";
import { cooperativesKeptBy } from "./visibility";

export type StartTerm = {
  submissionKey: string;
  cooperativeId: string;
  position: Position;
  person: PersonChoice;
  startDate: Day;
};

export type StartTermRefusal = "cooperative-not-found" | "needs-approval" | PersonRefusal | StartRefusal;
export type StartedTerm = { termId: string; personId: string; name: string; doubts: Doubt[] };

/** Somebody takes a post that is free on that day and after it; a new person is registered on the way. */
export function startTerm(
  officer: Officer,
  { submissionKey, cooperativeId, position, person, startDate }: StartTerm,
  today: Day,
): Promise<Result<StartedTerm, StartTermRefusal>> {
  return settlingConflicts(() =>
    once<StartedTerm, StartTermRefusal>(officer, submissionKey, async (tx) =>
      (await asksForApproval(tx, officer, { cooperativeId, position }, today))
        ? refused("needs-approval")
        : takePost(tx, officer, { cooperativeId, position, person, startDate }, today),
    ),
  );
}

/** A step of a command: the same, whether or not somebody else has to agree. */
export async function takePost(
  tx: Transaction,
  officer: Officer,
  { cooperativeId, position, person, startDate }: Omit<StartTerm, "submissionKey">,
  today: Day,
): Promise<Result<StartedTerm, StartTermRefusal>> {
  const cooperative = await tx.cooperative.findFirst({
    where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
    select: { kind: true, seatVillageCode: true },
  });
  if (!cooperative) return refused("cooperative-not-found");
  const chosen = await choosePerson(tx, officer, person, districtOf(cooperative.seatVillageCode), today);
  if (!chosen.ok) return chosen;

  const { id: personId, name, birthDate, register, doubts } = chosen.value;
  const termId = randomUUID();
  const touched = { people: [personId], cooperatives: [cooperativeId] };
  return changingCoverage(tx, touched, { act: "term.started", subjectId: termId }, async () => {
    const start = { personId: register ? null : personId, birthDate, position, startDate };
    const refusal = startRefusal(start, await readTerms(tx, cooperativeId), today);
    if (refusal) return refused(refusal);

    const { kind } = cooperative;
    await openTerm(tx, officer, { termId, cooperativeId, kind, position, startDate, person: chosen.value });
    return ok({ termId, personId, name, doubts });
  });
}
