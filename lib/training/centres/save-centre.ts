import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { centresKeptBy } from "../visibility";
import { type CentreRecord, type CentreRecordRefusal, recordChanges, recordOf, recordRefusal } from "./centre-record";

export type SaveCentre = {
  submissionKey: string;
  centreId: string;
  /** Of the record as it was shown. */
  version: number;
  record: CentreRecord;
};

export type SaveCentreRefusal = "centre-not-found" | "changed-meanwhile" | "vin-taken" | CentreRecordRefusal;

/** A centre's record becomes this. Batches planned under the old one stay as they are. */
export function saveCentre(
  officer: Officer,
  { submissionKey, centreId, version, record }: SaveCentre,
): Promise<Result<{ centreId: string }, SaveCentreRefusal>> {
  return once<{ centreId: string }, SaveCentreRefusal>(officer, submissionKey, async (tx) => {
    const centre = await tx.trainingCentre.findFirst({ where: { AND: [centresKeptBy(officer), { id: centreId }] } });
    if (!centre) return refused("centre-not-found");
    const refusal = recordRefusal(centre.kind, record);
    if (refusal) return refused(refusal);
    if (await vinIsTaken()) return refused("vin-taken");

    const { count } = await tx.trainingCentre.updateMany({
      where: { id: centreId, version },
      data: { ...record, version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-meanwhile");
    const changes = recordChanges(recordOf(centre), record);
    await recordAudit(tx, officer, { act: "centre.changed", subjectId: centreId, changes });
    return ok({ centreId });

    async function vinIsTaken() {
      if (record.vin === null) return false;
      return (await tx.trainingCentre.count({ where: { vin: record.vin, id: { not: centreId } } })) > 0;
    }
  });
}
