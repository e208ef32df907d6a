import { kindFitsVillage } from "@/lib/cooperatives/legal-data";
import { legalEntityDoubts } from "@/lib/cooperatives/legal-entity-number";
import { isUsualRegistryNumber } from "@/lib/cooperatives/registry-number";
import { coordinatesDoubt } from "@/lib/cooperatives/seat-coordinates";
import type { BoardFacts } from "./board-facts";
import type { Finding } from "./findings-on";

/** What the rules say of the cooperative's own data, whatever the day. */
export function cooperativeFindings(facts: BoardFacts): Finding[] {
  const { hasNamesake, kind, village, legalEntityNumber, legalEntityOn, registryNumber, latitude, longitude } = facts;
  const count = (wrong: boolean) => (wrong ? 1 : 0);
  return [
    { rule: "SAME_NAME_IN_DISTRICT", count: count(hasNamesake) },
    { rule: "KIND_DIFFERS_FROM_VILLAGE", count: count(!kindFitsVillage(kind, village)) },
    {
      rule: "LEGAL_ENTITY_NUMBER_UNUSUAL",
      count: count(legalEntityDoubts(legalEntityNumber, legalEntityOn).length > 0),
    },
    {
      rule: "REGISTRY_NUMBER_NOT_13_DIGITS",
      count: count(registryNumber !== null && !isUsualRegistryNumber(registryNumber)),
    },
    { rule: "COORDINATES_UNLIKELY", count: count(coordinatesDoubt(latitude, longitude) !== null) },
  ];
}
