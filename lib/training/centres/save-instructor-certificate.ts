import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { centresKeptBy } from "../visibility";
import type { InstructorCertificateKind } from "./instructor-grades";

export type InstructorCertificateDetails = {
  kind: InstructorCertificateKind;
  title: string;
  number: string | null;
  validFrom: Day;
  /** Null where it does not run out. */
  validTo: Day | null;
};

export type SaveInstructorCertificate = {
  submissionKey: string;
  instructorId: string;
  /** Null to enter a new one. */
  certificate: { id: string; version: number } | null;
  details: InstructorCertificateDetails;
};

export type SaveInstructorCertificateRefusal = "certificate-not-found" | "changed-meanwhile" | "ends-before-start";

/** A certificate of somebody who teaches is entered or put right. */
export function saveInstructorCertificate(
  officer: Officer,
  { submissionKey, instructorId, certificate, details }: SaveInstructorCertificate,
): Promise<Result<{ centreId: string }, SaveInstructorCertificateRefusal>> {
  return once<{ centreId: string }, SaveInstructorCertificateRefusal>(officer, submissionKey, async (tx) => {
    const instructor = await tx.instructor.findFirst({
      where: {
        AND: [
          { id: instructorId, centre: centresKeptBy(officer) },
          ...(certificate ? [{ certificates: { some: { id: certificate.id } } }] : []),
        ],
      },
      select: { centreId: true },
    });
    if (!instructor) return refused("certificate-not-found");
    const { validFrom, validTo } = details;
    if (validTo !== null && validTo < validFrom) return refused("ends-before-start");

    const data = { ...details, validFrom: dateOf(validFrom), validTo: validTo && dateOf(validTo) };
    const id = certificate?.id ?? randomUUID();
    if (certificate) {
      const { count } = await tx.instructorCertificate.updateMany({
        where: { id, version: certificate.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return refused("changed-meanwhile");
    } else await tx.instructorCertificate.create({ data: { id, instructorId, ...data } });
    const { centreId } = instructor;
    await recordAudit(tx, officer, { act: "instructor-certificate.saved", subjectId: id, centreId, details });
    return ok({ centreId });
  });
}
