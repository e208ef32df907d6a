import type { StandardRoute, StandardStation } from "@/lib/db/generated/enums";

export type { StandardRoute, StandardStation };

/** What may come after each station; what is not here is not possible. A draft that did not hold goes back to the drafters. */
const next: Record<StandardStation, StandardStation[]> = {
  // A scheme on a standard of one organisation, or an international one, needs no SKKNI.
  PROPOSED: ["TEAM_FORMED", "SCHEME_DRAFTED", "STOPPED"],
  TEAM_FORMED: ["DRAFTED", "STOPPED"],
  DRAFTED: ["INTERNAL_VERIFIED", "STOPPED"],
  INTERNAL_VERIFIED: ["PRE_CONVENTION_HELD", "DRAFTED", "STOPPED"],
  PRE_CONVENTION_HELD: ["EXTERNAL_VERIFIED", "DRAFTED", "STOPPED"],
  EXTERNAL_VERIFIED: ["CONVENTION_HELD", "DRAFTED", "STOPPED"],
  CONVENTION_HELD: ["ENACTED", "DRAFTED", "STOPPED"],
  ENACTED: ["PACKAGED", "SCHEME_DRAFTED", "UNDER_REVIEW"],
  PACKAGED: ["SCHEME_DRAFTED"],
  SCHEME_DRAFTED: ["SCHEME_LICENSED", "STOPPED"],
  SCHEME_LICENSED: ["UNDER_REVIEW"],
  UNDER_REVIEW: ["TEAM_FORMED", "DRAFTED", "SCHEME_DRAFTED", "SCHEME_LICENSED"],
  STOPPED: [],
};

/** In the order in which they follow one another. */
export const standardStations = Object.keys(next) as StandardStation[];
export const standardRoutes = ["NATIONAL", "SPECIAL", "INTERNATIONAL"] as const satisfies StandardRoute[];

/** Those of the way to an SKKNI; the other routes go from the proposal to the scheme. */
const nationalOnly: StandardStation[] = [
  "TEAM_FORMED",
  "DRAFTED",
  "INTERNAL_VERIFIED",
  "PRE_CONVENTION_HELD",
  "EXTERNAL_VERIFIED",
  "CONVENTION_HELD",
  "ENACTED",
  "PACKAGED",
];

/** The stations that may come next, on the route a project takes. */
export const stationsAfter = (station: StandardStation, route: StandardRoute): StandardStation[] =>
  next[station].filter((it) =>
    route === "NATIONAL" ? !(station === "PROPOSED" && it === "SCHEME_DRAFTED") : !nationalOnly.includes(it),
  );

/** Where nothing is under way any more. */
export const isSettled = (station: StandardStation) => station === "SCHEME_LICENSED" || station === "STOPPED";
