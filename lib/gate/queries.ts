import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { NamedTerm } from "@/lib/cooperatives/seats";
import { visibleCooperative } from "@/lib/cooperatives/visibility";
import { database, Prisma } from "@/lib/db/database";
import { plannedOnce } from "@/lib/db/planned-once";
import { peopleVisibleTo } from "@/lib/people/visibility";
import { allRequirements, gateFacts, type PersonFacts, personFacts, readFacts } from "./facts";
import { type GateAnswer, mayManage, type Requirement } from "./may-manage";
import { type ShownCertificate, shownCertificate } from "./shown-certificate";

/** A term with what the gate says of its holder on the asked day; null once the term has ended. */
export type GatedTerm = NamedTerm & { gate: GateAnswer | null; certificate: ShownCertificate | null };
export type Board = { terms: GatedTerm[]; requirements: Requirement[] };

type BoardRow = { terms: NamedTerm[]; facts: Record<string, PersonFacts>; requirements: Requirement[] };

/**
 * All terms of a cooperative, past, open and to come, and the gate's answer for those not ended on the day: one select,
 * whatever the number of posts. A term to come is asked for its own first day. Null both when there is no such
 * cooperative and when this officer may not read its people.
 */
export async function findBoard(officer: Officer, cooperativeId: string, on: Day): Promise<Board | null> {
  const [row] = await plannedOnce<BoardRow>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'id', term.id, 'personId', term.person_id, 'name', person.name, 'position', term."position",
                     'basis', term.basis, 'startDate', term.start_date, 'endDate', term.end_date,
                     'endReason', term.end_reason, 'version', term.version) ORDER BY term.start_date, term.id), '[]')
              FROM office_terms term JOIN people person ON person.id = term.person_id
             WHERE term.cooperative_id = cooperative.id) AS terms,
           (SELECT coalesce(jsonb_object_agg(holder.person_id, ${personFacts(Prisma.sql`holder.person_id`)}), '{}')
              FROM (SELECT DISTINCT person_id FROM office_terms
                     WHERE cooperative_id = cooperative.id AND coalesce(end_date, 'infinity') >= ${on}::date) holder
           ) AS facts,
           ${allRequirements} AS requirements
      FROM cooperatives cooperative
     WHERE cooperative.id = ${cooperativeId}::uuid AND ${visibleCooperative(officer)}`;
  if (!row) return null;

  const { facts, requirements } = row;
  const terms = row.terms.map((term): GatedTerm => {
    const known = facts[term.personId];
    if (!known || (term.endDate !== null && term.endDate < on)) return { ...term, gate: null, certificate: null };
    const asked = term.startDate > on ? term.startDate : on;
    // Re-elected, somebody has one term after the other: the answer does not change in between.
    const terms = row.terms.filter(
      ({ personId, position }) => personId === term.personId && position === term.position,
    );
    const answer = mayManage(gateFacts(known, requirements, { position: term.position, terms }), asked);
    return { ...term, gate: answer, certificate: shownCertificate(known, requirements, term.position, asked) };
  });
  return { terms, requirements };
}

type Asked = { cooperativeId: string; personId: string; position: Position };

/**
 * The gate's answer for one person in one post on a day. Null when this officer may not read the person, or neither
 * reads the cooperative's board nor meets the person there: it is the person's page that lists whatever posts he has.
 */
export async function findGate(officer: Officer, asked: Asked, on: Day): Promise<GateAnswer | null> {
  const { cooperativeId, personId, position } = asked;
  const [person, [cooperative]] = await Promise.all([
    database.person.findFirst({
      where: { AND: [peopleVisibleTo(officer, on), { id: personId }] },
      select: {
        terms: { where: { cooperativeId, position }, select: { startDate: true, endDate: true } },
      },
    }),
    database.$queryRaw<{ id: string }[]>`
      SELECT id FROM cooperatives cooperative
       WHERE id = ${cooperativeId}::uuid
         AND (${visibleCooperative(officer)}
              OR EXISTS (SELECT FROM office_terms WHERE cooperative_id = cooperative.id AND person_id = ${personId}::uuid))`,
  ]);
  if (!person || !cooperative) return null;

  const terms = person.terms.map((term) => ({
    startDate: dayOf(term.startDate),
    endDate: term.endDate && dayOf(term.endDate),
  }));
  const { facts, requirements } = await readFacts(database, personId);
  return mayManage(gateFacts(facts, requirements, { position, terms }), on);
}
