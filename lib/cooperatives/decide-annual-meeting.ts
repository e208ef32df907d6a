import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lockKept } from "./lock-kept";
import { checksCooperatives } from "./visibility";

export type MeetingDecision = {
  submissionKey: string;
  cooperativeId: string;
  bookYear: number;
  /** Of the meeting as it was shown. */
  version: number;
  decision: { is: "VERIFIED"; healthy: boolean | null } | { is: "RETURNED"; reason: string };
};

export type MeetingDecisionRefusal =
  | "cooperative-not-found"
  | "meeting-not-found"
  | "changed-meanwhile"
  | "meeting-not-reported"
  | "own-report"
  | "reason-missing";

/** A reported meeting is verified, or sent back with a reason; never by whoever reported it. */
export function decideAnnualMeeting(
  officer: Officer,
  { submissionKey, cooperativeId, bookYear, version, decision }: MeetingDecision,
): Promise<Result<{ bookYear: number; state: "VERIFIED" | "RETURNED" }, MeetingDecisionRefusal>> {
  return once<{ bookYear: number; state: "VERIFIED" | "RETURNED" }, MeetingDecisionRefusal>(
    officer,
    submissionKey,
    async (tx) => {
      const cooperative = checksCooperatives(officer) ? await lockKept(tx, officer, cooperativeId) : null;
      if (!cooperative) return refused("cooperative-not-found");
      const id = { cooperativeId, bookYear };
      const meeting = await tx.annualMeeting.findUnique({ where: { cooperativeId_bookYear: id } });
      if (!meeting) return refused("meeting-not-found");
      if (meeting.version !== version) return refused("changed-meanwhile");
      if (meeting.state !== "REPORTED") return refused("meeting-not-reported");
      if (meeting.reportedById === officer.id) return refused("own-report");
      const reason = decision.is === "RETURNED" ? decision.reason.trim() : null;
      if (reason === "") return refused("reason-missing");

      await tx.annualMeeting.update({
        where: { id: meeting.id },
        data: {
          state: decision.is,
          healthy: decision.is === "VERIFIED" ? decision.healthy : null,
          returnReason: reason,
          decidedById: officer.id,
          decidedAt: new Date(),
          version: { increment: 1 },
        },
      });
      const about = { subjectId: meeting.id, cooperativeId, bookYear };
      await recordAudit(
        tx,
        officer,
        decision.is === "VERIFIED"
          ? { act: "annual-meeting.verified", ...about, healthy: decision.healthy }
          : { act: "annual-meeting.returned", ...about, reason: reason ?? "" },
      );
      return ok({ bookYear, state: decision.is });
    },
  );
}
