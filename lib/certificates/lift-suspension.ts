import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changeCertificate } from "./change-certificate";
import { liftRefusal } from "./lifecycle-rules";

type Lift = { submissionKey: string; certificateId: string; liftedOn: Day };

/** From `liftedOn` the certificate counts again, if it has not ended meanwhile. */
export function liftSuspension(officer: Officer, { submissionKey, certificateId, liftedOn }: Lift, today: Day) {
  return changeCertificate(
    officer,
    {
      submissionKey,
      act: { act: "certificate.suspension-lifted", subjectId: certificateId, liftedOn },
      event: { kind: "LIFTED", effectiveOn: liftedOn },
      refusal: (life) => liftRefusal(life, liftedOn, today),
      write: (tx) =>
        tx.certificateSuspension.updateMany({
          where: { certificateId, liftedOn: null },
          data: { liftedOn: dateOf(liftedOn) },
        }),
    },
    today,
  );
}
