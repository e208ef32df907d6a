import { fromPrisma, PgBoss } from "pg-boss";
import type { Transaction } from "@/lib/db/database";

/** pg-boss keeps its tables here, apart from ours: Prisma's migrations neither make nor miss them. */
const schema = "pgboss";

/**
 * Tried again after a fault, later each time; a job whose process died is noticed by its missing heartbeat. What a job
 * does must be the same done twice, since a process may die between the work and the note that it was done.
 */
const asQueue = {
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 20,
  expireInSeconds: 4 * 3600,
  deleteAfterSeconds: 7 * 86_400,
};

export const bossOn = (connectionString: string, options: { max: number; works: boolean }) =>
  new PgBoss({
    connectionString,
    schema,
    max: options.max,
    application_name: "kompeten jobs",
    // Whoever only asks for work leaves looking after the queues to those who do it.
    supervise: options.works,
    schedule: options.works,
    useListenNotify: options.works,
    superviseIntervalSeconds: 5,
    monitorVacuum: false,
  }).on("error", (fault) => console.error(`Antrean kerja: ${fault.message}`));

/** Makes the queue where there is none yet. */
export const queueFor = (boss: PgBoss, name: string) => boss.createQueue(name, { ...asQueue, notify: true });

// Kept on the global object, as the database client is: a server has several copies of this file.
const kept = globalThis as { jobsAskedFor?: Promise<PgBoss>; queuesAskedFor?: Map<string, Promise<void>> };

function asking(): Promise<PgBoss> {
  kept.jobsAskedFor ??= bossOn(process.env.DATABASE_URL ?? "", { max: 1, works: false })
    .start()
    .catch((fault) => {
      kept.jobsAskedFor = undefined;
      throw fault;
    });
  return kept.jobsAskedFor;
}

/** A step of a command: asks for a job to be done once the transaction is committed; rolled back, it never was asked. */
export async function enqueue(tx: Transaction, name: string, job: object): Promise<void> {
  const boss = await asking();
  kept.queuesAskedFor ??= new Map();
  if (!kept.queuesAskedFor.has(name)) kept.queuesAskedFor.set(name, queueFor(boss, name));
  await kept.queuesAskedFor.get(name);
  await boss.send(name, job, { db: fromPrisma(tx) });
}
