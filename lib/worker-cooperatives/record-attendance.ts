import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type Attendance, type AttendanceRefusal, attendanceRefusal } from "./dialogue-rules";
import { dialoguesKeptBy } from "./visibility";

export type RecordAttendance = { submissionKey: string; dialogueId: string; attendances: Attendance[] };

export type RecordAttendanceRefusal =
  | { code: "dialogue-not-found" }
  | { code: AttendanceRefusal | "not-invited" | "changed-meanwhile"; cooperativeId: string };

/** Which of the invited came, and with how many women and men: the whole list in one go, or nothing of it. */
export function recordAttendance(
  officer: Officer,
  { submissionKey, dialogueId, attendances }: RecordAttendance,
  today: Day,
): Promise<Result<{ attended: number }, RecordAttendanceRefusal>> {
  return once<{ attended: number }, RecordAttendanceRefusal>(officer, submissionKey, async (tx) => {
    // Whoever else records at this dialogue waits, so that the versions looked at are those written on.
    await tx.$queryRaw`SELECT id FROM dialogues WHERE id = ${dialogueId}::uuid FOR NO KEY UPDATE`;
    const dialogue = await tx.dialogue.findFirst({
      where: { AND: [dialoguesKeptBy(officer), { id: dialogueId }] },
      select: { startsOn: true, participants: true },
    });
    if (!dialogue) return refused({ code: "dialogue-not-found" });
    const invited = new Map(dialogue.participants.map((it) => [it.cooperativeId, it]));
    for (const attendance of attendances) {
      const { cooperativeId } = attendance;
      const known = invited.get(cooperativeId);
      if (!known) return refused({ code: "not-invited", cooperativeId });
      if (known.version !== attendance.version) return refused({ code: "changed-meanwhile", cooperativeId });
      const refusal = attendanceRefusal(attendance, dayOf(dialogue.startsOn), today);
      if (refusal) return refused({ code: refusal, cooperativeId });
    }

    const changed = attendances.filter(({ cooperativeId, attended, men, women }) => {
      const known = invited.get(cooperativeId);
      return known?.attended !== attended || (attended && (known.men !== men || known.women !== women));
    });
    for (const { cooperativeId, attended, men, women } of changed)
      await tx.dialogueParticipation.update({
        where: { dialogueId_cooperativeId: { dialogueId, cooperativeId } },
        data: { attended, men: attended ? men : null, women: attended ? women : null, version: { increment: 1 } },
      });
    await recordAudit(tx, officer, {
      act: "dialogue.attendance-recorded",
      subjectId: dialogueId,
      attendances: changed.map(({ cooperativeId, attended, men, women }) => ({ cooperativeId, attended, men, women })),
    });
    return ok({ attended: attendances.filter(({ attended }) => attended).length });
  });
}
