import { Agent, request } from "node:http";
import { timed } from "./statistics";

/** An address of the server under test; `cookie` is the session of whoever asks. */
export type Target = { port: number; path: string; cookie?: string };

/** Latencies in milliseconds, from sending a request to the last byte of its answer. */
export type Burst = { latencies: number[]; perSecond: number };

/**
 * So many clients, each on a connection of its own that stays open, ask one thing after another for some seconds. Written
 * here because ready-made tools count in whole milliseconds. Anything but a 200 ends the run: a fast refusal is no speed.
 */
export async function burst(target: Target, clients: number, seconds: number): Promise<Burst> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    // Connecting is not what is measured.
    await Promise.all(Array.from({ length: clients }, () => ask(agent, target)));
    const latencies: number[] = [];
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    const client = async () => {
      while (performance.now() < until) latencies.push((await timed(() => ask(agent, target)))[0]);
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { latencies, perSecond: (latencies.length * 1_000) / (performance.now() - begun) };
  } finally {
    agent.destroy();
  }
}

/** The same thing asked so many times in a row. */
export async function askInTurn(target: Target, times: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let time = 0; time < times; time++) await ask(agent, target);
  agent.destroy();
}

/** Comes back when the whole answer has arrived, compressed as a browser would get it. */
function ask(agent: Agent, { port, path, cookie }: Target): Promise<void> {
  const headers = { "accept-encoding": "gzip", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, path, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} was answered with ${answer.statusCode}.`));
      answer.on("end", resolve).on("error", reject).resume();
    });
    asked.on("error", reject).end();
  });
}
