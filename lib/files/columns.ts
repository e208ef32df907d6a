import { distance } from "@/lib/people/duplicate-rules";

/** The columns that are looked for, each with the names it goes by in files: `name: ["Nama lengkap", "Full name"]`. */
export type ColumnCatalogue<Name extends string> = { readonly [name in Name]: readonly string[] };

export type Columns<Name extends string> = {
  /** Where each column stands, counted from 0; null where it was not found. */
  at: { readonly [name in Name]: number | null };
  /** Two or more columns of the file claim the same name: the likeliest was taken, of like ones the first. */
  doubled: { name: Name; at: number[] }[];
  /** A column of the file that could be two of the catalogue: none was taken. */
  ambiguous: { at: number; names: Name[] }[];
  /** Columns of the file with a head that is none of the catalogue's. */
  unknown: number[];
};

/** What a person chose by hand; null says "none of the file's columns". */
export type ByHand<Name extends string> = { readonly [name in Name]?: number | null };

/** A column of the file, and the names it may stand for; `off` counts the letters that differ. */
type Claim<Name> = { at: number; names: Name[]; off: number };

/** Recognises columns by name, whatever their case, spaces and punctuation, with a slip of the finger; choices by hand win. */
export function recogniseColumns<Name extends string>(
  head: string[],
  catalogue: ColumnCatalogue<Name>,
  byHand: ByHand<Name> = {},
): Columns<Name> {
  const names = Object.keys(catalogue) as Name[];
  const chosen = new Map(
    names.filter((name) => byHand[name] !== undefined).map((name) => [name, byHand[name] ?? null]),
  );
  const taken = new Set(chosen.values());
  const claims = claimsIn(head, catalogue).filter(({ at }) => !taken.has(at));
  const clear = claims.filter((claim) => claim.names.length === 1);
  const claiming = (name: Name) =>
    chosen.has(name)
      ? []
      : clear.filter((claim) => claim.names[0] === name).sort((a, b) => a.off - b.off || a.at - b.at);

  const at = Object.fromEntries(names.map((name) => [name, chosen.get(name) ?? claiming(name)[0]?.at ?? null]));
  return {
    at: at as Columns<Name>["at"],
    doubled: names
      .map((name) => ({ name, at: claiming(name).map((claim) => claim.at) }))
      .filter((one) => one.at.length > 1),
    ambiguous: claims.filter((claim) => claim.names.length > 1).map(({ at, names }) => ({ at, names })),
    unknown: head.flatMap((text, at) =>
      bare(text) === "" || taken.has(at) || claims.some((claim) => claim.at === at) ? [] : [at],
    ),
  };
}

/** How many different columns of the catalogue a line names: two make it a head. */
export const recognisedIn = (head: string[], catalogue: ColumnCatalogue<string>) =>
  new Set(claimsIn(head, catalogue).flatMap(({ names }) => names[0] ?? [])).size;

function claimsIn<Name extends string>(head: string[], catalogue: ColumnCatalogue<Name>): Claim<Name>[] {
  const known = Object.entries<readonly string[]>(catalogue).flatMap(([name, texts]) =>
    // A column also goes by its own name, as the registry's own files in English have it.
    [name, ...texts].map((text) => ({ name: name as Name, text: bare(text) })),
  );
  return head.flatMap((text, at) => claimOf(text, at, known) ?? []);
}

function claimOf<Name extends string>(head: string, at: number, known: { name: Name; text: string }[]) {
  const text = bare(head);
  if (text === "") return null;
  const near = known
    .map((one) => ({ name: one.name, off: one.text === text ? 0 : lettersOff(text, one.text) }))
    .filter(({ off }) => off <= slips(text));
  const off = Math.min(...near.map((one) => one.off));
  const names = [...new Set(near.filter((one) => one.off === off).map(({ name }) => name))];
  return names.length > 0 ? { at, names, off } : null;
}

/** Letters and digits in lower case; what stands in brackets explains the column and does not name it. */
const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** NIK and NIB are two things; "Tangal Lahir" is one. */
const slips = (text: string) => (text.length < 6 ? 0 : text.length < 12 ? 1 : 2);

/** Not counted where it could not be few: long texts are no heads. */
const lettersOff = (one: string, other: string) =>
  Math.abs(one.length - other.length) > 2 || one.length > 60 ? Number.POSITIVE_INFINITY : distance(one, other);
