/** What `npm run bench` can be asked for, each by its name. */
export const parts = ["pages", "writes", "imports", "weight"] as const;
export type Part = (typeof parts)[number];
