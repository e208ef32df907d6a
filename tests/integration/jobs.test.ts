import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { database, transaction } from "@/lib/db/database";
import { enqueue } from "@/lib/jobs/queue";
import { type Job, job, type Nightly, startWorking, type Worker } from "@/lib/jobs/work";

type Asked = { subject: string };

const workers: Worker[] = [];
const working = async (jobs: Job[], nightly: Nightly[] = []) => {
  workers.push(await startWorking(process.env.DATABASE_URL ?? "", jobs, nightly));
};
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});

/** A kind of job of its own for each test, which notes whom it was done for. */
function aJob({ failing = 0 } = {}) {
  const name = `test-${randomUUID()}`;
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = failing;
  const doing = job<Asked>(name, async ({ subject }) => {
    done.push(subject);
    if (left-- > 0) throw new Error("The line is down.");
    resolve();
  });
  const ask = (subject: string) => transaction((tx) => enqueue(tx, name, { subject }));
  return { name, done, finished: promise, doing, ask };
}

test("a job is done once its transaction is committed, and one that was rolled back never", async () => {
  const { name, done, finished, doing, ask } = aJob();
  const failed = transaction(async (tx) => {
    await enqueue(tx, name, { subject: "rolled back" });
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  await ask("committed");
  await working([doing]);
  await finished;
  expect(done).toEqual(["committed"]);
});

test("a job asked for before there was a worker is done when one comes, and one that fails is tried again", async () => {
  const { done, finished, doing, ask } = aJob({ failing: 1 });
  await ask("stubborn");
  await working([doing]);
  await finished;
  expect(done).toEqual(["stubborn", "stubborn"]);
});

test("of two workers one does the job", async () => {
  const { done, finished, doing, ask } = aJob();
  await working([doing]);
  await working([doing]);
  await ask("once");
  await finished;
  expect(done).toEqual(["once"]);
});

test("what is in hand is told to stop, waited for, and left to the next worker", async () => {
  const name = `test-${randomUUID()}`;
  const begun = Promise.withResolvers<void>();
  let told = false;
  const slow = job<Asked>(name, async (_, stopping) => {
    begun.resolve();
    await new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve()));
    told = true;
    throw new Error("Not finished yet.");
  });
  const worker = await startWorking(process.env.DATABASE_URL ?? "", [slow], []);
  await transaction((tx) => enqueue(tx, name, { subject: "long" }));
  await begun.promise;
  await worker.stop();
  expect(told).toBe(true);

  const again = Promise.withResolvers<string>();
  await working([job<Asked>(name, async ({ subject }) => again.resolve(subject))]);
  expect(await again.promise).toBe("long");
});

test("what is to be done each night is on the calendar, by Jakarta's clock", async () => {
  const name = `test-${randomUUID()}`;
  await working([], [{ name, at: "02:30", work: async () => {} }]);
  const [entry] = await database.$queryRaw<{ cron: string; timezone: string }[]>`
    SELECT cron, timezone FROM pgboss.schedule WHERE name = ${name}`;
  expect(entry).toEqual({ cron: "30 2 * * *", timezone: "Asia/Jakarta" });
});
