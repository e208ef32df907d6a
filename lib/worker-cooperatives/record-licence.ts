import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { LicenceKind } from "./lists";
import { workerCooperativesKeptBy } from "./visibility";
import { type Licence, type LicenceRefusal, licenceRefusal } from "./worker-rules";

export type RecordLicence = {
  submissionKey: string;
  cooperativeId: string;
  /** Of the licence as it was shown; 0 where there was none of its kind. */
  version: number;
  licence: Licence;
};

export type RecordLicenceRefusal = "worker-cooperative-not-found" | "changed-meanwhile" | LicenceRefusal;

/** Help with a licence: since when, and what became of it. One of each kind. */
export function recordLicence(
  officer: Officer,
  { submissionKey, cooperativeId, version, licence }: RecordLicence,
  today: Day,
): Promise<Result<{ kind: LicenceKind }, RecordLicenceRefusal>> {
  return once<{ kind: LicenceKind }, RecordLicenceRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [workerCooperativesKeptBy(officer), { cooperativeId }] };
    if (!(await tx.workerCooperative.findFirst({ where, select: { cooperativeId: true } })))
      return refused("worker-cooperative-not-found");
    const refusal = licenceRefusal(licence, today);
    if (refusal) return refused(refusal);

    const { kind, helpedOn, grantedOn, number } = licence;
    const state = { helpedOn: dateOf(helpedOn), grantedOn: grantedOn && dateOf(grantedOn), number };
    const { count } =
      version === 0
        ? await tx.workerLicence.createMany({ data: { cooperativeId, kind, ...state }, skipDuplicates: true })
        : await tx.workerLicence.updateMany({
            where: { cooperativeId, kind, version },
            data: { ...state, version: { increment: 1 } },
          });
    if (count === 0) return refused("changed-meanwhile");
    const act = { act: "worker-cooperative.licence-recorded", subjectId: cooperativeId } as const;
    await recordAudit(tx, officer, { ...act, licence });
    return ok({ kind });
  });
}
