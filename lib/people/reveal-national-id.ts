import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import type { NationalId } from "./national-id";
import { nationalIdKeys, openNationalId } from "./national-id-vault";
import { mayRevealNationalIds, peopleVisibleTo } from "./visibility";

export const shortestReason = 10;

export type RevealRefusal = "person-not-found" | "not-permitted" | "reason-too-short";

/**
 * The whole number, for once and for a reason that the person can read later. It is answered, never stored or cached,
 * and so asks for no submission key: asking again is another read, and on record again.
 */
export function revealNationalId(
  officer: Officer,
  { personId, reason }: { personId: string; reason: string },
  today: Day,
): Promise<Result<NationalId, RevealRefusal>> {
  return transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { AND: [peopleVisibleTo(officer, today), { id: personId }] },
      select: { nationalIdSealed: true },
    });
    if (!person) return refused("person-not-found");
    if (!mayRevealNationalIds(officer)) return refused("not-permitted");
    const said = reason.trim().replace(/\s+/g, " ");
    if (said.length < shortestReason) return refused("reason-too-short");

    await recordAudit(tx, officer, { act: "national-id.revealed", subjectId: personId, reason: said });
    await tx.personRead.create({ data: { officerId: officer.id, personId, purpose: "national-id" } });
    return ok(openNationalId(person.nationalIdSealed, nationalIdKeys()));
  });
}
