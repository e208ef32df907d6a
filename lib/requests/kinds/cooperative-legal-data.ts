import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { changeLegalData } from "@/lib/cooperatives/change-legal-data";
import { legalDataChanges, legalDataRefusal } from "@/lib/cooperatives/legal-data";
import { readLegalData } from "@/lib/cooperatives/legal-data-queries";
import { RegionCode } from "@/lib/regions/region-code";
import { ok, refused } from "@/lib/result";
import type { ChangeHandler } from "../change-handler";

export const LegalDataChange = z.object({
  cooperativeId: z.uuid(),
  legalData: z.object({
    legalName: z.string(),
    legalEntityNumber: z.string().nullable(),
    legalEntityOn: Day.nullable(),
    seatVillageCode: RegionCode,
    address: z.string().nullable(),
    phone: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
});
export type LegalDataChange = z.infer<typeof LegalDataChange>;

const text = (value: string | number | null) => (value === null ? null : String(value));

export const cooperativeLegalData: ChangeHandler<LegalDataChange> = {
  schema: LegalDataChange,
  async look(tx, officer, { change: { cooperativeId, legalData } }, today) {
    const found = await readLegalData(tx, officer, cooperativeId);
    if (!found) return refused("cooperative-not-found");
    const refusal = legalDataRefusal(found.legalData, legalData, today);
    if (refusal && refusal !== "nothing-changed") return refused(refusal);
    const changes = legalDataChanges(found.legalData, legalData);
    return ok({
      ...{ regionCode: found.legalData.seatVillageCode, personId: null, cooperativeId, version: found.version },
      differences: changes.map(({ field, before, after }) => ({ field, before: text(before), after: text(after) })),
    });
  },
  async apply(tx, officer, { change, version }, today) {
    const result = await changeLegalData(tx, officer, { ...change, version }, today);
    return result.ok ? ok({ causeIds: [change.cooperativeId], effectiveOn: today }) : result;
  },
};
