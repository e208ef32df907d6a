import type { Day } from "@/lib/calendar/day";
import type { Instant } from "@/lib/calendar/instant";
import { database, Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CoverageCut } from "./cuts";
import type { KindFigures, RegionFigures } from "./public-queries";

/** What tells one state of the ledger from every other, and when it was looked at. */
export type LedgerState = { regionRelease: string | null; linesSince: number; readAt: Instant };
export type Sums = LedgerState & { rows: RegionFigures[]; kinds: KindFigures[] };
type Asked = { region: RegionCode; asOf: Day; cut: CoverageCut };

/** Past so many lines, counting them costs as much as adding them up. */
const mostLinesSince = 1_000;
const mostAnswers = 500;

// On the global object: Next bundles the server's upkeep and its pages apart, and both speak of the same ledger.
const kept = globalThis as { coverageSums?: { settled: bigint; answers: Map<string, Sums> } };
kept.coverageSums ??= { settled: 0n, answers: new Map() };
const { coverageSums } = kept;

/**
 * The columns of the state, to be read in one statement with whatever belongs to it. Lines are only ever appended, and
 * none at or before the settled one is still on its way: as long as as many lines are seen behind it, they are the same.
 */
export const ledgerState = () => Prisma.sql`
  (SELECT region_release FROM installation) AS "regionRelease",
  (SELECT count(*)::int FROM (
     SELECT FROM coverage_lines WHERE id > ${coverageSums.settled} LIMIT ${mostLinesSince}) line) AS "linesSince",
  -- Taken while the statement runs, so that no line it saw is younger than what it says.
  to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "readAt"`;

/** From now on lines are counted from this one (lib/coverage/checkpoints.ts, lastSettledLine). */
export function countLinesFrom(settled: bigint) {
  if (settled === coverageSums.settled) return;
  coverageSums.settled = settled;
  coverageSums.answers.clear();
}

/**
 * The sums as they stand, added up again only when the ledger has moved since they were last asked for. It is asked every
 * time, so that what was written a moment ago is in the answer; that costs one select of a few index entries. Null where
 * no region was loaded.
 */
export async function keptSums(asked: Asked, addUp: () => Promise<Sums | null>): Promise<Sums | null> {
  const { settled, answers } = coverageSums;
  const key = `${asked.region} ${asked.asOf} ${asked.cut}`;
  const answer = answers.get(key);
  if (answer) {
    const [state] = await database.$queryRaw<LedgerState[]>`SELECT ${ledgerState()}`;
    const unmoved = state?.linesSince === answer.linesSince && state.regionRelease === answer.regionRelease;
    if (state && unmoved && settled === coverageSums.settled) return { ...answer, readAt: state.readAt };
  }
  const fresh = await addUp();
  answers.delete(key);
  if (fresh === null) return null;
  if (fresh.linesSince < mostLinesSince && settled === coverageSums.settled) answers.set(key, fresh);
  for (const [oldest] of answers) {
    if (answers.size <= mostAnswers) break;
    answers.delete(oldest);
  }
  return fresh;
}
