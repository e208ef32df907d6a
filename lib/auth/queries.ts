import "server-only";
import { database } from "@/lib/db/database";
import { Officer } from "./officer";

/** The officer's own account; `scope` is the name of the region, cooperative, centre or LSP it is limited to. */
export async function getOwnAccount(officer: Officer) {
  const named = { select: { name: true } };
  const account = await database.officer.findUniqueOrThrow({
    where: { id: officer.id },
    select: {
      email: true,
      name: true,
      passwordHash: true,
      region: named,
      cooperative: { select: { legalName: true } },
      centre: named,
      certificationBody: named,
    },
  });
  const { email, name, passwordHash, region, cooperative, centre, certificationBody } = account;
  const scope = region?.name ?? cooperative?.legalName ?? centre?.name ?? certificationBody?.name ?? null;
  return { email, name, scope, hasPassword: passwordHash !== null };
}

/** On whose behalf something is done in the background: what they may is read afresh. Null once the account is closed. */
export async function findOfficer(id: string): Promise<Officer | null> {
  const account = await database.officer.findUnique({ where: { id }, omit: { passwordHash: true } });
  return account && account.disabledAt === null ? Officer.parse(account) : null;
}
