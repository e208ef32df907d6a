import type { Officer } from "@/lib/auth/officer";
import { type Transaction, transaction } from "@/lib/db/database";
import type { CooperativeKind } from "./kinds";
import { type LegalData, toLegalData } from "./legal-data";
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
  const { kind, version } = row;
  return { cooperativeId, kind, version, legalData: toLegalData(row) };
}

/** The same, outside a command. */
export const findLegalData = (officer: Officer, cooperativeId: string) =>
  transaction((tx) => readLegalData(tx, officer, cooperativeId));
