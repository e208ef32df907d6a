import "server-only";
import { database } from "@/lib/db/database";
import { Officer } from "./officer";
import type { Session } from "./session-token";

/** Who is signed in, for the header of a page. */
export type OfficerAccount = { officer: Officer; name: string; email: string };

/** Null once the account is disabled, and for sessions begun before it was signed out everywhere. One select. */
export const accountInSession = async ({ officerId, signedInAt }: Session): Promise<OfficerAccount | null> => {
  const account = await database.officer.findUnique({ where: { id: officerId }, omit: { passwordHash: true } });
  if (!account || account.disabledAt || signedInAt <= account.sessionsValidFrom.getTime()) return null;
  return { officer: Officer.parse(account), name: account.name, email: account.email };
};
