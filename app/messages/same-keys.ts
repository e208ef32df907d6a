/** The English catalogue has exactly the keys of the Indonesian one: a missing or a left-over word does not compile. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
};
