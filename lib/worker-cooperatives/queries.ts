import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { WorkerKind } from "@/lib/cooperatives/kinds";
import { database } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CompanySector, CompanySize, DialogueKind, LicenceKind, WelfareFacility } from "./lists";
import { visibleDialogue, visibleWorkerCooperative } from "./visibility";

export type KeptMembers = { year: number; men: number; women: number; version: number };
export type KeptLicence = {
  kind: LicenceKind;
  helpedOn: Day;
  grantedOn: Day | null;
  number: string | null;
  version: number;
};

export type WorkerCooperativeDetails = {
  id: string;
  legalName: string;
  kind: WorkerKind;
  foundedOn: Day;
  dissolvedOn: Day | null;
  legalEntityNumber: string | null;
  registryNumber: string | null;
  registryCertifiedUntil: Day | null;
  address: string | null;
  /** Province, regency, district and village of the office. */
  seat: { code: RegionCode; name: string }[];
  companyName: string | null;
  companySector: CompanySector | null;
  companySize: CompanySize | null;
  companyRegionCode: RegionCode | null;
  companyRegion: string | null;
  unionName: string | null;
  federation: string | null;
  facilities: WelfareFacility[];
  businessUnits: string[];
  version: number;
  /** The newest year first. */
  members: KeptMembers[];
  licences: KeptLicence[];
  /** How many dialogues it came to; those this officer reads are listed below. */
  eventsAttended: number;
  dialogues: { id: string; title: string; kind: DialogueKind; startsOn: Day; endsOn: Day; attended: boolean | null }[];
};

/** What is kept of a workers' cooperative; null where there is none, and where this officer may not read it. One select. */
export async function findWorkerCooperative(officer: Officer, id: string): Promise<WorkerCooperativeDetails | null> {
  const [row] = await database.$queryRaw<{ found: WorkerCooperativeDetails }[]>`
    SELECT jsonb_build_object(
             'id', cooperative.id, 'legalName', cooperative.legal_name, 'kind', cooperative.kind,
             'foundedOn', cooperative.founded_on, 'dissolvedOn', cooperative.dissolved_on,
             'legalEntityNumber', cooperative.legal_entity_number, 'registryNumber', cooperative.registry_number,
             'registryCertifiedUntil', cooperative.registry_certified_until, 'address', cooperative.address,
             'seat', (SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY code) FROM regions
                       WHERE code IN (seat_village_code, left(seat_village_code, 8), left(seat_village_code, 5),
                                      left(seat_village_code, 2))),
             'companyName', company_name, 'companySector', company_sector, 'companySize', company_size,
             'companyRegionCode', company_region_code,
             'companyRegion', (SELECT name FROM regions WHERE code = company_region_code),
             'unionName', union_name, 'federation', federation, 'facilities', facilities,
             'businessUnits', business_units, 'version', worker.version,
             'members', (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'men', men, 'women', women,
                                                                      'version', version) ORDER BY year DESC), '[]')
                           FROM worker_memberships WHERE cooperative_id = cooperative.id),
             'licences', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'helpedOn', helped_on,
                                   'grantedOn', granted_on, 'number', number, 'version', version) ORDER BY kind), '[]')
                            FROM worker_licences WHERE cooperative_id = cooperative.id),
             'eventsAttended', (SELECT count(*) FROM dialogue_participations
                                 WHERE cooperative_id = cooperative.id AND attended),
             'dialogues', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', dialogue.id, 'title', title, 'kind', dialogue.kind,
                                    'startsOn', starts_on, 'endsOn', ends_on, 'attended', attended)
                                    ORDER BY starts_on DESC, dialogue.id), '[]')
                             FROM dialogue_participations participation JOIN dialogues dialogue ON dialogue.id = dialogue_id
                            WHERE participation.cooperative_id = cooperative.id AND ${visibleDialogue(officer)})) AS found
      FROM worker_cooperatives worker JOIN cooperatives cooperative ON cooperative.id = worker.cooperative_id
     WHERE cooperative.id = ${id}::uuid AND ${visibleWorkerCooperative(officer)}`;
  return row?.found ?? null;
}
