import { bossOn, queueFor } from "./queue";

/** Whatever stops the worker raises the signal: work that takes long looks at it between its steps and ends early. */
type Work<Data> = (data: Data, stopping: AbortSignal) => Promise<void>;

/** Something that a command may ask for (`enqueue`). It may be done twice, and then has to come to the same. */
export type Job = { name: string; work: Work<never> };

/** Something to be done each night, at an hour of Jakarta: "02:30". */
export type Nightly = { name: string; at: string; work: (stopping: AbortSignal) => Promise<void> };

export const job = <Data extends object>(name: string, work: Work<Data>): Job => ({ name, work });

export type Worker = {
  /** Raises the signal, waits for what is in hand, and leaves the rest to the next worker. */
  stop: () => Promise<void>;
};

const patience = 4_000;

/**
 * Works through what is asked for, one job of each kind at a time. Several workers, also in several processes, share the
 * work between them.
 */
export async function startWorking(databaseUrl: string, jobs: Job[], nightly: Nightly[]): Promise<Worker> {
  const boss = await bossOn(databaseUrl, { max: 4, works: true }).start();
  const stopping = new AbortController();

  for (const { name, work } of jobs) {
    await queueFor(boss, name);
    await boss.work<never>(
      name,
      { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, batchSize: 1 },
      async ([asked]) => {
        if (asked) await work(asked.data, AbortSignal.any([stopping.signal, asked.signal]));
      },
    );
  }
  for (const { name, at, work } of nightly) {
    const [hour, minute] = at.split(":");
    await queueFor(boss, name);
    await boss.schedule(name, `${Number(minute)} ${Number(hour)} * * *`, null, { tz: "Asia/Jakarta" });
    await boss.work(name, { pollingIntervalSeconds: 30, batchSize: 1 }, () => work(stopping.signal));
  }

  const stop = async () => {
    stopping.abort();
    await boss.stop({ graceful: true, timeout: patience });
  };
  return { stop };
}
