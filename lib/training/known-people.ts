import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { containing } from "@/lib/cooperatives/name-search";
import type { Position } from "@/lib/cooperatives/positions";
import { database, Prisma } from "@/lib/db/database";
import { visiblePerson } from "@/lib/people/visibility";
import type { Sendable } from "./seat-queries";
import { fitsPost } from "./seat-rules";
import { batchesRunBy } from "./visibility";

export type Known = Sendable & { cooperative: string; regency: string };

const most = 25;

/**
 * Whom a centre may put down for a batch of its own: people it has taught before and who hold a post on the first day,
 * by parts of their name (name-words.ts). Null where the batch is not its own.
 */
export async function listKnownPeople(
  officer: Officer,
  { batchId, words }: { batchId: string; words: string[] },
  today: Day,
): Promise<Known[] | null> {
  if (officer.role !== "CENTRE") return null;
  const batch = await database.batch.findFirst({
    where: { AND: [batchesRunBy(officer), { id: batchId }] },
    select: { startsOn: true, programme: { select: { schemeId: true } } },
  });
  if (!batch) return null;
  if (words.length === 0) return [];
  const day = dateOf(dayOf(batch.startsOn));
  const rows = await database.$queryRaw<(Omit<Known, "fits"> & { position: Position })[]>`
    SELECT term.id AS "termId", person.id AS "personId", person.name, term.position::text,
           cooperative.legal_name AS cooperative, regency.name AS regency
      FROM (SELECT DISTINCT enrolment.person_id AS id FROM batches taught JOIN enrolments enrolment ON enrolment.batch_id = taught.id
             WHERE taught.centre_id = ${officer.centreId}::uuid OFFSET 0) known
      JOIN people person ON person.id = known.id
     CROSS JOIN LATERAL (SELECT * FROM office_terms WHERE person_id = person.id OFFSET 0) term
      JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
      JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
     WHERE ${Prisma.join(
       words.map((word) => Prisma.sql`person.search_name LIKE ${containing(word)}`),
       " AND ",
     )}
       AND ${visiblePerson(officer, today)}
       AND term.start_date <= ${day}::date AND coalesce(term.end_date, 'infinity') >= ${day}::date
       AND NOT EXISTS (SELECT FROM enrolments WHERE batch_id = ${batchId}::uuid AND person_id = person.id)
       AND NOT EXISTS (SELECT FROM seat_requests WHERE batch_id = ${batchId}::uuid AND person_id = person.id
                          AND state IN ('REGISTERED', 'WAITLISTED', 'ACCEPTED'))
     ORDER BY person.name, term.position, term.id LIMIT ${most}`;
  const { schemeId } = batch.programme;
  const requirements = await database.requirement.findMany({ where: { schemes: { some: { schemeId } } } });
  const naming = requirements.map(({ position, validFrom, validTo }) => ({
    ...{ position, schemeIds: [schemeId] },
    ...{ validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
  }));
  return rows.map((row) => ({ ...row, fits: fitsPost(row.position, schemeId, naming, dayOf(batch.startsOn)) }));
}
