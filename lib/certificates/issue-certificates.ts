import { batchesDecidedBy } from "@/lib/assessment/visibility";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { announceIssued } from "./announce-issued";
import { tidied } from "./certificate-number";
import { againIfTaken } from "./if-taken";
import {
  type DecidedCandidate,
  type EnteredCertificate,
  type IssueRefusal,
  lastValidDay,
  refusalOf,
} from "./issue-rules";
import { drawNumbers, drawRegistrationNumbers, type Issuer } from "./next-numbers";
import { type NumberedScheme, yearOf } from "./number-rules";

type Issue = { submissionKey: string; batchId: string; issuedOn: Day; certificates: EnteredCertificate[] };
type Issued = { issued: { certificateId: string; assessmentId: string; number: string; registrationNumber: string }[] };
type Batch = {
  body: Issuer;
  scheme: NumberedScheme & { id: string; validityMonths: number };
  /** The people the certificates would be for. */
  people: string[];
};

/**
 * The LSP issues certificates on its decisions of K in a batch, all of those given or none; the ledger moves with them.
 * Certificates whose numbers were left open get the next free ones.
 */
export function issueCertificates(officer: Officer, asked: Issue, today: Day): Promise<Result<Issued, IssueRefusal>> {
  const certificates = asked.certificates.map((row) => ({
    assessmentId: row.assessmentId,
    number: row.number && tidied(row.number),
    registrationNumber: row.registrationNumber && tidied(row.registrationNumber),
  }));
  return againIfTaken(() =>
    once<Issued, IssueRefusal>(officer, asked.submissionKey, async (tx) => {
      const where = { AND: [batchesDecidedBy(officer), { id: asked.batchId }] };
      if (!(await tx.batch.findFirst({ where, select: { id: true } }))) return refused({ code: "batch-not-found" });

      const { body, scheme, people } = await readBatch(tx, asked.batchId, certificates);
      const cause = { act: "certificates.issued", subjectId: asked.batchId } as const;
      return changingCoverage(tx, { people, cooperatives: [], termsStay: true }, cause, async () => {
        const candidates = await readCandidates(tx, asked.batchId);
        const used = await usedAmong(tx, certificates);
        const facts = { candidates, scheme, licenceNumber: body.licenceNumber, used, today };
        const refusal = refusalOf({ issuedOn: asked.issuedOn, rows: certificates }, facts);
        if (refusal) return refused(refusal);

        const issued = await issue(tx, { body, scheme }, asked.issuedOn, candidates, certificates);
        const numbers = issued.map(({ certificateId, number }) => ({ certificateId, number }));
        await announceIssued(
          tx,
          issued.map(({ certificateId }) => certificateId),
          asked.issuedOn,
        );
        await recordAudit(tx, officer, { ...cause, certificates: numbers });
        return ok({ issued });
      });
    }),
  );
}

async function readBatch(tx: Transaction, batchId: string, rows: EnteredCertificate[]): Promise<Batch> {
  const [batch] = await tx.$queryRaw<[Batch]>`
    SELECT jsonb_build_object('id', body.id, 'licenceNumber', body.licence_number) AS body,
           jsonb_build_object('id', scheme.id, 'businessField', scheme.business_field, 'occupation', scheme.occupation,
                              'level', scheme.level, 'validityMonths', scheme.validity_months) AS scheme,
           ARRAY(SELECT person_id::text FROM assessments
                  WHERE id = ANY(${rows.map(({ assessmentId }) => assessmentId)}::uuid[])) AS people
      FROM batches batch
      JOIN certification_bodies body ON body.id = batch.certification_body_id
      JOIN programmes programme ON programme.id = batch.programme_id
      JOIN schemes scheme ON scheme.id = programme.scheme_id
     WHERE batch.id = ${batchId}::uuid`;
  return batch;
}

type CandidateRow = DecidedCandidate & { id: string };

/** Read under the lock on the people: of two officers at once the second sees what the first issued. */
async function readCandidates(tx: Transaction, batchId: string): Promise<Map<string, DecidedCandidate>> {
  const rows = await tx.$queryRaw<CandidateRow[]>`
    SELECT assessment.id, person.name, assessment.person_id AS "personId", assessment.assessed_on::text AS "assessedOn",
           decision.decided_on::text AS "decidedOn", decision.decision::text, certificate.id IS NOT NULL AS certified
      FROM enrolments enrolment
      JOIN assessments assessment ON assessment.enrolment_id = enrolment.id
      JOIN people person ON person.id = assessment.person_id
      LEFT JOIN assessment_decisions decision ON decision.assessment_id = assessment.id
      LEFT JOIN certificates certificate ON certificate.assessment_id = assessment.id
     WHERE enrolment.batch_id = ${batchId}::uuid`;
  return new Map(rows.map(({ id, ...candidate }) => [id, candidate]));
}

const present = (numbers: (string | null)[]) => numbers.filter((number) => number !== null);
const typedIn = (rows: EnteredCertificate[]) => ({
  numbers: present(rows.map(({ number }) => number)),
  registrationNumbers: present(rows.map(({ registrationNumber }) => registrationNumber)),
});

async function usedAmong(tx: Transaction, rows: EnteredCertificate[]): Promise<Set<string>> {
  const { numbers, registrationNumbers } = typedIn(rows);
  if (numbers.length + registrationNumbers.length === 0) return new Set();
  const used = await tx.certificate.findMany({
    where: { OR: [{ number: { in: numbers } }, { registrationNumber: { in: registrationNumbers } }] },
    select: { number: true, registrationNumber: true },
  });
  return new Set(present(used.flatMap(({ number, registrationNumber }) => [number, registrationNumber])));
}

async function issue(
  tx: Transaction,
  { body, scheme }: Omit<Batch, "people">,
  issuedOn: Day,
  candidates: Map<string, DecidedCandidate>,
  rows: EnteredCertificate[],
) {
  const { numbers, registrationNumbers } = typedIn(rows);
  const open = (typed: string[]) => ({
    count: rows.length - typed.length,
    year: yearOf(issuedOn),
    avoid: new Set(typed),
  });
  const drawn = await drawNumbers(tx, scheme, open(numbers));
  const drawnRegistrations = await drawRegistrationNumbers(tx, body, open(registrationNumbers));
  const issued = await tx.certificate.createManyAndReturn({
    data: rows.flatMap(({ assessmentId, number, registrationNumber }) => {
      const candidate = candidates.get(assessmentId);
      if (!candidate) return [];
      return {
        number: number ?? drawn.shift() ?? "",
        registrationNumber: registrationNumber ?? drawnRegistrations.shift(),
        personId: candidate.personId,
        holderName: candidate.name,
        schemeId: scheme.id,
        certificationBodyId: body.id,
        assessmentId,
        validFrom: dateOf(issuedOn),
        validTo: dateOf(lastValidDay(issuedOn, scheme.validityMonths)),
      };
    }),
    select: { id: true, assessmentId: true, number: true, registrationNumber: true },
  });
  return issued.map(({ id, assessmentId, number, registrationNumber }) => ({
    certificateId: id,
    assessmentId: assessmentId ?? "",
    number,
    registrationNumber: registrationNumber ?? "",
  }));
}
