/** The six counts a coverage figure is made of. A ledger line holds their changes, a sum their state. */
export type Counts = {
  cooperatives: number;
  fullyCertified: number;
  postsFilled: number;
  postsCertified: number;
  peopleInOffice: number;
  peopleCertified: number;
};

export const countNames = [
  "cooperatives",
  "fullyCertified",
  "postsFilled",
  "postsCertified",
  "peopleInOffice",
  "peopleCertified",
] as const satisfies (keyof Counts)[];

export const noCounts: Counts = {
  cooperatives: 0,
  fullyCertified: 0,
  postsFilled: 0,
  postsCertified: 0,
  peopleInOffice: 0,
  peopleCertified: 0,
};
