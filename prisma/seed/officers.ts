import { demoAccounts, demoPassword } from "@/lib/auth/demo-accounts";
import type { OfficerRole } from "@/lib/auth/officer";
import { hashPassword } from "@/lib/auth/password";
import { type Bodies, type BodyName, bodyNames, demoBody } from "./bodies";
import type { Ids } from "./random";
import type { Rows } from "./rows";

/** Whose acts the demonstration's past is made of. */
export type Officers = {
  /** Recorded what no account of the demonstration did. */
  loader: string;
  demoCentre: string;
  pleno: Record<BodyName, string>;
  assessors: Record<BodyName, string[]>;
};

type Scope = { regionCode?: string; cooperativeId?: string; centreId?: string; bodyId?: string };
type Account = Scope & { email: string; name: string; role: OfficerRole };

/** Nobody was ever signed in before the demonstration began. */
const sessionsValidFrom = "2025-01-01T00:00:00Z";

export async function writeOfficers(
  rows: Rows,
  ids: Ids,
  { cooperativeId, centreId, bodies }: { cooperativeId: string; centreId: string; bodies: Bodies },
): Promise<Officers> {
  const passwordHash = await hashPassword(demoPassword);
  const add = ({ email, name, role, ...scope }: Account, hash: string | null) => {
    const id = ids.next();
    const { regionCode = null, cooperativeId = null, centreId = null, bodyId = null } = scope;
    rows.add("officers", id, email, name, role, regionCode, cooperativeId, centreId, bodyId, hash, sessionsValidFrom);
    return id;
  };

  const scopes: Partial<Record<OfficerRole, Scope>> = {
    COOPERATIVE: { cooperativeId },
    CENTRE: { centreId },
    CERTIFICATION_BODY: { bodyId: bodies[demoBody].id },
    ASSESSOR: { bodyId: bodies[demoBody].id },
  };
  const accounts = demoAccounts.map((account) => {
    const id = add({ ...account, ...scopes[account.role] }, passwordHash);
    return [account.role, id] as const;
  });
  const demo = new Map<OfficerRole, string>(accounts);

  const backstage = (email: string, name: string, role: OfficerRole, scope: Scope = {}) =>
    add({ email, name, role, ...scope }, null);
  const loader = backstage("pemuatan@example.id", "Pemuatan data contoh", "MANPOWER");
  const pleno = {} as Officers["pleno"];
  const assessors = {} as Officers["assessors"];
  for (const key of bodyNames) {
    const [bodyId, word] = [bodies[key].id, key.toLowerCase()];
    assessors[key] = [backstage(`asesor.${word}@example.id`, `Asesor ${key} (contoh)`, "ASSESSOR", { bodyId })];
    if (key !== demoBody)
      pleno[key] = backstage(`pleno.${word}@example.id`, `Pleno ${key} (contoh)`, "CERTIFICATION_BODY", { bodyId });
  }
  // Somebody beside lsp@, since what one officer of an LSP asks for another has to carry out.
  backstage(`kantor.${demoBody.toLowerCase()}@example.id`, `Kantor ${demoBody} (contoh)`, "CERTIFICATION_BODY", {
    bodyId: bodies[demoBody].id,
  });
  pleno[demoBody] = demo.get("CERTIFICATION_BODY") ?? loader;
  assessors[demoBody].push(demo.get("ASSESSOR") ?? loader);
  return { loader, demoCentre: demo.get("CENTRE") ?? loader, pleno, assessors };
}
