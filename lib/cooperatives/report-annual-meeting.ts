import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockKept } from "./lock-kept";

export type MeetingReport = {
  submissionKey: string;
  cooperativeId: string;
  bookYear: number;
  /** Of the meeting as it was shown. */
  version: number;
};

export type MeetingReportRefusal =
  | "cooperative-not-found"
  | "meeting-not-found"
  | "changed-meanwhile"
  | "meeting-reported"
  | "meeting-verified"
  | "meeting-returned"
  | "minutes-missing";

/** A draft goes to whoever verifies it. Its minutes have to be there: they are what is verified. */
export function reportAnnualMeeting(
  officer: Officer,
  { submissionKey, cooperativeId, bookYear, version }: MeetingReport,
): Promise<Result<{ bookYear: number }, MeetingReportRefusal>> {
  return once<{ bookYear: number }, MeetingReportRefusal>(officer, submissionKey, async (tx) => {
    if (!(await lockKept(tx, officer, cooperativeId))) return refused("cooperative-not-found");
    const id = { cooperativeId, bookYear };
    const meeting = await tx.annualMeeting.findUnique({ where: { cooperativeId_bookYear: id } });
    if (!meeting) return refused("meeting-not-found");
    if (meeting.version !== version) return refused("changed-meanwhile");
    if (meeting.state === "VERIFIED") return refused("meeting-verified");
    if (meeting.state === "REPORTED") return refused("meeting-reported");
    if (meeting.state === "RETURNED") return refused("meeting-returned");
    const minutes = await tx.cooperativeDocument.count({ where: { ...id, replacedAt: null } });
    if (minutes === 0) return refused("minutes-missing");

    await tx.annualMeeting.update({
      where: { id: meeting.id },
      data: { state: "REPORTED", reportedById: officer.id, reportedAt: new Date(), version: { increment: 1 } },
    });
    await recordAudit(tx, officer, { act: "annual-meeting.reported", subjectId: meeting.id, cooperativeId, bookYear });
    return ok({ bookYear });
  });
}
