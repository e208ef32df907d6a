import { stdout } from "node:process";

/** `done` of `total` is what the step has come to; without a total it is only said what it is doing. */
export type Report = (doing: string, done?: number, total?: number) => void;

type Running = { begun: number; doing: string; share: number | null; tenths: number };

const running = new Map<string, Running>();
if (stdout.isTTY) setInterval(showStatus, 200).unref();

/** Says when a step begins, how far it is, and how many seconds it took. Several may run at once. */
export async function step<Result>(title: string, work: (report: Report) => Promise<Result>): Promise<Result> {
  const now: Running = { begun: performance.now(), doing: "", share: null, tenths: 0 };
  running.set(title, now);
  if (!stdout.isTTY) say(`· ${title} …`);

  const report: Report = (doing, done, total) => {
    const share = total ? (done ?? 0) / total : null;
    const tenths = Math.floor((share ?? 0) * 10);
    const worthSaying = doing !== now.doing || tenths !== now.tenths;
    Object.assign(now, { doing, share, tenths });
    if (!stdout.isTTY && worthSaying)
      say(`  ${title}: ${doing}${share === null ? "" : ` ${Math.floor(share * 100)} %`}`);
  };
  try {
    const result = await work(report);
    running.delete(title);
    say(`✓ ${title} (${secondsSince(now.begun)} detik)`);
    return result;
  } catch (error) {
    running.delete(title);
    throw error;
  }
}

const secondsSince = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1).replace(".", ",");

export function say(line: string) {
  if (stdout.isTTY) stdout.write("\r\x1b[2K");
  console.log(line);
  showStatus();
}

/** On a terminal the last line shows what is running now, with a bar where the end is known. */
function showStatus() {
  if (!stdout.isTTY || running.size === 0) return;
  const parts = [...running].map(([title, { doing, share, begun }]) => {
    const bar = share === null ? "" : ` ${"█".repeat(Math.round(share * 20)).padEnd(20, "░")}`;
    return `${title} ${secondsSince(begun).replace(/,.*/, "")} d${bar} ${doing}`;
  });
  stdout.write(`\r\x1b[2K${parts.join("  |  ").slice(0, stdout.columns - 1)}`);
}
