import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import { database } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";

/** Somebody in office in a cooperative that this officer keeps, whose certificates from elsewhere may be recorded. */
export function findClaimant(officer: Officer, personId: string, today: Day): Promise<{ name: string } | null> {
  const on = dateOf(today);
  const open = { startDate: { lte: on }, OR: [{ endDate: null }, { endDate: { gte: on } }] };
  return database.person.findFirst({
    where: {
      AND: [
        peopleVisibleTo(officer, today),
        { id: personId, terms: { some: { AND: [open, { cooperative: cooperativesKeptBy(officer) }] } } },
      ],
    },
    select: { name: true },
  });
}
