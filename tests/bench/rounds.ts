import { type Burst, burst, type Target } from "./http-client";
import { median, quantile } from "./statistics";

/** Milliseconds, and answers per second. */
export type Speed = { p50: number; p99: number; perSecond: number };

/** An item's speed, that of the trivial thing in the same minutes, and how many times longer the item takes. */
export type Comparison = { item: Speed; trivial: Speed; times: number };

const rounds = 7;
const seconds = 1.5;

/**
 * The item and the trivial thing by turns, the one that begins changing each time, so that whatever the machine does
 * beside falls on both. What counts is the median of the rounds; only the slowest answers are looked for in all of them.
 */
export async function compare(item: Target, trivial: Target, clients: number): Promise<Comparison> {
  const ofItem: Burst[] = [];
  const ofTrivial: Burst[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns: [Target, Burst[]][] = [
      [trivial, ofTrivial],
      [item, ofItem],
    ];
    for (const [target, results] of round % 2 === 0 ? turns : turns.reverse())
      results.push(await burst(target, clients, seconds));
  }
  const ratios = ofItem.map(({ latencies }, round) => median(latencies) / median(ofTrivial[round]?.latencies ?? []));
  return { item: speedOf(ofItem), trivial: speedOf(ofTrivial), times: median(ratios) };
}

export const speedOf = (bursts: Burst[]): Speed => ({
  p50: median(bursts.map(({ latencies }) => median(latencies))),
  p99: quantile(
    bursts.flatMap(({ latencies }) => latencies),
    0.99,
  ),
  perSecond: median(bursts.map(({ perSecond }) => perSecond)),
});
