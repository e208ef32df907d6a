import { assessmentsDecidedBy } from "@/lib/assessment/visibility";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceIssued } from "./announce-issued";
import { type CandidateProblem, lastValidDay, refusalOf } from "./issue-rules";
import { drawNumbers, drawRegistrationNumbers } from "./next-numbers";
import { yearOf } from "./number-rules";

type Issue = { submissionKey: string; assessmentId: string; issuedOn: Day };
type Issued = { certificateId: string; number: string };
export type IssueDirectlyRefusal = "assessment-not-found" | "in-the-future" | CandidateProblem;

/**
 * The LSP issues the certificate of one candidate, who may have come without a course and so is in no batch. The rules
 * are those of a batch; its numbers are the next free ones.
 */
export function issueDirectly(
  officer: Officer,
  { submissionKey, assessmentId, issuedOn }: Issue,
  today: Day,
): Promise<Result<Issued, IssueDirectlyRefusal>> {
  return once<Issued, IssueDirectlyRefusal>(officer, submissionKey, async (tx) => {
    const where = { AND: [assessmentsDecidedBy(officer), { id: assessmentId }] };
    const found = await tx.assessment.findFirst({ where, select: { personId: true } });
    if (!found) return refused("assessment-not-found");
    const cause = { act: "certificates.issued", subjectId: assessmentId } as const;
    const touched = { people: [found.personId], cooperatives: [], termsStay: true };
    return changingCoverage(tx, touched, cause, async () => {
      const assessment = await readAssessment(tx, assessmentId);
      const { scheme, certificationBody: body, candidate } = assessment;
      const candidates = new Map([[assessmentId, candidate]]);
      const row = { assessmentId, number: null, registrationNumber: null };
      const facts = { candidates, scheme, licenceNumber: body.licenceNumber, used: new Set<string>(), today };
      const refusal = refusalOf({ issuedOn, rows: [row] }, facts);
      if (refusal) return refused(codeOf(refusal));

      const one = { count: 1, year: yearOf(issuedOn), avoid: new Set<string>() };
      const [number = ""] = await drawNumbers(tx, scheme, one);
      const [registrationNumber] = await drawRegistrationNumbers(tx, body, one);
      const { id } = await tx.certificate.create({
        data: {
          ...{ number, registrationNumber, assessmentId, personId: candidate.personId, holderName: candidate.name },
          ...{ schemeId: scheme.id, certificationBodyId: body.id, validFrom: dateOf(issuedOn) },
          validTo: dateOf(lastValidDay(issuedOn, scheme.validityMonths)),
        },
        select: { id: true },
      });
      await announceIssued(tx, [id], issuedOn);
      await recordAudit(tx, officer, { ...cause, certificates: [{ certificateId: id, number }] });
      return ok({ certificateId: id, number });
    });
  });
}

/** Read under the lock on the person: of two officers at once the second sees what the first issued. */
async function readAssessment(tx: Transaction, assessmentId: string) {
  const { person, decision, certificate, assessedOn, ...row } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: {
      ...{ assessedOn: true, decision: true, certificate: { select: { id: true } } },
      person: { select: { id: true, name: true } },
      scheme: { select: { id: true, businessField: true, occupation: true, level: true, validityMonths: true } },
      certificationBody: { select: { id: true, licenceNumber: true } },
    },
  });
  const candidate = {
    ...{ name: person.name, personId: person.id, assessedOn: dayOf(assessedOn), certified: certificate !== null },
    decidedOn: decision && dayOf(decision.decidedOn),
    decision: decision?.decision ?? null,
  };
  return { ...row, candidate };
}

function codeOf(refusal: NonNullable<ReturnType<typeof refusalOf>>): IssueDirectlyRefusal {
  if (refusal.code === "in-the-future") return refusal.code;
  const [problem] = refusal.code === "rows-refused" ? refusal.rows : [];
  return problem?.field === "row" ? problem.problem : "not-decided";
}
