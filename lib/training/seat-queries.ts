import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import { database } from "@/lib/db/database";
import { fitsPost } from "./seat-rules";
import { openStates, type SeatRequestState } from "./seat-states";
import { seatRequestNamedTo, seatRequestsKeptBy } from "./visibility";

export type SeatRequestRow = {
  id: string;
  personId: string;
  name: string;
  position: Position;
  cooperativeId: string;
  cooperative: string;
  district: string;
  regency: string;
  state: SeatRequestState;
  stateReason: string | null;
  /** Null where the course fits the post. */
  mismatchReason: string | null;
  requestedAt: Date;
  /** In the line of those who wait, from 1, whether this officer may name the others or not. */
  place: number | null;
  version: number;
};

/** Who asked for a seat in a batch, as far as this officer may know them: those who want a decision first, then the line. */
export function listSeatRequests(officer: Officer, batchId: string): Promise<SeatRequestRow[]> {
  return database.$queryRaw<SeatRequestRow[]>`
    SELECT request.id, request.person_id AS "personId", person.name, request.position::text,
           cooperative.id AS "cooperativeId", cooperative.legal_name AS cooperative, district.name AS district,
           regency.name AS regency, request.state::text, request.state_reason AS "stateReason",
           request.mismatch_reason AS "mismatchReason", request.requested_at AS "requestedAt", request.version,
           CASE WHEN request.state = 'WAITLISTED' THEN (
             SELECT count(*)::int FROM seat_requests other
              WHERE other.batch_id = request.batch_id AND other.state = 'WAITLISTED'
                AND (other.requested_at, other.id) <= (request.requested_at, request.id)) END AS place
      FROM seat_requests request
      JOIN batches batch ON batch.id = request.batch_id
      JOIN people person ON person.id = request.person_id
      JOIN cooperatives cooperative ON cooperative.id = request.cooperative_id
      JOIN regions district ON district.code = left(cooperative.seat_village_code, 8)
      JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
     WHERE request.batch_id = ${batchId}::uuid AND ${seatRequestNamedTo(officer)}
     ORDER BY request.state, request.requested_at, request.id`;
}

/** One that this officer may take back; null for one of somebody else's and for none. */
export function findSeatRequest(officer: Officer, requestId: string) {
  return database.seatRequest.findFirst({
    where: { AND: [seatRequestsKeptBy(officer), { id: requestId }] },
    select: { id: true, batchId: true, state: true, version: true, person: { select: { name: true } } },
  });
}

export type Sendable = { termId: string; personId: string; name: string; position: Position; fits: boolean };

/**
 * Whom the keeper of a cooperative may still put down for a batch: those in office on its first day, the posts that the
 * course fits first. Null where the officer keeps no such cooperative or there is no such batch.
 */
export async function listSendable(
  officer: Officer,
  { cooperativeId, batchId }: { cooperativeId: string; batchId: string },
): Promise<{ cooperative: string; people: Sendable[] } | null> {
  const [cooperative, batch] = await Promise.all([
    database.cooperative.findFirst({
      where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
      select: { legalName: true },
    }),
    database.batch.findUnique({
      where: { id: batchId },
      select: { startsOn: true, programme: { select: { schemeId: true } } },
    }),
  ]);
  if (!cooperative || !batch) return null;

  const { schemeId } = batch.programme;
  const [terms, requirements] = await Promise.all([
    database.officeTerm.findMany({
      where: {
        cooperativeId,
        startDate: { lte: batch.startsOn },
        OR: [{ endDate: null }, { endDate: { gte: batch.startsOn } }],
        person: {
          seatRequests: { none: { batchId, state: { in: [...openStates] } } },
          enrolments: { none: { batchId } },
        },
      },
      select: { id: true, personId: true, position: true, person: { select: { name: true } } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
    database.requirement.findMany({ where: { schemes: { some: { schemeId } } } }),
  ]);
  const naming = requirements.map(({ position, validFrom, validTo }) => ({
    ...{ position, schemeIds: [schemeId] },
    ...{ validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo) },
  }));
  const people = terms.map(({ id, personId, position, person }) => ({
    ...{ termId: id, personId, position, name: person.name },
    fits: fitsPost(position, schemeId, naming, dayOf(batch.startsOn)),
  }));
  return {
    cooperative: cooperative.legalName,
    people: people.toSorted((one, other) => Number(other.fits) - Number(one.fits)),
  };
}

/** Batches of an officer's own centre that have not begun and where somebody waits for its word. */
export async function countToSelect(officer: Officer, today: Day): Promise<number> {
  if (officer.role !== "CENTRE") return 0;
  return database.seatRequest.count({
    where: {
      state: "REGISTERED",
      batch: { centreId: officer.centreId, startsOn: { gt: dateOf(today) }, cancelledOn: null },
    },
  });
}
