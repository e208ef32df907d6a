import type { EnteredRow } from "./entered-row";

export type Span = { line: number; startDate: string; endDate: string | null };

/** Of rows with one key only one may be for any day: the same person in the same post of the same cooperative. */
export function copyKey(hash: string, { position, cooperative }: EnteredRow): string {
  const { id, registryNumber, villageCode } = cooperative;
  return `${hash} ${position} ${id ?? registryNumber ?? villageCode ?? ""}`;
}

/**
 * The line of which this one is a copy; null for the first, which `seen` then holds. A list may hold somebody's earlier
 * term beside the present one; twice for the same days is a copy.
 */
export function firstOf(
  seen: Map<string, Span[]>,
  { line, hash, row }: { line: number; hash: string; row: EnteredRow },
): number | null {
  const { startDate, endDate } = row;
  const key = copyKey(hash, row);
  const spans = seen.get(key) ?? [];
  const meets = (span: Span) =>
    (span.endDate === null || startDate <= span.endDate) && (endDate === null || span.startDate <= endDate);
  const first = spans.find(meets);
  if (first) return first.line;
  seen.set(key, [...spans, { line, startDate, endDate }]);
  return null;
}
