import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import { recheckBoards } from "@/lib/findings/keep-findings";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type RelationKind, type RelationRefusal, relationRefusal } from "./relation-rules";
import { boardsOfBoth, openRelationsOf } from "./relation-steps";

export type DeclareRelation = {
  submissionKey: string;
  cooperativeId: string;
  personId: string;
  otherPersonId: string;
  kind: RelationKind;
};

export type DeclareRelationRefusal = "cooperative-not-found" | "person-not-found" | RelationRefusal;

/** Two who hold or held a post in a cooperative are related to the first degree, by blood or marriage. */
export function declareRelation(
  officer: Officer,
  { submissionKey, cooperativeId, personId, otherPersonId, kind }: DeclareRelation,
  today: Day,
): Promise<Result<{ relationId: string }, DeclareRelationRefusal>> {
  return once<{ relationId: string }, DeclareRelationRefusal>(officer, submissionKey, async (tx) => {
    const cooperative = await tx.cooperative.findFirst({
      where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
      select: { terms: { where: { personId: { in: [personId, otherPersonId] } }, select: { personId: true } } },
    });
    if (!cooperative) return refused("cooperative-not-found");
    const known = cooperative.terms.map((term) => term.personId);
    if (!known.includes(personId) || !known.includes(otherPersonId)) return refused("person-not-found");

    // One after the other: of two who declare the same pair at once, the second finds it declared.
    await tx.$queryRaw`
      SELECT id FROM people WHERE id IN (${personId}::uuid, ${otherPersonId}::uuid) ORDER BY id FOR NO KEY UPDATE`;
    const pair = { personId, otherPersonId };
    const refusal = relationRefusal(pair, await openRelationsOf(tx, personId));
    if (refusal) return refused(refusal);

    const relationId = randomUUID();
    await tx.personRelation.create({
      data: { id: relationId, ...pair, kind, declaredOn: dateOf(today), declaredById: officer.id },
    });
    await recordAudit(tx, officer, {
      act: "relation.declared",
      subjectId: relationId,
      cooperativeId,
      ...pair,
      relation: kind,
    });
    await recheckBoards(tx, await boardsOfBoth(tx, pair));
    return ok({ relationId });
  });
}
