import * as z from "zod";
import { mergePeople } from "@/lib/people/merge-people";
import { identityFields } from "@/lib/people/merge-rules";
import { peopleVisibleTo } from "@/lib/people/visibility";
import { ok, refused } from "@/lib/result";
import type { ChangeHandler } from "../change-handler";
import { seatOfPerson } from "./person-identity";

export const PersonMergeChange = z.object({
  keptId: z.uuid(),
  mergedId: z.uuid(),
  /** Of both as they were shown. */
  versions: z.object({ kept: z.int(), merged: z.int() }),
  take: z.array(z.enum(identityFields)),
  reason: z.string(),
});
export type PersonMergeChange = z.infer<typeof PersonMergeChange>;

export const personMerge: ChangeHandler<PersonMergeChange> = {
  schema: PersonMergeChange,
  async look(tx, officer, { change: { keptId, mergedId, versions } }, today) {
    const people = await tx.person.findMany({
      where: { AND: [peopleVisibleTo(officer, today), { id: { in: [keptId, mergedId] } }] },
      select: { id: true, name: true },
    });
    const [kept, merged] = [keptId, mergedId].map((id) => people.find((person) => person.id === id));
    const seat = await seatOfPerson(tx, keptId, today);
    if (!kept || !merged || !seat) return refused("person-not-found");
    return ok({
      ...{ regionCode: seat.regionCode, personId: keptId, cooperativeId: null, version: versions.kept },
      differences: [{ field: "merge", before: `${kept.name}; ${merged.name}`, after: kept.name }],
    });
  },
  async apply(tx, officer, { change }, today) {
    const result = await mergePeople(tx, officer, change, today);
    return result.ok ? ok({ causeIds: [change.keptId], effectiveOn: today }) : result;
  },
};
