import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type FormationData, formationChanges, nothingOfFormation } from "./formation-data";
import { lockKept } from "./lock-kept";

export type FormationEntry = {
  submissionKey: string;
  cooperativeId: string;
  /** Of the formation as it was shown; 0 where nothing had been entered. */
  version: number;
  formation: FormationData;
};

export type FormationRefusal = "cooperative-not-found" | "changed-meanwhile" | "nothing-changed" | "subdomain-taken";

/** Model of formation, tax and business number, accounts and subdomain of a cooperative, as the board has them. */
export function recordFormation(
  officer: Officer,
  { submissionKey, cooperativeId, version, formation }: FormationEntry,
): Promise<Result<{ version: number }, FormationRefusal>> {
  return once<{ version: number }, FormationRefusal>(officer, submissionKey, async (tx) => {
    if (!(await lockKept(tx, officer, cooperativeId))) return refused("cooperative-not-found");
    const current = await tx.cooperativeFormation.findUnique({ where: { cooperativeId } });
    if ((current?.version ?? 0) !== version) return refused("changed-meanwhile");
    const changes = formationChanges(current ?? nothingOfFormation, formation);
    if (changes.length === 0) return refused("nothing-changed");

    const { subdomain } = formation;
    if (subdomain !== null) {
      // Two cooperatives that ask for one subdomain at once come one after the other.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('subdomain'), hashtext(${subdomain}))::text`;
      const taken = await tx.cooperativeFormation.count({
        where: { subdomain, cooperativeId: { not: cooperativeId } },
      });
      if (taken > 0) return refused("subdomain-taken");
    }
    const saved = await tx.cooperativeFormation.upsert({
      where: { cooperativeId },
      create: { cooperativeId, ...formation },
      update: { ...formation, version: { increment: 1 } },
    });
    await recordAudit(tx, officer, { act: "cooperative.formation-recorded", subjectId: cooperativeId, changes });
    return ok({ version: saved.version });
  });
}
