import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { licenceFindings } from "./certificate-findings";
import { againIfTaken } from "./if-taken";
import { issueSuccessor, readPredecessor, type SuccessorIssued, usedNumbers } from "./issue-successor";
import { recordEvents } from "./record-events";
import { renewalRefusal, renewedValidity, type SuccessionRefusal, type Successor } from "./succession-rules";
import { certificatesIssuedBy, type NotFound } from "./visibility";

type Renewal = Successor & { submissionKey: string; certificateId: string };

/**
 * The LSP renews a certificate of its own (RCC): the new one begins where the scheme's rule says, and names the one
 * before. `reason` is what the holder's competence was recognised on.
 */
export function renewCertificate(
  officer: Officer,
  { submissionKey, certificateId, ...successor }: Renewal,
  today: Day,
): Promise<Result<SuccessorIssued, SuccessionRefusal | NotFound>> {
  return againIfTaken(() =>
    once<SuccessorIssued, SuccessionRefusal | NotFound>(officer, submissionKey, async (tx) => {
      const where = { AND: [certificatesIssuedBy(officer), { id: certificateId }] };
      const found = await tx.certificate.findFirst({ where, select: { personId: true } });
      if (!found) return refused("certificate-not-found");

      const cause = { act: "certificate.renewed", subjectId: certificateId } as const;
      const touched = { people: [found.personId], cooperatives: [], termsStay: true };
      return changingCoverage(tx, touched, cause, async () => {
        const old = await readPredecessor(tx, certificateId);
        const { life, scheme } = old;
        const [licenceProblem = null] = licenceFindings(old.licence, successor.issuedOn);
        const facts = {
          ...{ life, scheme, elsewhere: old.elsewhere, renewed: old.renewed, licenceProblem, today },
          ...{ licenceNumber: old.certificationBody.licenceNumber, used: await usedNumbers(tx, successor) },
        };
        const refusal = renewalRefusal(successor, facts);
        if (refusal) return refused(refusal);

        const { issuedOn } = successor;
        const reason = successor.reason.trim();
        const validity = renewedValidity(scheme.renewalRule, life, issuedOn, scheme.validityMonths);
        const { holderName } = old;
        const issued = await issueSuccessor(tx, old, { holderName, succession: "RENEWAL", validity, successor });
        await recordEvents(tx, officer, [{ certificateId, kind: "RENEWED", effectiveOn: issuedOn, reason }], today);
        await recordAudit(tx, officer, { ...cause, by: issued.certificateId, number: issued.number, issuedOn, reason });
        return ok({ ...issued, ...validity });
      });
    }),
  );
}
