import * as z from "zod";
import { Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { correctIdentity, identityDifferences } from "@/lib/people/correct-identity";
import { NewPerson } from "@/lib/people/identity";
import { ok, refused } from "@/lib/result";
import type { ChangeHandler } from "../change-handler";

export const PersonIdentityChange = z.object({
  personId: z.uuid(),
  name: NewPerson.shape.name,
  birthDate: Day,
  sex: z.enum(["FEMALE", "MALE"]),
  phone: z.string().nullable(),
});
export type PersonIdentityChange = z.infer<typeof PersonIdentityChange>;

/** The seat of the cooperative in which the person holds office, or last did. */
export async function seatOfPerson(tx: Transaction, personId: string, today: Day) {
  const terms = {
    where: { personId },
    select: { cooperativeId: true, cooperative: { select: { seatVillageCode: true } } },
  };
  const open = { OR: [{ endDate: null }, { endDate: { gte: dateOf(today) } }] };
  const term =
    (await tx.officeTerm.findFirst({
      ...terms,
      where: { personId, ...open },
      orderBy: [{ startDate: "desc" }, { id: "asc" }],
    })) ?? (await tx.officeTerm.findFirst({ ...terms, orderBy: [{ endDate: "desc" }, { id: "asc" }] }));
  return term && { cooperativeId: term.cooperativeId, regionCode: term.cooperative.seatVillageCode };
}

export const personIdentity: ChangeHandler<PersonIdentityChange> = {
  schema: PersonIdentityChange,
  async look(tx, officer, { change: { personId, ...identity }, nationalId }, today) {
    const found = await identityDifferences(tx, officer, personId, { ...identity, nationalId }, today);
    const seat = found && (await seatOfPerson(tx, personId, today));
    if (!found || !seat) return refused("person-not-found");
    const { regionCode } = seat;
    return ok({ regionCode, personId, cooperativeId: null, version: found.version, differences: found.differences });
  },
  async apply(tx, officer, { change: { personId, ...identity }, nationalId, version }, today) {
    const corrected = { personId, version, corrected: { ...identity, nationalId } };
    const result = await correctIdentity(tx, officer, corrected, today);
    return result.ok ? ok({ causeIds: [], effectiveOn: today }) : result;
  },
};
