import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { batchSize, type FreshBatch, makeBatches, makeTeams } from "./batches";
import type { Speed } from "./rounds";
import { rowsRead } from "./rows-read";
import { median, quantile } from "./statistics";
import { writeFloor } from "./write-floor";
import type { RoundTimes } from "./writer";
import { type Keeping, startWriter } from "./writers";

/** How many times longer a batch may take than the same rows without ledger and audit. */
export const mostTimesOfBareRows = 1.5;

/** How many times longer a batch may take than the rows of one person alone, by the same commands. */
export const mostTimesOfOneRow = 10;

/** So many batches at once, in so many rounds that count, after some that do not. */
type Plan = { writers: number; rounds: number; warmUp: number };
const plans = { alone: { writers: 1, rounds: 20, warmUp: 5 }, crowd: { writers: 16, rounds: 6, warmUp: 1 } };
const batchesOf = ({ writers, rounds, warmUp }: Plan) => 2 * writers * (rounds + warmUp);
/** For the rows read, with and without ledger, and for the floor. */
const inTurn = 20;

/** What a batch adds to the certified posts of its district, as the figures say. */
const adds = { "ledger and audit": batchSize, neither: 0 } satisfies Record<Keeping, number>;

type Run = { kept: Speed; bare: Speed; times: number; reads: Speed };
export type Writes = { alone: Run; crowd: Run; oneRow: OneRow; rows: number; bareRows: number; floor: number };
/** `one` person of a batch, and beside it the `whole` of another. */
type OneRow = { one: Speed; whole: Speed; times: number };

/**
 * Batches from the end of a course to their certificates, through the commands; and by turns the same commands without
 * ledger and audit. What that baseline leaves out: locking the cooperatives, reading the days of the people and
 * cooperatives before and after, appending the difference to the ledger, and four audit entries with their chains. What
 * it keeps: the submission key, the officer's scope, the locks on batch, assessments and people, the rules and all that
 * they read, the numbers drawn, Prisma, and the four transactions.
 */
export async function measureWrites(client: Client, today: Day): Promise<Writes> {
  const teams = await makeTeams(client, plans.crowd.writers);
  const needed = batchesOf(plans.alone) + batchesOf(plans.crowd) + 5 * inTurn;
  const batches = await makeBatches(client, teams, needed, today);
  await client.query("ANALYZE enrolments, batches");
  const writers = {
    "ledger and audit": startWriter("ledger and audit"),
    neither: startWriter("neither"),
  };
  const run = async ({ writers: count, rounds, warmUp }: Plan): Promise<Run> => {
    const kept: RoundTimes[] = [];
    const bare: RoundTimes[] = [];
    for (let round = -warmUp; round < rounds; round++) {
      const turns: [Keeping, RoundTimes[]][] = [
        ["ledger and audit", kept],
        ["neither", bare],
      ];
      const counts = round >= 0;
      for (const [keeping, results] of round % 2 === 0 ? turns : turns.reverse()) {
        const some = batches.splice(0, count);
        const times = await writers[keeping].write({ batches: some, today, adds: adds[keeping] });
        if (counts) results.push(times);
      }
    }
    const ratios = kept.map(({ writes }, round) => median(writes) / median(bare[round]?.writes ?? []));
    const reads = kept.map((times) => ({ ...times, writes: times.reads }));
    return { kept: speedOf(kept), bare: speedOf(bare), times: median(ratios), reads: speedOf(reads) };
  };
  const alone = await run(plans.alone);
  const crowd = await run(plans.crowd);

  const oneRow = await besideOneRow(writers["ledger and audit"], batches.splice(0, 2 * inTurn), today);
  const rowsOfABatch = async (keeping: Keeping) => {
    const rows = await rowsRead(client, async () => {
      for (const batch of batches.splice(0, inTurn))
        await writers[keeping].write({ batches: [batch], today, adds: null });
    });
    return rows / inTurn;
  };
  const rows = await rowsOfABatch("ledger and audit");
  const bareRows = await rowsOfABatch("neither");
  for (const { stop } of Object.values(writers)) stop();

  const floors: number[] = [];
  for (const batch of batches.splice(0, inTurn)) floors.push(await writeFloor(client, batch, today));
  return { alone, crowd, oneRow, rows, bareRows, floor: median(floors) };
}

/** By turns a batch, and one person of another. */
async function besideOneRow(
  writer: ReturnType<typeof startWriter>,
  batches: FreshBatch[],
  today: Day,
): Promise<OneRow> {
  const [one, whole]: [RoundTimes[], RoundTimes[]] = [[], []];
  for (const [place, batch] of batches.entries()) {
    const alone = { ...batch, enrolmentIds: batch.enrolmentIds.slice(0, 1) };
    const times = await writer.write({ batches: [place % 2 === 0 ? alone : batch], today, adds: null });
    (place % 2 === 0 ? one : whole).push(times);
  }
  const speeds = { one: speedOf(one), whole: speedOf(whole) };
  return { ...speeds, times: speeds.whole.p50 / speeds.one.p50 };
}

const speedOf = (rounds: RoundTimes[]): Speed => {
  const times = rounds.flatMap(({ writes }) => writes);
  return {
    p50: median(times),
    p99: quantile(times, 0.99),
    perSecond: median(rounds.map(({ writes, whole }) => (writes.length * 1_000) / whole)),
  };
};
