import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { desksOpenTo, type ScheduleRefusal, scheduleRefusal } from "./application-rules";
import { lockApplication, moveApplications } from "./application-steps";
import { venuesKeptBy } from "./visibility";

/** Where, when and by whom. */
export type Schedule = { venueId: string; scheduledOn: Day; assessorId: string };
export type ScheduleAssessment = Schedule & { submissionKey: string; applicationId: string; version: number };
export type ScheduleAssessmentRefusal = "application-not-found" | "changed-meanwhile" | ScheduleRefusal;

/** The LSP's office names place, day and assessor, or others than before. */
export function scheduleAssessment(
  officer: Officer,
  { submissionKey, applicationId, version, ...schedule }: ScheduleAssessment,
  today: Day,
): Promise<Result<{ name: string }, ScheduleAssessmentRefusal>> {
  return once<{ name: string }, ScheduleAssessmentRefusal>(officer, submissionKey, async (tx) => {
    const application = await lockApplication(tx, officer, applicationId, today);
    if (!application) return refused("application-not-found");
    if (application.version !== version) return refused("changed-meanwhile");
    if (!desksOpenTo(application.sides, application.state).includes("SCHEDULE")) return refused("not-possible-now");
    const refusal = scheduleRefusal({ states: [application.state], ...(await planOf(tx, officer, schedule)) });
    if (refusal) return refused(refusal);

    await setSchedule(tx, officer, [applicationId], schedule, today);
    await recordAudit(tx, officer, {
      ...{ act: "assessments.scheduled", subjectId: applicationId, ...schedule },
      applications: [applicationId],
    });
    return ok({ name: application.name });
  });
}

/** A step: what the rule asks of a place, a day and an assessor. */
export async function planOf(tx: Transaction, officer: Officer, { venueId, scheduledOn, assessorId }: Schedule) {
  const venue = await tx.assessmentVenue.findFirst({
    where: { AND: [venuesKeptBy(officer), { id: venueId }] },
    select: { verifications: { select: { validFrom: true, validTo: true } } },
  });
  const own = officer.role === "CERTIFICATION_BODY" ? officer.certificationBodyId : "";
  const assessor = await tx.officer.count({
    where: { id: assessorId, role: "ASSESSOR", certificationBodyId: own || undefined, disabledAt: null },
  });
  return {
    scheduledOn,
    verified:
      venue?.verifications.map(({ validFrom, validTo }) => ({
        validFrom: dayOf(validFrom),
        validTo: dayOf(validTo),
      })) ?? null,
    assessesHere: own !== "" && assessor > 0,
  };
}

/** A step: the same place, day and assessor for all of these. */
export async function setSchedule(
  tx: Transaction,
  officer: Officer,
  ids: string[],
  { venueId, scheduledOn, assessorId }: Schedule,
  today: Day,
) {
  await tx.assessmentApplication.updateMany({
    where: { id: { in: ids } },
    data: { venueId, scheduledOn: dateOf(scheduledOn), assessorId },
  });
  await moveApplications(tx, officer, ids, { to: "SCHEDULED", on: today });
}
