import { candidateFields, toCandidate } from "@/lib/assessment/candidate";
import { batchesDecidedBy } from "@/lib/assessment/visibility";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { licenceFindings } from "./certificate-findings";
import { licenceFields, licenceOf } from "./licence";
import { proposeNumbers, proposeRegistrationNumbers } from "./next-numbers";
import { yearOf } from "./number-rules";

/**
 * A batch with the decisions of K that wait for a certificate, the numbers they would get if issued on the day, and the
 * certificates it already led to. Null when it is not this officer's to certify.
 */
export async function findBatchToCertify(officer: Officer, batchId: string, on: Day) {
  const batch = await database.batch.findFirst({
    where: { AND: [batchesDecidedBy(officer), { id: batchId }] },
    select: {
      id: true,
      title: true,
      startsOn: true,
      endsOn: true,
      centre: { select: { name: true } },
      certificationBody: { select: { id: true, name: true, licenceNumber: true, ...licenceFields } },
      programme: { select: { scheme: true } },
    },
  });
  if (!batch) return null;
  const decided = await database.assessment.findMany({
    where: { enrolment: { batchId }, decision: { decision: "COMPETENT" } },
    select: {
      id: true,
      assessedOn: true,
      decision: { select: { decidedOn: true } },
      certificate: { select: { id: true, number: true, registrationNumber: true, holderName: true } },
      person: { select: candidateFields(on) },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  await recordRead(
    officer,
    decided.map(({ person }) => person.id),
    "candidates",
  );

  const waiting = decided.filter(({ certificate }) => certificate === null);
  const { certificationBody, centre, programme } = batch;
  const licence = licenceOf(certificationBody, programme.scheme.id);
  const [numbers, registrationNumbers] = await Promise.all([
    proposeNumbers(database, programme.scheme, waiting.length, yearOf(on)),
    proposeRegistrationNumbers(database, certificationBody, waiting.length, yearOf(on)),
  ]);
  return {
    id: batch.id,
    title: batch.title,
    startsOn: dayOf(batch.startsOn),
    endsOn: dayOf(batch.endsOn),
    centre: centre.name,
    body: {
      id: certificationBody.id,
      name: certificationBody.name,
      licenceNumber: certificationBody.licenceNumber,
    },
    licence,
    /** What would be doubtful about certificates of the day. */
    findings: licenceFindings(licence, on),
    scheme: programme.scheme,
    candidates: waiting.map(({ id, assessedOn, decision, person }, at) => ({
      assessmentId: id,
      ...toCandidate(person),
      assessedOn: dayOf(assessedOn),
      decidedOn: decision && dayOf(decision.decidedOn),
      number: numbers[at] ?? "",
      registrationNumber: registrationNumbers[at] ?? "",
    })),
    issued: decided.flatMap(({ certificate }) => certificate ?? []),
  };
}

export type BatchToCertify = NonNullable<Awaited<ReturnType<typeof findBatchToCertify>>>;
