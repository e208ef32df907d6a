import type { BoardFacts, TermFacts } from "@/lib/board-rules/board-facts";
import { Day } from "@/lib/calendar/day";
import { basisOf, type Position } from "@/lib/cooperatives/positions";
import { RegionCode } from "@/lib/regions/region-code";

const day = (text: string) => Day.parse(text);

/** A term of a woman unless said otherwise, running since the cooperative was founded. */
export function termFacts(position: Position, more: Partial<TermFacts> = {}): TermFacts {
  const id = more.id ?? position;
  return {
    id,
    personId: `person of ${id}`,
    sex: "FEMALE",
    position,
    basis: basisOf("RURAL_VILLAGE", position),
    startDate: day("2025-06-01"),
    endDate: null,
    endReason: null,
    ...more,
  };
}

export const fivePosts: Position[] = [
  "CHAIR",
  "VICE_CHAIR_BUSINESS",
  "VICE_CHAIR_MEMBERSHIP",
  "SECRETARY",
  "TREASURER",
];

/** Five in the board and three supervisors: nothing to find. */
export const wholeBoard = (): TermFacts[] => [
  ...fivePosts.map((position) => termFacts(position)),
  termFacts("SUPERVISOR_CHAIR"),
  termFacts("SUPERVISOR_MEMBER", { id: "SUPERVISOR_MEMBER 1" }),
  termFacts("SUPERVISOR_MEMBER", { id: "SUPERVISOR_MEMBER 2" }),
];

export const boardFacts = (more: Partial<BoardFacts> = {}): BoardFacts => ({
  kind: "RURAL_VILLAGE",
  village: RegionCode.parse("33.10.01.2001"),
  foundedOn: day("2025-06-01"),
  dissolvedOn: null,
  legalEntityNumber: "AHU-0025573.AH.01.29.TAHUN 2025",
  legalEntityOn: day("2025-06-20"),
  registryNumber: "3310010000001",
  latitude: -7.7,
  longitude: 110.6,
  hasNamesake: false,
  terms: wholeBoard(),
  relations: [],
  ...more,
});
