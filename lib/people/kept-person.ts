import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, Prisma, type Transaction } from "@/lib/db/database";
import { peopleVisibleTo } from "./visibility";

/** A step: whom a row stands for today, through every merge since; itself where there was none. */
export async function keptPersonOf(tx: Transaction, personId: string): Promise<string> {
  const [kept] = await tx.$queryRaw<{ id: string }[]>`${whoIsKept(personId)}`;
  return kept?.id ?? personId;
}

/** Whom an old address leads to: the kept person of somebody merged away, when this officer may see that one. */
export async function findKeptPerson(officer: Officer, personId: string, on: Day): Promise<string | null> {
  const [kept] = await database.$queryRaw<{ id: string }[]>`${whoIsKept(personId)}`;
  if (!kept || kept.id === personId) return null;
  const where = { AND: [peopleVisibleTo(officer, on), { id: kept.id }] };
  return (await database.person.findFirst({ where, select: { id: true } }))?.id ?? null;
}

const whoIsKept = (personId: string) => Prisma.sql`
  WITH RECURSIVE step AS (
    SELECT id, merged_into FROM people WHERE id = ${personId}::uuid
    UNION
    SELECT person.id, person.merged_into FROM people person JOIN step ON person.id = step.merged_into
  )
  SELECT id FROM step WHERE merged_into IS NULL`;
