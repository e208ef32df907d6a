import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";
import { type JourneyRow, journeysOf, standingOfRow, waysOf } from "./journeys";
import { type Standing, stillOfInterest } from "./standing";

export type Way = Pick<
  JourneyRow,
  "schemeId" | "scheme" | "body" | "batch" | "centre" | "applicationId" | "assessmentId" | "scheduledOn" | "venue"
> & { standing: Standing; certificateNumber: string | null };

/**
 * Where the certificates of these people stand, as far as each is in the officer's reach: every way that still matters,
 * the newest first. Whoever never began one has none.
 */
export async function findStandings(officer: Officer, people: string[], on: Day): Promise<Map<string, Way[]>> {
  const visible = await database.person.findMany({
    where: { AND: [peopleVisibleTo(officer, on), { id: { in: people } }] },
    select: { id: true },
  });
  const ids = visible.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await database.$queryRaw<JourneyRow[]>`${journeysOf(waysOf(ids))}`;
  const ways = rows.flatMap((row) => {
    const standing = standingOfRow(row, on);
    // A draft is the candidate's own, whoever it will be sent to.
    const draft =
      standing?.station === "DRAFT" && (officer.role === "CERTIFICATION_BODY" || officer.role === "ASSESSOR");
    return standing && !draft ? [{ ...row, standing }] : [];
  });
  const byPerson = Map.groupBy(ways, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, of]) => [id, stillOfInterest(of)]));
}
