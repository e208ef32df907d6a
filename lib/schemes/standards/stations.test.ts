import { expect, test } from "vitest";
import { standardStations, stationsAfter } from "./stations";

test("the way to an SKKNI, and every step that is not in the table is refused", () => {
  const possible = standardStations.flatMap((from) =>
    standardStations.filter((to) => stationsAfter(from, "NATIONAL").includes(to)).map((to) => `${from} ${to}`),
  );
  expect(possible).toEqual([
    "PROPOSED TEAM_FORMED",
    "PROPOSED STOPPED",
    "TEAM_FORMED DRAFTED",
    "TEAM_FORMED STOPPED",
    "DRAFTED INTERNAL_VERIFIED",
    "DRAFTED STOPPED",
    "INTERNAL_VERIFIED DRAFTED",
    "INTERNAL_VERIFIED PRE_CONVENTION_HELD",
    "INTERNAL_VERIFIED STOPPED",
    "PRE_CONVENTION_HELD DRAFTED",
    "PRE_CONVENTION_HELD EXTERNAL_VERIFIED",
    "PRE_CONVENTION_HELD STOPPED",
    "EXTERNAL_VERIFIED DRAFTED",
    "EXTERNAL_VERIFIED CONVENTION_HELD",
    "EXTERNAL_VERIFIED STOPPED",
    "CONVENTION_HELD DRAFTED",
    "CONVENTION_HELD ENACTED",
    "CONVENTION_HELD STOPPED",
    "ENACTED PACKAGED",
    "ENACTED SCHEME_DRAFTED",
    "ENACTED UNDER_REVIEW",
    "PACKAGED SCHEME_DRAFTED",
    "SCHEME_DRAFTED SCHEME_LICENSED",
    "SCHEME_DRAFTED STOPPED",
    "SCHEME_LICENSED UNDER_REVIEW",
    "UNDER_REVIEW TEAM_FORMED",
    "UNDER_REVIEW DRAFTED",
    "UNDER_REVIEW SCHEME_DRAFTED",
    "UNDER_REVIEW SCHEME_LICENSED",
  ]);
});

test.each(["SPECIAL", "INTERNATIONAL"] as const)("on the route %s there is no SKKNI to make", (route) => {
  expect(stationsAfter("PROPOSED", route)).toEqual(["SCHEME_DRAFTED", "STOPPED"]);
  expect(stationsAfter("UNDER_REVIEW", route)).toEqual(["SCHEME_DRAFTED", "SCHEME_LICENSED"]);
  const reachable = new Set(standardStations.flatMap((from) => stationsAfter(from, route)));
  expect(reachable.has("CONVENTION_HELD")).toBe(false);
});
