import { batchesDecidedBy } from "@/lib/assessment/visibility";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { Prisma, type Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { tidied } from "./certificate-number";
import {
  type DecidedCandidate,
  type EnteredCertificate,
  type IssueRefusal,
  lastValidDay,
  refusalOf,
} from "./issue-rules";
import { drawNumbers, drawRegistrationNumbers } from "./next-numbers";
import { yearOf } from "./number-rules";

type Issue = { submissionKey: string; batchId: string; issuedOn: Day; certificates: EnteredCertificate[] };
type Issued = { issued: { certificateId: string; assessmentId: string; number: string; registrationNumber: string }[] };
type Batch = Prisma.BatchGetPayload<{ select: typeof batchFields }>;

const batchFields = {
  id: true,
  certificationBody: { select: { id: true, licenceNumber: true } },
  programme: {
    select: {
      scheme: { select: { id: true, businessField: true, occupation: true, level: true, validityMonths: true } },
    },
  },
} satisfies Prisma.BatchSelect;

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
      const batch = await tx.batch.findFirst({
        where: { AND: [batchesDecidedBy(officer), { id: asked.batchId }] },
        select: batchFields,
      });
      if (!batch) return refused({ code: "batch-not-found" });

      const chosen = certificates.map(({ assessmentId }) => assessmentId);
      const people = await tx.assessment.findMany({ where: { id: { in: chosen } }, select: { personId: true } });
      const touched = { people: people.map(({ personId }) => personId), cooperatives: [] };
      const cause = { act: "certificates.issued", subjectId: batch.id } as const;
      return changingCoverage(tx, touched, cause, async () => {
        const candidates = await readCandidates(tx, batch.id);
        const facts = { candidates, used: await usedAmong(tx, certificates), ...numbering(batch), today };
        const refusal = refusalOf({ issuedOn: asked.issuedOn, rows: certificates }, facts);
        if (refusal) return refused(refusal);

        const issued = await issue(tx, batch, asked.issuedOn, candidates, certificates);
        const numbers = issued.map(({ certificateId, number }) => ({ certificateId, number }));
        await recordAudit(tx, officer, { ...cause, certificates: numbers });
        return ok({ issued });
      });
    }),
  );
}

const numbering = ({ programme, certificationBody }: Batch) => ({
  scheme: programme.scheme,
  licenceNumber: certificationBody.licenceNumber,
});

/** Two officers typed one number at once: the slower finds it taken, begins anew, and then can name the row. */
async function againIfTaken<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (fault) {
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2002") return attempt();
    throw fault;
  }
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
  { certificationBody, programme: { scheme } }: Batch,
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
  const drawnRegistrations = await drawRegistrationNumbers(tx, certificationBody, open(registrationNumbers));
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
        certificationBodyId: certificationBody.id,
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
