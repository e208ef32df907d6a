import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { WorkerKind } from "@/lib/cooperatives/kinds";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { backingColumns } from "./backing-columns";
import { registersWorkersIn } from "./visibility";
import {
  type Backing,
  type BackingRefusal,
  backingRefusal,
  type FoundingRefusal,
  foundingRefusal,
} from "./worker-rules";

export type RegisterWorkerCooperative = {
  submissionKey: string;
  kind: WorkerKind;
  /** As approved; its form is free. */
  legalName: string;
  foundedOn: Day;
  /** Where its office is. */
  seatVillageCode: RegionCode;
  address: string | null;
  backing: Backing;
};

export type RegisterRefusal =
  | "village-not-found"
  | "company-region-not-found"
  | "already-registered"
  | BackingRefusal
  | FoundingRefusal;

/**
 * Brings a workers' or union's cooperative into the register: from its founding its six posts count. Out of the
 * officer's region a village is not found, as if there were none.
 */
export function registerWorkerCooperative(
  officer: Officer,
  { submissionKey, kind, legalName, foundedOn, seatVillageCode, address, backing }: RegisterWorkerCooperative,
  today: Day,
): Promise<Result<{ cooperativeId: string }, RegisterRefusal>> {
  return once<{ cooperativeId: string }, RegisterRefusal>(officer, submissionKey, async (tx) => {
    if (!registersWorkersIn(officer, seatVillageCode)) return refused("village-not-found");
    const refusal = backingRefusal(kind, backing) ?? foundingRefusal(foundedOn, today);
    if (refusal) return refused(refusal);
    // Of two who register the same one at once, the second waits here and then finds it.
    const [village] = await tx.$queryRaw<{ retired: boolean }[]>`
      SELECT retired_on IS NOT NULL AS retired FROM regions WHERE code = ${seatVillageCode} FOR NO KEY UPDATE`;
    if (!village || village.retired) return refused("village-not-found");
    const companyRegion = backing.company?.regionCode;
    if (companyRegion && !(await tx.region.findUnique({ where: { code: companyRegion } })))
      return refused("company-region-not-found");
    const same = { kind, legalName, seatVillageCode };
    if (await tx.cooperative.findFirst({ where: same, select: { id: true } })) return refused("already-registered");

    const id = randomUUID();
    const cause = { act: "worker-cooperative.registered", subjectId: id } as const;
    return changingCoverage(tx, { people: [], cooperatives: [id] }, cause, async () => {
      await tx.cooperative.create({ data: { id, ...same, foundedOn: dateOf(foundedOn), address } });
      await tx.workerCooperative.create({ data: { cooperativeId: id, ...backingColumns(backing) } });
      await recordAudit(tx, officer, { ...cause, kind, seatVillageCode });
      return ok({ cooperativeId: id });
    });
  });
}
