import type { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { CooperativeKind, RelationKind, Sex, TermBasis, TermEndReason } from "@/lib/db/generated/enums";
import type { RegionCode } from "@/lib/regions/region-code";

export type TermFacts = {
  id: string;
  personId: string;
  sex: Sex;
  position: Position;
  basis: TermBasis;
  startDate: Day;
  endDate: Day | null;
  endReason: TermEndReason | null;
};

/** Between two people who both hold or held a post in the cooperative. */
export type RelationFacts = {
  id: string;
  personId: string;
  otherPersonId: string;
  kind: RelationKind;
  declaredOn: Day;
  /** First day on which it is no longer declared. */
  withdrawnOn: Day | null;
};

/** Everything the rules look at of one cooperative: its own data, all terms ever entered, declared relations. */
export type BoardFacts = {
  kind: CooperativeKind;
  village: RegionCode;
  foundedOn: Day;
  dissolvedOn: Day | null;
  legalEntityNumber: string | null;
  legalEntityOn: Day | null;
  registryNumber: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Another cooperative of the district has this very name. */
  hasNamesake: boolean;
  terms: TermFacts[];
  relations: RelationFacts[];
};
