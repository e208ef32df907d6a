import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { extendCheckpoints, lastSettledLine } from "@/lib/coverage/checkpoints";
import type { Transaction } from "@/lib/db/database";
import { PrismaClient } from "@/lib/db/generated/client";
import { loadRelease } from "@/lib/regions/load-release";
import { installedRelease } from "@/lib/regions/release";
import { fill, mustBeEmpty } from "./fill";
import { writeNotices } from "./notices";

/** For a progress bar: what is being done, and how far it is. */
export type Report = (doing: string, done: number, total: number) => void;

export type Demonstration = {
  databaseUrl: string;
  /** How many; 80,133 is the whole country. */
  cooperatives: number;
  today: Day;
  /** KOMPETEN_DATA_KEY: what the invented national ids are sealed with. */
  dataKey: string;
  report: Report;
};

const fewest = 20;
const firstToday = "2026-01-01";

/**
 * Fills an empty database with the demonstration country. The same number of cooperatives, day and key give the same
 * rows, but for the salt of the passwords. Beside the regions all is written in one transaction: whole, or not at all.
 */
export async function seed(demonstration: Demonstration): Promise<void> {
  const { databaseUrl, cooperatives, today, report } = demonstration;
  if (cooperatives < fewest) throw new RangeError(`A demonstration takes ${fewest} cooperatives at least.`);
  if (today < firstToday)
    throw new RangeError(`The demonstration's past begins in 2025: today is ${firstToday} or later.`);

  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }) });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await mustBeEmpty(client);
    report("wilayah", 0, 1);
    const release = await installedRelease();
    const installation = await database.installation.findUnique({ where: { id: 1 } });
    if (installation?.regionRelease !== release.version)
      await database.$transaction((tx) => loadRelease(tx as Transaction, release, today), patient);

    await fill(client, release, demonstration);

    report("merapikan", 0, 2);
    // Index-only scans need to know which pages everybody may see; what was copied frozen says so already.
    await client.query("VACUUM");
    await client.query("ANALYZE coverage_lines");
    report("merapikan", 1, 2);
    const settled = await database.$transaction((tx) => lastSettledLine(tx as Transaction), patient);
    await database.$transaction((tx) => extendCheckpoints(tx as Transaction, settled), patient);
    await database.$transaction((tx) => writeNotices(tx as Transaction, today), patient);
    report("merapikan", 2, 2);
  } finally {
    await client.end();
    await database.$disconnect();
  }
}

const patient = { timeout: 600_000 };
