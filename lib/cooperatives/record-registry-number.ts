import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { keepFindings } from "@/lib/findings/keep-findings";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockKept } from "./lock-kept";
import { isUsualRegistryNumber } from "./registry-number";
import { checksCooperatives } from "./visibility";

export type RegistryEntry = {
  submissionKey: string;
  cooperativeId: string;
  /** Of the cooperative as it was shown. */
  version: number;
  registryNumber: string | null;
  /** Last day of its certificate; null while there is none. */
  certifiedUntil: Day | null;
};

export type RegistryRefusal =
  | "cooperative-not-found"
  | "changed-meanwhile"
  | "registry-number-taken"
  | "certified-without-number";

/**
 * The registry number of a cooperative (Nomor Induk Koperasi) and its certificate, as given by the ministry. Whoever
 * checks the cooperative enters it: a dinas in its region, or the ministry.
 */
export function recordRegistryNumber(
  officer: Officer,
  { submissionKey, cooperativeId, version, registryNumber, certifiedUntil }: RegistryEntry,
): Promise<Result<{ version: number; unusual: boolean }, RegistryRefusal>> {
  return once<{ version: number; unusual: boolean }, RegistryRefusal>(officer, submissionKey, async (tx) => {
    const cooperative = checksCooperatives(officer) ? await lockKept(tx, officer, cooperativeId) : null;
    if (!cooperative) return refused("cooperative-not-found");
    if (cooperative.version !== version) return refused("changed-meanwhile");
    if (registryNumber === null && certifiedUntil !== null) return refused("certified-without-number");
    if (registryNumber !== null) {
      // Two offices that give one number at once come one after the other.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('registry-number'), hashtext(${registryNumber}))::text`;
      const taken = await tx.cooperative.count({ where: { registryNumber, id: { not: cooperativeId } } });
      if (taken > 0) return refused("registry-number-taken");
    }

    await tx.cooperative.update({
      where: { id: cooperativeId },
      data: {
        registryNumber,
        registryCertifiedUntil: certifiedUntil && dateOf(certifiedUntil),
        version: { increment: 1 },
      },
    });
    await keepFindings(tx, [cooperativeId]);
    const entered = { subjectId: cooperativeId, registryNumber, certifiedUntil };
    await recordAudit(tx, officer, { act: "cooperative.registry-recorded", ...entered });
    return ok({
      version: version + 1,
      unusual: registryNumber !== null && !isUsualRegistryNumber(registryNumber),
    });
  });
}
