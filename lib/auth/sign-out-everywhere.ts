import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Transaction, transaction } from "@/lib/db/database";
import type { Officer } from "./officer";

/** Ends every session of this officer, the one that asks for it included. */
export async function signOutEverywhere(officer: Officer): Promise<void> {
  await transaction(async (tx) => {
    await endSessionsOf(tx, officer.id);
    await recordAudit(tx, officer, { act: "officer.signed-out-everywhere", subjectId: officer.id });
  });
}

/** Sessions begun up to this instant of the database's clock are over with the next request they make. */
export const endSessionsOf = (tx: Transaction, officerId: string) =>
  tx.$executeRaw`UPDATE officers SET sessions_valid_from = now() WHERE id = ${officerId}::uuid`;
