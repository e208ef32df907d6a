import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changeCertificate } from "./change-certificate";
import { revocationRefusal } from "./lifecycle-rules";

type Revocation = { submissionKey: string; certificateId: string; revokedOn: Day; reason: string };

/**
 * From `revokedOn` the certificate never counts again; the days before it stay as they were. Only what was a mistake is
 * undone, within days (undo-acts.ts).
 */
export function revokeCertificate(officer: Officer, asked: Revocation, today: Day) {
  const { submissionKey, certificateId, revokedOn } = asked;
  const reason = asked.reason.trim();
  return changeCertificate(
    officer,
    {
      submissionKey,
      act: { act: "certificate.revoked", subjectId: certificateId, revokedOn, reason },
      event: { kind: "REVOKED", effectiveOn: revokedOn, reason },
      refusal: (life) => revocationRefusal(life, { on: revokedOn, reason }, today),
      write: (tx) =>
        tx.certificateRevocation.create({
          data: { certificateId, revokedOn: dateOf(revokedOn), revokedById: officer.id, reason },
        }),
    },
    today,
  );
}
