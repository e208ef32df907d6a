import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { againIfTaken } from "./if-taken";
import { issueSuccessor, readPredecessor, type SuccessorIssued, usedNumbers } from "./issue-successor";
import { recordEvents } from "./record-events";
import { reissuedValidity, reissueRefusal, type SuccessionRefusal, type Successor } from "./succession-rules";
import { certificatesIssuedBy, type NotFound } from "./visibility";

type Reissue = Successor & { submissionKey: string; certificateId: string; holderName: string };

/**
 * A wrong paper is replaced by one under a new number, with what is left of the validity; the wrong one counts no more
 * from that day and points to its successor. The holder is certified on every day, as before.
 */
export function reissueCertificate(
  officer: Officer,
  { submissionKey, certificateId, ...corrected }: Reissue,
  today: Day,
): Promise<Result<SuccessorIssued, SuccessionRefusal | NotFound>> {
  return againIfTaken(() =>
    once<SuccessorIssued, SuccessionRefusal | NotFound>(officer, submissionKey, async (tx) => {
      const where = { AND: [certificatesIssuedBy(officer), { id: certificateId }] };
      const found = await tx.certificate.findFirst({ where, select: { personId: true } });
      if (!found) return refused("certificate-not-found");

      const cause = { act: "certificate.reissued", subjectId: certificateId } as const;
      const touched = { people: [found.personId], cooperatives: [], termsStay: true };
      return changingCoverage(tx, touched, cause, async () => {
        const old = await readPredecessor(tx, certificateId);
        const { life, scheme, elsewhere } = old;
        const { licenceNumber } = old.certificationBody;
        const used = await usedNumbers(tx, corrected);
        const refusal = reissueRefusal(corrected, { life, scheme, elsewhere, licenceNumber, used, today });
        if (refusal) return refused(refusal);

        const { issuedOn } = corrected;
        const [holderName, reason] = [corrected.holderName.trim(), corrected.reason.trim()];
        const validity = reissuedValidity(life, issuedOn);
        await tx.certificateAnnulment.create({
          data: {
            ...{ certificateId, cause: "REPLACED", annulledOn: dateOf(issuedOn), annulledById: officer.id, reason },
          },
        });
        const issued = await issueSuccessor(tx, old, {
          ...{ holderName, succession: "REISSUE", validity, successor: corrected },
        });
        await recordEvents(tx, officer, [{ certificateId, kind: "REPLACED", effectiveOn: issuedOn, reason }], today);
        await recordAudit(tx, officer, { ...cause, by: issued.certificateId, number: issued.number, issuedOn, reason });
        return ok({ ...issued, ...validity });
      });
    }),
  );
}
