import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type MeetingRefusal, meetingRefusal } from "./annual-meeting-rules";
import { lockKept } from "./lock-kept";

export type AnnualMeetingEntry = {
  submissionKey: string;
  cooperativeId: string;
  bookYear: number;
  /** Of the meeting as it was shown; 0 where none was entered for the year. */
  version: number;
  heldOn: Day;
  participants: number;
};

export type AnnualMeetingRefusal =
  | "cooperative-not-found"
  | "changed-meanwhile"
  | "meeting-reported"
  | "meeting-verified"
  | MeetingRefusal;

/** The annual meeting about a book year as a draft: new, changed, or put right after it was sent back. */
export function saveAnnualMeeting(
  officer: Officer,
  { submissionKey, cooperativeId, bookYear, version, heldOn, participants }: AnnualMeetingEntry,
  today: Day,
): Promise<Result<{ bookYear: number }, AnnualMeetingRefusal>> {
  return once<{ bookYear: number }, AnnualMeetingRefusal>(officer, submissionKey, async (tx) => {
    const cooperative = await lockKept(tx, officer, cooperativeId);
    if (!cooperative) return refused("cooperative-not-found");
    const id = { cooperativeId, bookYear };
    const current = await tx.annualMeeting.findUnique({ where: { cooperativeId_bookYear: id } });
    if ((current?.version ?? 0) !== version) return refused("changed-meanwhile");
    if (current?.state === "VERIFIED") return refused("meeting-verified");
    if (current?.state === "REPORTED") return refused("meeting-reported");
    const refusal = meetingRefusal({ bookYear, heldOn, participants }, cooperative.foundedOn, today);
    if (refusal) return refused(refusal);

    const entered = { heldOn: dateOf(heldOn), participants, enteredById: officer.id };
    const draft = {
      ...{ state: "DRAFTED" as const, returnReason: null },
      ...{ reportedById: null, reportedAt: null, decidedById: null, decidedAt: null },
    };
    const saved = await tx.annualMeeting.upsert({
      where: { cooperativeId_bookYear: id },
      create: { ...id, ...entered },
      update: { ...entered, ...draft, version: { increment: 1 } },
    });
    const details = { subjectId: saved.id, cooperativeId, bookYear, heldOn };
    await recordAudit(tx, officer, { act: "annual-meeting.saved", ...details });
    return ok({ bookYear });
  });
}
