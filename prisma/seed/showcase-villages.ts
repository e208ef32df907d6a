/**
 * The cooperatives that the accounts of the demonstration are about: twenty in Klaten, always there, with whole boards
 * that never changed. The first of them is the one koperasi@example.id keeps.
 */
export const showcaseVillages = [
  ...Array.from({ length: 18 }, (_, at) => `33.10.11.${2001 + at}`),
  "33.10.12.2001",
  "33.10.12.2002",
];
export const demoVillage = "33.10.11.2001";
/** Whose board has declared a relation between two of its members. */
export const relatedVillage = "33.10.11.2003";
