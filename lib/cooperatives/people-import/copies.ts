import type { EnteredRow } from "./entered-row";

type Span = { line: number; startDate: string; endDate: string | null };

/**
 * Remembers whom a file has already put into which post. A list may hold somebody's earlier term beside the present one;
 * twice for the same days is a copy.
 */
export function copiesIn() {
  const seen = new Map<string, Span[]>();
  return {
    /** The line of which this one is a copy; null for the first. */
    firstOf(line: number, { identity, position, startDate, endDate, cooperative }: EnteredRow): number | null {
      const { id, registryNumber, villageCode } = cooperative;
      const key = `${identity.nationalId} ${position} ${id ?? registryNumber ?? villageCode ?? ""}`;
      const spans = seen.get(key) ?? [];
      const meets = (span: Span) =>
        (span.endDate === null || startDate <= span.endDate) && (endDate === null || span.startDate <= endDate);
      const first = spans.find(meets);
      if (first) return first.line;
      seen.set(key, [...spans, { line, startDate, endDate }]);
      return null;
    },
  };
}
