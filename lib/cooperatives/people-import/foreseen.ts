import type { Transaction } from "@/lib/db/database";
import { keepInMind, recall } from "@/lib/imports/memory";
import type { Compared } from "@/lib/people/likeness";
import { copyKey, type Span } from "./copies";
import type { Plan } from "./decide-row";
import { type BoardTerm, type Ground, type KnownPerson, withTerm } from "./ground";
import { keysNear, type Newcomers } from "./newcomers";
import type { HashedRow } from "./read-ground";

/** What rows of earlier portions would have changed, as far as it touches these rows. */
export type Foreseen = {
  /** Terms begun or changed, by cooperative. */
  terms: Map<string, BoardTerm[]>;
  /** By hash of the national id. */
  people: Map<string, KnownPerson>;
  newcomers: Newcomers;
  /** Who was already put into which post, by `copyKey`. */
  copies: Map<string, Span[]>;
};

type Kind = keyof Foreseen;

export async function readForeseen(
  tx: Transaction,
  importId: string,
  rows: HashedRow[],
  cooperatives: string[],
): Promise<Foreseen> {
  const wanted: Record<Kind, string[]> = {
    terms: cooperatives,
    people: rows.map(({ hash }) => hash),
    newcomers: rows.flatMap(({ row }) => keysNear(row.identity)),
    copies: rows.map(({ row, hash }) => copyKey(hash, row)),
  };
  const kinds = Object.keys(wanted) as Kind[];
  const found = await recall(
    tx,
    importId,
    kinds.flatMap((kind) => wanted[kind].map((key) => `${kind} ${key}`)),
  );
  const of = <Value>(kind: Kind) =>
    new Map(
      wanted[kind].flatMap((key) => {
        const value = found.get(`${kind} ${key}`) as Value | undefined;
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  return {
    terms: of<BoardTerm[]>("terms"),
    people: of<KnownPerson>("people"),
    newcomers: of<Compared[]>("newcomers"),
    copies: of<Span[]>("copies"),
  };
}

/** Lays it over what the database says. */
export function layOver(ground: Ground, { terms, people, newcomers }: Foreseen) {
  for (const [id, changed] of terms) {
    const cooperative = ground.cooperatives.get(id);
    if (cooperative) ground.cooperatives.set(id, changed.reduce(withTerm, cooperative));
  }
  for (const [hash, person] of people) ground.people.set(hash, person);
  ground.newcomers = new Map(newcomers);
}

/** Keeps for later portions what these rows would change: only what is not as it was recalled. */
export async function keepForeseen(
  tx: Transaction,
  importId: string,
  { ground, plans, copies }: { ground: Ground; plans: Plan[]; copies: Foreseen["copies"] },
  before: Foreseen,
) {
  const terms = new Map(before.terms);
  const people = new Map(before.people);
  for (const { cooperativeId, person, term } of plans) {
    const others = (terms.get(cooperativeId) ?? []).filter(({ id }) => id !== term.after.id);
    if (term.after !== term.before) terms.set(cooperativeId, [...others, term.after]);
    const known = ground.people.get(person.hash);
    if (known && (person.register || person.phone !== null)) people.set(person.hash, known);
  }
  const after: Foreseen = { terms, people, newcomers: ground.newcomers, copies };
  const changed = (Object.keys(after) as Kind[]).flatMap((kind) =>
    [...after[kind]]
      .filter(([key, value]) => before[kind].get(key) !== value)
      .map(([key, value]): [string, unknown] => [`${kind} ${key}`, value]),
  );
  await keepInMind(tx, importId, changed);
}
