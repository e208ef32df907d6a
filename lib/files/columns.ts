/** The columns that are looked for, each with the names it goes by in files; "fullName: ['nama lengkap', 'full name']". */
export type ColumnCatalogue<Name extends string> = { readonly [name in Name]: readonly string[] };

export type Columns<Name extends string> = {
  /** Where each column stands, counted from 0; null where it was not found. */
  at: { readonly [name in Name]: number | null };
  /** Two or more columns of the file claim the same name: the first was taken. */
  doubled: { name: Name; at: number[] }[];
  /** A column of the file that could be two of the catalogue: none was taken. */
  ambiguous: { at: number; names: Name[] }[];
  /** Columns of the file that are none of the catalogue's. */
  unknown: number[];
};

/** What a person chose by hand; null says "none of the file's columns". */
export type ByHand<Name extends string> = { readonly [name in Name]?: number | null };

/** Recognises columns by name, whatever their case, spaces and punctuation, with a slip of the finger; choices by hand win. */
export function recogniseColumns<Name extends string>(
  _head: string[],
  _catalogue: ColumnCatalogue<Name>,
  _byHand: ByHand<Name> = {},
): Columns<Name> {
  throw new Error("Not written yet");
}
