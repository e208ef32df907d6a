import type { Officer } from "@/lib/auth/officer";
import { database } from "@/lib/db/database";
import { centresKeptBy } from "../visibility";
import { recordOf } from "./centre-record";

/** A centre whose record this officer keeps, as it is changed; null for any other. */
export async function findKeptCentre(officer: Officer, centreId: string) {
  const row = await database.trainingCentre.findFirst({ where: { AND: [centresKeptBy(officer), { id: centreId }] } });
  return row && { id: row.id, kind: row.kind, version: row.version, record: recordOf(row) };
}
export type KeptCentre = NonNullable<Awaited<ReturnType<typeof findKeptCentre>>>;

/** Whether this officer keeps the record of a centre already read, without a question to the database. */
export const keepsCentre = (officer: Officer | null, centreId: string): boolean =>
  officer?.role === "MANPOWER" || (officer?.role === "CENTRE" && officer.centreId === centreId);
