import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lifeFields, lifeOf } from "./certificate-life";
import { latestEvents, takeBack } from "./take-back";
import { type UndoRefusal, undoRefusal } from "./undo-rules";
import { certificatesIssuedBy, type NotFound } from "./visibility";

type Undo = { submissionKey: string; certificateId: string; reason: string };
type Undone = { number: string };
type Refusal = UndoRefusal | NotFound | "reason-missing";

/** The last thing that was done to a certificate, suspended, lifted or revoked, is taken back within some days. */
export function undoLastAct(
  officer: Officer,
  { submissionKey, certificateId, ...asked }: Undo,
  today: Day,
): Promise<Result<Undone, Refusal>> {
  const reason = asked.reason.trim();
  return once<Undone, Refusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [certificatesIssuedBy(officer), { id: certificateId }] };
    const certificate = await tx.certificate.findFirst({ where, select: { personId: true, number: true } });
    if (!certificate) return refused("certificate-not-found");
    if (reason === "") return refused("reason-missing");

    const cause = { act: "certificate.act-undone", subjectId: certificateId } as const;
    const touched = { people: [certificate.personId], cooperatives: [], termsStay: true };
    return changingCoverage(tx, touched, cause, async () => {
      const row = await tx.certificate.findUniqueOrThrow({ where: { id: certificateId }, select: lifeFields });
      const last = (await latestEvents(tx, [certificateId])).get(certificateId) ?? null;
      const refusal = undoRefusal(lifeOf(row), last, today);
      if (refusal) return refused(refusal);
      if (last) await takeBack(tx, officer, [last], reason, today);
      await recordAudit(tx, officer, { ...cause, undone: last?.kind ?? "", reason });
      return ok({ number: certificate.number });
    });
  });
}
