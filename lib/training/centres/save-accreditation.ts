import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { centresKeptBy } from "../visibility";
import type { VocationalField } from "./fields";

export type AccreditationDetails = {
  /** One of the two. */
  schemeId: string | null;
  field: VocationalField | null;
  number: string;
  grade: string | null;
  validFrom: Day;
  validTo: Day;
};

export type SaveAccreditation = {
  submissionKey: string;
  centreId: string;
  /** Null to enter a new one. */
  accreditation: { id: string; version: number } | null;
  details: AccreditationDetails;
};

export type SaveAccreditationRefusal =
  | "accreditation-not-found"
  | "changed-meanwhile"
  | "scheme-not-found"
  | "scheme-or-field"
  | "ends-before-start";

/** What a centre is accredited for is entered or put right. Batches planned before stay as they are. */
export function saveAccreditation(
  officer: Officer,
  { submissionKey, centreId, accreditation, details }: SaveAccreditation,
): Promise<Result<{ centreId: string }, SaveAccreditationRefusal>> {
  return once<{ centreId: string }, SaveAccreditationRefusal>(officer, submissionKey, async (tx) => {
    const centre = { AND: [centresKeptBy(officer), { id: centreId }] };
    const known = accreditation
      ? await tx.centreAccreditation.findFirst({ where: { id: accreditation.id, centre }, select: { id: true } })
      : await tx.trainingCentre.findFirst({ where: centre, select: { id: true } });
    if (!known) return refused("accreditation-not-found");

    const { schemeId, field, validFrom, validTo } = details;
    if ((schemeId === null) === (field === null)) return refused("scheme-or-field");
    if (validTo < validFrom) return refused("ends-before-start");
    if (schemeId !== null && !(await tx.scheme.findUnique({ where: { id: schemeId }, select: { id: true } })))
      return refused("scheme-not-found");

    const data = { ...details, validFrom: dateOf(validFrom), validTo: dateOf(validTo) };
    const id = accreditation?.id ?? randomUUID();
    if (accreditation) {
      const { count } = await tx.centreAccreditation.updateMany({
        where: { id, version: accreditation.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return refused("changed-meanwhile");
    } else await tx.centreAccreditation.create({ data: { id, centreId, ...data } });
    await recordAudit(tx, officer, { act: "accreditation.saved", subjectId: id, centreId, details });
    return ok({ centreId });
  });
}
