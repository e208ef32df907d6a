import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { country, RegionCode } from "@/lib/regions/region-code";
import type { Floor } from "./floors";
import * as floors from "./floors";

/** What is asked of the server, held against the trivial thing of its kind. */
export type Item = {
  name: string;
  path: string;
  /** Asked by the officer of this account. */
  as?: string;
  kind: "page" | "request";
  floor: Floor;
  /** How many times longer than the trivial one it may take, where that is not what its kind may. */
  most?: number;
};

/** How many times longer than the trivial thing of its kind an item may take. */
export const mostTimes = { page: 3, request: 2 } as const;

/** One row by one indexed select, as a page; and one select of nothing, as a request. */
export const trivial: Record<Item["kind"], Item> = {
  page: { name: "trivial page: a region", path: "/regions/33.10", kind: "page", floor: floors.region("33.10") },
  request: { name: "trivial request: health", path: "/api/v1/health", kind: "request", floor: floors.nothing },
};

const account = "koperasi@example.id";
/** A part of the name that most cooperatives share with one another. */
const partOfName = "sidomul";
/** A common name, in a spelling of before 1972, and those who look for it: the country, a province, a regency, a board. */
const partOfPerson = "soetrisn";
const whoLookForPeople = ["kemenkop", "jateng", "klaten", "koperasi"].map((name) => `${name}@example.id`);

/** The items, pointed at records that the demonstration has. */
export async function findItems(client: Client, today: Day): Promise<Item[]> {
  const [found] = (
    await client.query<{ district: string; cooperativeId: string; number: string }>(
      `SELECT (SELECT left(seat_village_code, 8) FROM cooperatives WHERE seat_village_code LIKE '33.10.%'
                GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS district,
              (SELECT cooperative_id FROM officers WHERE email = $1) AS "cooperativeId",
              (SELECT number FROM certificates WHERE valid_to >= $2 ORDER BY md5(number) LIMIT 1) AS number`,
      [account, today],
    )
  ).rows;
  if (!found?.district || !found.cooperativeId || !found.number) throw new Error("This is no demonstration.");

  const { cooperativeId, number } = found;
  const district = RegionCode.parse(found.district);
  const province = RegionCode.parse("33");
  return [
    ...(await Promise.all(
      [country, province].flatMap((region) => [
        coverageItem("page", `coverage of ${region}`, `/coverage/${region}`, region, today),
        coverageItem("request", `API: coverage of ${region}`, `/api/v1/coverage?region=${region}`, region, today),
      ]),
    )),
    {
      name: `district ${district} and its cooperatives`,
      path: `/coverage/${district}`,
      kind: "page",
      floor: floors.cooperativesOf(district, today),
    },
    {
      name: "a cooperative with its gate, signed in",
      path: `/cooperatives/${cooperativeId}`,
      as: account,
      kind: "page",
      floor: floors.boardOf(cooperativeId, today),
    },
    {
      name: `cooperatives named like “${partOfName}”`,
      path: `/cooperatives?q=${partOfName}`,
      kind: "page",
      floor: floors.namedLike(partOfName.toUpperCase()),
    },
    ...whoLookForPeople.map((as) => ({
      name: `people named like “${partOfPerson}”, ${as}`,
      path: `/people?q=${partOfPerson}`,
      as,
      kind: "page" as const,
      most: 2,
      floor: floors.peopleNamedLike("SUTRISN"),
    })),
    {
      name: "check of a certificate",
      path: `/check?number=${encodeURIComponent(number)}`,
      kind: "page",
      floor: floors.certificate(number),
    },
  ];
}

const coverageItem = async (
  kind: Item["kind"],
  name: string,
  path: string,
  region: RegionCode,
  today: Day,
): Promise<Item> => ({ name, path, kind, floor: await floors.figuresOf(region, today) });
