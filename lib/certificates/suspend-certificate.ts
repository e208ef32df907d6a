import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changeCertificate } from "./change-certificate";
import { suspensionRefusal } from "./lifecycle-rules";

type Suspension = { submissionKey: string; certificateId: string; suspendedOn: Day; reason: string };

/** From `suspendedOn` the certificate does not count, until the LSP lifts the suspension. */
export function suspendCertificate(officer: Officer, asked: Suspension, today: Day) {
  const { submissionKey, certificateId, suspendedOn } = asked;
  const reason = asked.reason.trim();
  return changeCertificate(
    officer,
    {
      submissionKey,
      act: { act: "certificate.suspended", subjectId: certificateId, suspendedOn, reason },
      event: { kind: "SUSPENDED", effectiveOn: suspendedOn, reason },
      refusal: (life) => suspensionRefusal(life, { on: suspendedOn, reason }, today),
      write: (tx) =>
        tx.certificateSuspension.create({ data: { certificateId, suspendedOn: dateOf(suspendedOn), reason } }),
    },
    today,
  );
}
