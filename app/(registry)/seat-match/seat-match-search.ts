import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { country, RegionCode } from "@/lib/regions/region-code";

/** What an address asks of the match of seats: an officer's own region since New Year, unless it says otherwise. */
export function seatMatchSearchOf(params: SearchParams, officer: Officer, today: Day) {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const own = officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  return {
    region: RegionCode.safeParse(one("region")).data ?? own,
    since: Day.safeParse(one("since")).data ?? (`${today.slice(0, 4)}-01-01` as Day),
    own,
  };
}
