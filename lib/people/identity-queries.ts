import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { maskNationalId, type Sex } from "./national-id";
import { nationalIdKeys, openNationalId } from "./national-id-vault";
import { peopleVisibleTo } from "./visibility";

export type KnownIdentity = {
  id: string;
  name: string;
  birthDate: Day;
  sex: Sex;
  phone: string | null;
  maskedNationalId: string;
  version: number;
};

/** What is known of a person in scope, to be corrected; null for anybody else and for nobody. */
export async function findIdentity(officer: Officer, personId: string, today: Day): Promise<KnownIdentity | null> {
  const row = await database.person.findFirst({ where: { AND: [peopleVisibleTo(officer, today), { id: personId }] } });
  if (!row) return null;
  const { id, name, sex, phone, version } = row;
  const maskedNationalId = maskNationalId(openNationalId(row.nationalIdSealed, nationalIdKeys()));
  return { id, name, sex, phone, version, birthDate: dayOf(row.birthDate), maskedNationalId };
}
