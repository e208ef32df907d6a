import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { centresKeptBy } from "../visibility";
import type { VocationalField } from "./fields";
import type { InstructorGrade } from "./instructor-grades";

export type InstructorDetails = {
  name: string;
  grade: InstructorGrade | null;
  fields: VocationalField[];
  leftOn: Day | null;
};

export type SaveInstructor = {
  submissionKey: string;
  centreId: string;
  /** Null to enter a new one. */
  instructor: { id: string; version: number } | null;
  details: InstructorDetails;
};

export type SaveInstructorRefusal = "instructor-not-found" | "changed-meanwhile";

/** Who teaches at a centre is entered or put right; whoever leaves stays, with the last day. */
export function saveInstructor(
  officer: Officer,
  { submissionKey, centreId, instructor, details }: SaveInstructor,
): Promise<Result<{ instructorId: string }, SaveInstructorRefusal>> {
  return once<{ instructorId: string }, SaveInstructorRefusal>(officer, submissionKey, async (tx) => {
    const centre = { AND: [centresKeptBy(officer), { id: centreId }] };
    const known = instructor
      ? await tx.instructor.findFirst({ where: { id: instructor.id, centre }, select: { id: true } })
      : await tx.trainingCentre.findFirst({ where: centre, select: { id: true } });
    if (!known) return refused("instructor-not-found");

    const data = { ...details, leftOn: details.leftOn && dateOf(details.leftOn) };
    const id = instructor?.id ?? randomUUID();
    if (instructor) {
      const { count } = await tx.instructor.updateMany({
        where: { id, version: instructor.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return refused("changed-meanwhile");
    } else await tx.instructor.create({ data: { id, centreId, ...data } });
    await recordAudit(tx, officer, { act: "instructor.saved", subjectId: id, centreId, details });
    return ok({ instructorId: id });
  });
}
