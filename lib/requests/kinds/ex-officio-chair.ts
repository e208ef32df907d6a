import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { everyEndReason } from "@/lib/cooperatives/end-reasons";
import { takeOver } from "@/lib/cooperatives/replace-holder";
import { takePost } from "@/lib/cooperatives/start-term";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import type { Transaction } from "@/lib/db/database";
import { NewPerson } from "@/lib/people/identity";
import { ok, refused } from "@/lib/result";
import type { Asked, ChangeHandler } from "../change-handler";

/** A new village head takes the chair of the supervisors, from the one before where there is one. */
export const ExOfficioChairChange = z.object({
  cooperativeId: z.uuid(),
  startDate: Day,
  /** The term that ends with it. */
  replaces: z.object({ termId: z.uuid(), version: z.int(), reason: z.enum(everyEndReason) }).nullable(),
  /** Somebody already here, or somebody new whose national id goes beside the change. */
  person: z.union([
    z.object({ personId: z.uuid() }),
    z.object({ newPerson: NewPerson.omit({ nationalId: true }), sureItIsAnother: z.boolean() }),
  ]),
});
export type ExOfficioChairChange = z.infer<typeof ExOfficioChairChange>;

export const exOfficioChair: ChangeHandler<ExOfficioChairChange> = {
  schema: ExOfficioChairChange,
  async look(tx, officer, { change }) {
    const cooperative = await tx.cooperative.findFirst({
      where: { AND: [cooperativesKeptBy(officer), { id: change.cooperativeId }] },
      select: { seatVillageCode: true },
    });
    if (!cooperative) return refused("cooperative-not-found");
    const replaced = change.replaces && (await termOf(tx, change.replaces.termId, change.cooperativeId));
    if (change.replaces && !replaced) return refused("term-not-found");
    const known =
      "personId" in change.person
        ? await tx.person.findUnique({ where: { id: change.person.personId }, select: { id: true, name: true } })
        : null;
    return ok({
      regionCode: cooperative.seatVillageCode,
      personId: known?.id ?? null,
      cooperativeId: change.cooperativeId,
      // The post itself has no version: whoever takes it is refused where somebody else came first.
      version: change.replaces?.version ?? 0,
      differences: [
        {
          field: "chair",
          before: replaced?.person.name ?? null,
          after: "newPerson" in change.person ? change.person.newPerson.name : (known?.name ?? null),
        },
        { field: "startDate", before: null, after: change.startDate },
      ],
    });
  },
  async apply(tx, officer, asked, today) {
    const { cooperativeId, startDate, replaces } = asked.change;
    const person = personIn(asked);
    if (person === null) return refused("national-id-not-16-digits");
    const result = replaces
      ? await takeOver(tx, officer, { ...replaces, person, startDate }, today)
      : await takePost(tx, officer, { cooperativeId, position: "SUPERVISOR_CHAIR", person, startDate }, today);
    return result.ok ? ok({ causeIds: [result.value.termId], effectiveOn: startDate }) : result;
  },
};

const termOf = (tx: Transaction, id: string, cooperativeId: string) =>
  tx.officeTerm.findFirst({ where: { id, cooperativeId }, select: { person: { select: { name: true } } } });

function personIn({ change, nationalId }: Asked<ExOfficioChairChange>) {
  if ("personId" in change.person) return change.person;
  const { newPerson, sureItIsAnother } = change.person;
  return nationalId && { newPerson: { ...newPerson, nationalId }, sureItIsAnother };
}
