import type { Officer, OfficerRole } from "@/lib/auth/officer";
import { database } from "@/lib/db/database";
import { mayReadTrail } from "./visibility";

export type PersonReadEntry = { id: string; at: Date; purpose: string; officer: string; role: OfficerRole | null };

const mostReads = 100;

/** Who was shown a person's data and why, the latest first; nothing for whoever does not answer the person for it. */
export async function listReadsOf(officer: Officer, personId: string): Promise<PersonReadEntry[]> {
  if (!mayReadTrail(officer)) return [];
  return database.$queryRaw<PersonReadEntry[]>`
    SELECT entry.id::text, entry.at, entry.purpose, coalesce(reader.name, '') AS officer, reader.role::text AS role
      FROM person_reads entry LEFT JOIN officers reader ON reader.id = entry.officer_id
     WHERE entry.person_id = ${personId}::uuid
     ORDER BY entry.at DESC LIMIT ${mostReads}`;
}
