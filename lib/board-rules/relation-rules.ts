import type { RelationKind } from "@/lib/db/generated/enums";

export type { RelationKind };

export const relationKinds = ["PARENT", "SPOUSE", "PARENT_IN_LAW"] as const satisfies RelationKind[];

export type RelationRefusal = "same-person" | "already-declared";

type Pair = { personId: string; otherPersonId: string };

/** May these two be declared as related? A pair has one relation at a time, whichever of them is named first. */
export function relationRefusal(pair: Pair, declared: Pair[]): RelationRefusal | null {
  const { personId, otherPersonId } = pair;
  if (personId === otherPersonId) return "same-person";
  const known = declared.some(
    (one) =>
      (one.personId === personId && one.otherPersonId === otherPersonId) ||
      (one.personId === otherPersonId && one.otherPersonId === personId),
  );
  return known ? "already-declared" : null;
}

export const shortestReason = 5;
