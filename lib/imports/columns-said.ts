import { type ByHand, type Columns, recogniseColumns } from "@/lib/files/columns";
import type { ImportKind, Place } from "./kind";

/** By name of the column, its place in the file from 0; null for none. */
export type Mapping = Record<string, number | null>;

/** The columns as the file's head names them, or as they were said by hand. */
export function mappingOf(kind: ImportKind, head: string[], byHand: Mapping = {}): Mapping {
  const columns: Columns<string> = recogniseColumns(head, kind.columns, byHand as ByHand<string>);
  return { ...columns.at };
}

/** The groups of which the file has no column; empty when it can be gone through. */
export const missingColumns = (kind: ImportKind, place: Place, mapping: Mapping): string[][] =>
  kind.needs(place).filter((group) => group.every((name) => mapping[name] == null));

/** A column of the file stands for one thing only. */
export const saidTwice = (mapping: Mapping): string[] =>
  Object.entries(mapping)
    .filter(
      ([name, at]) => at !== null && Object.entries(mapping).some(([other, place]) => other !== name && place === at),
    )
    .map(([name]) => name);
