import type { Officer } from "@/lib/auth/officer";
import { database } from "@/lib/db/database";
import type { ReadPurpose } from "./read-purpose";

/** Notes whose data an officer was shown, so that each of them can be told (UU 27/2022 art. 32). */
export async function recordRead(officer: Officer, people: string[], purpose: ReadPurpose) {
  if (people.length === 0) return;
  await database.$executeRaw`
    INSERT INTO person_reads (officer_id, person_id, purpose)
    SELECT ${officer.id}::uuid, person, ${purpose} FROM unnest(${people}::uuid[]) person`;
}
