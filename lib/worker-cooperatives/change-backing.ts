import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { isWorkerKind } from "@/lib/cooperatives/kinds";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { backingColumns } from "./backing-columns";
import { workerCooperativesKeptBy } from "./visibility";
import { type Backing, type BackingRefusal, backingRefusal } from "./worker-rules";

export type ChangeBacking = {
  submissionKey: string;
  cooperativeId: string;
  /** Of what stood behind it as it was shown. */
  version: number;
  backing: Backing;
};

export type ChangeBackingRefusal =
  | "worker-cooperative-not-found"
  | "changed-meanwhile"
  | "company-region-not-found"
  | BackingRefusal;

/** The company, the union, the facilities and the business units of a workers' cooperative become these. */
export function changeBacking(
  officer: Officer,
  { submissionKey, cooperativeId, version, backing }: ChangeBacking,
): Promise<Result<{ version: number }, ChangeBackingRefusal>> {
  return once<{ version: number }, ChangeBackingRefusal>(officer, submissionKey, async (tx) => {
    const found = await tx.workerCooperative.findFirst({
      where: { AND: [workerCooperativesKeptBy(officer), { cooperativeId }] },
      select: { cooperative: { select: { kind: true } } },
    });
    if (!found || !isWorkerKind(found.cooperative.kind)) return refused("worker-cooperative-not-found");
    const refusal = backingRefusal(found.cooperative.kind, backing);
    if (refusal) return refused(refusal);
    const companyRegion = backing.company?.regionCode;
    if (companyRegion && !(await tx.region.findUnique({ where: { code: companyRegion } })))
      return refused("company-region-not-found");

    const { count } = await tx.workerCooperative.updateMany({
      where: { cooperativeId, version },
      data: { ...backingColumns(backing), version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-meanwhile");
    await recordAudit(tx, officer, { act: "worker-cooperative.changed", subjectId: cooperativeId, backing });
    return ok({ version: version + 1 });
  });
}
