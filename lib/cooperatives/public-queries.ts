import type { Day } from "@/lib/calendar/day";
import type { CooperativeKind, RegionKind } from "@/lib/db/generated/enums";
import { plannedOnce } from "@/lib/db/planned-once";
import type { RegionCode } from "@/lib/regions/region-code";
import type { Position } from "./positions";

export type CooperativeIdentity = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  foundedOn: Day;
  dissolvedOn: Day | null;
  legalEntityNumber: string | null;
  legalEntityOn: Day | null;
  registryNumber: string | null;
  registryCertifiedUntil: Day | null;
  address: string | null;
  /** What the QR on its card leads to. */
  publicCode: string;
  /** Province, regency, district and village of the seat. */
  seat: { code: RegionCode; name: string; kind: RegionKind }[];
  /** The villages it serves beside its seat. */
  serves: { code: RegionCode; name: string }[];
  /** Another cooperative of the district has this very name. */
  hasNamesake: boolean;
};

/** What anybody may know of a cooperative; null where there is none. One select. */
export async function findCooperative(id: string): Promise<CooperativeIdentity | null> {
  const [row] = await plannedOnce<{ cooperative: CooperativeIdentity }>`
    SELECT jsonb_build_object(
             'id', cooperative.id, 'legalName', cooperative.legal_name, 'kind', cooperative.kind,
             'foundedOn', cooperative.founded_on, 'dissolvedOn', cooperative.dissolved_on,
             'legalEntityNumber', cooperative.legal_entity_number, 'legalEntityOn', cooperative.legal_entity_on,
             'registryNumber', cooperative.registry_number,
             'registryCertifiedUntil', cooperative.registry_certified_until, 'address', cooperative.address,
             'publicCode', cooperative.public_code,
             'seat', (SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name, 'kind', kind) ORDER BY code)
                        FROM regions
                       WHERE code IN (seat_village_code, left(seat_village_code, 8), left(seat_village_code, 5),
                                      left(seat_village_code, 2))),
             'serves', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', village.code, 'name', village.name)
                                                  ORDER BY village.name, village.code), '[]')
                          FROM cooperative_villages served JOIN regions village ON village.code = served.village_code
                         WHERE served.cooperative_id = cooperative.id AND served.village_code <> seat_village_code),
             -- By district: the comparison of an expression keeps the index of trigrams out, which nearly all names share.
             'hasNamesake', EXISTS (
               SELECT FROM cooperatives other
                WHERE other.seat_village_code > left(cooperative.seat_village_code, 8) || '.'
                  AND other.seat_village_code < left(cooperative.seat_village_code, 8) || '/'
                  AND other.legal_name || '' = cooperative.legal_name AND other.id <> cooperative.id)) AS cooperative
      FROM cooperatives cooperative WHERE id = ${id}::uuid`;
  return row?.cooperative ?? null;
}

export type PostCounts = { position: Position; filled: number; certified: number };

/** How many hold each position of a cooperative on a day, and how many of them pass the gate; nobody's name. */
export function countPosts(cooperativeId: string, on: Day): Promise<PostCounts[]> {
  return plannedOnce<PostCounts>`
    SELECT "position"::text, count(*) FILTER (WHERE filled @> ${on}::date)::int AS filled,
           count(*) FILTER (WHERE certified @> ${on}::date)::int AS certified
      FROM post_days WHERE cooperative_id = ${cooperativeId}::uuid GROUP BY "position"`;
}
