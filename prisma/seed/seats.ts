import { districtOf, type Places, provinceOf, type Village } from "./places";
import { apportioned, cooperativesIn } from "./provinces";
import { Random } from "./random";

/** The seat of a cooperative, and the villages it serves beside it. */
export type Seat = { village: Village; also: Village[] };

const jointShare = 0.001;

/**
 * Where the cooperatives have their seats: spread over the provinces as the real ones are, at most one in a village, a few
 * of them shared by villages of the same district. Those that the demonstration tells a story about come first.
 */
export function drawSeats(count: number, places: Places, showcase: readonly string[]): Seat[] {
  const random = new Random("seats");
  const quotas = apportioned(count, cooperativesIn);
  const byProvince = Map.groupBy(places.villages, ({ code }) => provinceOf(code));
  return [...byProvince].flatMap(([province, villages]) => {
    const quota = quotas.get(province) ?? 0;
    if (quota > villages.length) throw new RangeError(`${province} has no room for ${quota} cooperatives.`);
    const drawn = random.shuffled(villages);
    const first = showcase.flatMap((code) => villages.find((village) => village.code === code) ?? []);
    const chosen = new Set([...new Set([...first, ...drawn])].slice(0, quota));
    return withNeighbours(villages, chosen, random);
  });
}

/** In the order of the codes. */
function withNeighbours(villages: Village[], chosen: Set<Village>, random: Random): Seat[] {
  const free = Map.groupBy(
    villages.filter((village) => !chosen.has(village)),
    ({ code }) => districtOf(code),
  );
  // Only where a neighbour is left without a seat can one be shared: seats there are drawn the more often.
  const inReach = villages.filter((village) => chosen.has(village) && free.has(districtOf(village.code)));
  const share = inReach.length > 0 ? (jointShare * chosen.size) / inReach.length : 0;
  return villages
    .filter((village) => chosen.has(village))
    .map((village) => {
      const neighbours = free.get(districtOf(village.code)) ?? [];
      const joint = neighbours.length > 0 && random.chance(share);
      return { village, also: joint ? neighbours.splice(0, random.between(1, 2)) : [] };
    });
}
