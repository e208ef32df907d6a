import { randomUUID } from "node:crypto";
import { Officer } from "@/lib/auth/officer";
import { hashPassword } from "@/lib/auth/password";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aRegion } from "./regions";

type Without<T> = T extends { id: string } ? Omit<T, "id"> : never;
type Role = Without<Officer>;

/** An officer with this role and scope; what the scope names must exist. */
export const anOfficer = async (may: Role = { role: "MINISTRY" }): Promise<Officer> =>
  (await anAccount({ may })).officer;

/** An account with its password, as it is typed at the door. */
export async function anAccount({ may = { role: "MINISTRY" }, password = "kopi tubruk manis" }: Typed = {}) {
  const email = `${randomUUID()}@example.id`;
  const account = await database.officer.create({
    data: {
      ...may,
      email,
      name: "Rahmawati",
      passwordHash: await hashPassword(password),
      // Long ago, so that a session which a test begins in the same millisecond counts.
      sessionsValidFrom: new Date(0),
    },
  });
  return { officer: Officer.parse(account), email, password };
}
/** The office of a region that may not be there yet. */
export async function aDinas(code: string): Promise<Officer> {
  await aRegion(code);
  return anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(code) });
}
type Typed = { may?: Role; password?: string };
