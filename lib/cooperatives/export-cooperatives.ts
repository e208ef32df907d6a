import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { CooperativeKind } from "@/lib/db/generated/enums";
import { type CooperativeFilter, meets } from "./search-filter";
import { visibleCooperative } from "./visibility";

export type ExportedCooperative = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  villageCode: string;
  village: string;
  district: string;
  regency: string;
  province: string;
  foundedOn: Day;
  legalEntityNumber: string | null;
  registryNumber: string | null;
  postsFilled: number;
  postsCertified: number;
};

const rowsAtOnce = 500;

/** The cooperatives in an officer's scope that meet the filter, by region code, a few hundred at a time. Nobody's name. */
export async function* exportCooperatives(
  officer: Officer,
  filter: CooperativeFilter,
  on: Day,
): AsyncGenerator<ExportedCooperative[]> {
  let [lastVillage, lastId] = ["", "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const rows = await database.$queryRaw<ExportedCooperative[]>`
      WITH cooperative AS MATERIALIZED (
        SELECT * FROM cooperatives cooperative
         WHERE (cooperative.seat_village_code, cooperative.id) > (${lastVillage}, ${lastId}::uuid)
           AND ${meets(filter)} AND ${visibleCooperative(officer)}
         ORDER BY cooperative.seat_village_code, cooperative.id
         LIMIT ${rowsAtOnce}
      )
      SELECT cooperative.id, cooperative.legal_name AS "legalName", cooperative.kind::text,
             cooperative.seat_village_code AS "villageCode", village.name AS village, district.name AS district,
             regency.name AS regency, province.name AS province, cooperative.founded_on::text AS "foundedOn",
             cooperative.legal_entity_number AS "legalEntityNumber", cooperative.registry_number AS "registryNumber",
             posts.filled AS "postsFilled", posts.certified AS "postsCertified"
        FROM cooperative
        JOIN regions village ON village.code = cooperative.seat_village_code
        JOIN regions district ON district.code = left(cooperative.seat_village_code, 8)
        JOIN regions regency ON regency.code = left(cooperative.seat_village_code, 5)
        JOIN regions province ON province.code = left(cooperative.seat_village_code, 2)
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE filled @> ${dateOf(on)}::date)::int AS filled,
                count(*) FILTER (WHERE certified @> ${dateOf(on)}::date)::int AS certified
           FROM post_days WHERE cooperative_id = cooperative.id
       ) posts
       ORDER BY cooperative.seat_village_code, cooperative.id`;
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    [lastVillage, lastId] = [last.villageCode, last.id];
  }
}
