import type { Officer } from "@/lib/auth/officer";
import { dayOf } from "@/lib/calendar/day";
import { type Transaction, transaction } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { CooperativeKind } from "./kinds";
import type { LegalData } from "./legal-data";
import { cooperativesKeptBy } from "./visibility";

export type KeptLegalData = { cooperativeId: string; kind: CooperativeKind; version: number; legalData: LegalData };

/** Of a cooperative that this officer keeps, with the version a change has to name; null of any other and of none. */
export async function readLegalData(
  tx: Transaction,
  officer: Officer,
  cooperativeId: string,
): Promise<KeptLegalData | null> {
  const row = await tx.cooperative.findFirst({
    where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
    select: {
      kind: true,
      version: true,
      legalName: true,
      legalEntityNumber: true,
      legalEntityOn: true,
      seatVillageCode: true,
      address: true,
      phone: true,
      latitude: true,
      longitude: true,
    },
  });
  if (!row) return null;
  const { kind, version, legalEntityOn, seatVillageCode, ...rest } = row;
  const legalData = {
    ...rest,
    legalEntityOn: legalEntityOn && dayOf(legalEntityOn),
    seatVillageCode: seatVillageCode as RegionCode,
  };
  return { cooperativeId, kind, version, legalData };
}

/** The same, outside a command. */
export const findLegalData = (officer: Officer, cooperativeId: string) =>
  transaction((tx) => readLegalData(tx, officer, cooperativeId));
