import { type Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { pathTo, type RegionCode } from "@/lib/regions/region-code";
import type { AnnualMeetingRule } from "./annual-meeting-rules";

/** A rule with where it comes from; null is the country. */
export type MeetingRuleInForce = AnnualMeetingRule & { regionCode: string | null; region: string | null };

/** What holds for cooperatives of a village on a day: the rule of the nearest region that has one. */
export async function findMeetingRule(village: RegionCode, on: Day): Promise<MeetingRuleInForce> {
  const day = dateOf(on);
  const rows = await database.annualMeetingRule.findMany({
    where: {
      validFrom: { lte: day },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
        { OR: [{ regionCode: null }, { regionCode: { in: pathTo(village) } }] },
      ],
    },
    select: {
      regionCode: true,
      dueMonths: true,
      meetingsInRow: true,
      mustBeHealthy: true,
      legalBasis: true,
      region: { select: { name: true } },
    },
  });
  const [nearest] = rows.toSorted((one, other) => (other.regionCode?.length ?? 0) - (one.regionCode?.length ?? 0));
  if (!nearest) throw new Error(`No rule of annual meetings holds on ${on}.`);
  const { region, ...rule } = nearest;
  return { ...rule, region: region?.name ?? null };
}
