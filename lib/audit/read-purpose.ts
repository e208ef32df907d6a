/** The screen on which somebody's data was shown. */
const purposes = [
  "cooperative",
  "person",
  "batch",
  "candidates",
  "applications",
  "search",
  "duplicates",
  "work",
  "requests",
  "scheme-change",
  "export",
  "national-id",
  "print",
] as const;
export type ReadPurpose = (typeof purposes)[number];
export const isReadPurpose = (text: string): text is ReadPurpose => purposes.some((purpose) => purpose === text);
