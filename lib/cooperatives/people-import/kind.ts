import { peopleColumns } from "@/lib/files/people-columns";
import { anyPlace, type ImportKind } from "@/lib/imports/kind";
import { cooperativesKeptBy, mayImport } from "../visibility";
import { passThrough } from "./pass";

/**
 * People and their terms of office: of one cooperative, or of all that an office keeps, where each row names its own by
 * its registry number or by the village of its seat.
 */
export const peopleAndTerms: ImportKind = {
  name: "PEOPLE_AND_TERMS",
  columns: peopleColumns,
  mayBring: mayImport,
  placeFor: async (tx, officer, asked) => {
    if (!mayImport(officer) || asked.batchId !== null) return null;
    const cooperativeId = asked.cooperativeId ?? (officer.role === "COOPERATIVE" ? officer.cooperativeId : null);
    if (cooperativeId === null) return anyPlace;
    const kept = await tx.cooperative.count({ where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] } });
    return kept === 1 ? { ...anyPlace, cooperativeId } : null;
  },
  needs: ({ cooperativeId }) => [
    ["name"],
    ["nationalId"],
    ["position"],
    ["startDate"],
    ...(cooperativeId === null ? [["registryNumber", "villageCode", "cooperativeId"]] : []),
  ],
  begin: passThrough,
};
