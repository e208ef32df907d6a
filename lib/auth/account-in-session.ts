import "server-only";
import { plannedOnce } from "@/lib/db/planned-once";
import { Officer } from "./officer";
import type { Session } from "./session-token";

/** Who is signed in, for the header of a page. */
export type OfficerAccount = { officer: Officer; name: string; email: string };

type AccountRow = { name: string; email: string; sessionsValidFrom: Date; disabledAt: Date | null };

/** Null once the account is disabled, and for sessions begun before it was signed out everywhere. One select. */
export const accountInSession = async ({ officerId, signedInAt }: Session): Promise<OfficerAccount | null> => {
  const [account] = await plannedOnce<AccountRow>`
    SELECT id, email, name, role::text, region_code AS "regionCode", cooperative_id AS "cooperativeId",
           centre_id AS "centreId", certification_body_id AS "certificationBodyId",
           sessions_valid_from AS "sessionsValidFrom", disabled_at AS "disabledAt"
      FROM officers WHERE id = ${officerId}::uuid`;
  if (!account || account.disabledAt || signedInAt <= account.sessionsValidFrom.getTime()) return null;
  return { officer: Officer.parse(account), name: account.name, email: account.email };
};
