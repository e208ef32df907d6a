import type { Contribution } from "./contributions";
import { countNames } from "./figures";

const keyOf = ({ regionCode, cut, effectiveOn }: Contribution) => `${regionCode} ${cut} ${effectiveOn}`;

/** The lines that lead from one state of the figures to another; nothing where nothing moved. */
export function difference(before: Contribution[], after: Contribution[]): Contribution[] {
  const changes = new Map(after.map((line) => [keyOf(line), { ...line }]));
  for (const line of before) {
    const change = changes.get(keyOf(line));
    if (change) for (const name of countNames) change[name] -= line[name];
    else changes.set(keyOf(line), negated(line));
  }
  return [...changes.values()].filter((line) => countNames.some((name) => line[name] !== 0));
}

function negated(line: Contribution): Contribution {
  const opposite = { ...line };
  for (const name of countNames) opposite[name] = -line[name];
  return opposite;
}
