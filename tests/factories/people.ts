import { randomInt } from "node:crypto";
import { Day, dateOf, daysAfter } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { NationalId, readsAs, type Sex } from "@/lib/people/national-id";
import { hashNationalId, nationalIdKeys, sealNationalId } from "@/lib/people/national-id-vault";

const someday = Day.parse("2026-01-01");

/** Of somebody between 27 and 74: drawn, since a day has numbers for 9,999 people only. */
const aBirthDate = () => daysAfter(someday, -randomInt(27 * 365, 74 * 365));

/** District 99.99.99 does not exist, so the number is nobody's. */
export function aNationalId({ birthDate = aBirthDate(), sex = "FEMALE" as Sex } = {}): NationalId {
  const [year = "", month = "", date = ""] = birthDate.split("-");
  const marked = String(Number(date) + (sex === "FEMALE" ? 40 : 0)).padStart(2, "0");
  const serial = String(randomInt(1, 10_000)).padStart(4, "0");
  return NationalId.parse(`999999${marked}${month}${year.slice(2)}${serial}`);
}

type Whom = { name?: string; nationalId?: NationalId; birthDate?: Day; sex?: Sex };

export async function aPerson({ name = "Siti Aminah", nationalId = aNationalId(), birthDate, sex }: Whom = {}) {
  const read = readsAs(nationalId, someday);
  const keys = nationalIdKeys();
  const { id } = await database.person.create({
    data: {
      name,
      nationalIdSealed: new Uint8Array(sealNationalId(nationalId, keys)),
      nationalIdHash: new Uint8Array(hashNationalId(nationalId, keys)),
      birthDate: dateOf(birthDate ?? read.birthDate ?? someday),
      sex: sex ?? read.sex,
    },
  });
  return { id, name, nationalId };
}
