import type { ColumnCatalogue } from "./columns";

/** The columns of a file of people and their terms of office. */
export const peopleColumns = {
  cooperative: [],
  registryNumber: [],
  villageCode: [],
  name: [],
  nationalId: [],
  birthDate: [],
  sex: [],
  phone: [],
  position: [],
  startDate: [],
  endDate: [],
} as const satisfies ColumnCatalogue<string>;

export type PeopleColumn = keyof typeof peopleColumns;
