import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { awaitsPaper, paperRefusal, type TrainingCertificateRefusal } from "./training-certificate-rules";
import { trainingNumber } from "./training-number";
import { batchesRunBy } from "./visibility";

type Issue = { submissionKey: string; batchId: string; issuedOn: Day };

/**
 * The centre gives everybody who completed the batch and has none yet a training certificate, in the order of their
 * names. Its number is kept, so that a paper printed again is the same paper. It moves no coverage: trained is not
 * certified.
 */
export function issueTrainingCertificates(
  officer: Officer,
  { submissionKey, batchId, issuedOn }: Issue,
  today: Day,
): Promise<Result<{ issued: number }, TrainingCertificateRefusal>> {
  return once(officer, submissionKey, async (tx) => {
    const where = { AND: [batchesRunBy(officer), { id: batchId }] };
    const own = await tx.batch.findFirst({ where, select: { centreId: true } });
    if (!own) return refused("batch-not-found");

    const centre = await lockCentre(tx, own.centreId);
    const finished = await readFinished(tx, batchId);
    const refusal = paperRefusal(issuedOn, { finished, today });
    if (refusal) return refused(refusal);

    const year = Number(issuedOn.slice(0, 4));
    const last = await tx.trainingCertificate.aggregate({
      where: { centreId: own.centreId, year },
      _max: { serial: true },
    });
    const first = (last._max.serial ?? 0) + 1;
    const certificates = finished.filter(awaitsPaper).map(({ enrolmentId, holderName }, at) => {
      const number = trainingNumber({ ...centre, serial: first + at, issuedOn });
      return { enrolmentId, holderName, number, serial: first + at };
    });
    const shared = { centreId: own.centreId, year, issuedOn: dateOf(issuedOn), issuedById: officer.id };
    await tx.trainingCertificate.createMany({ data: certificates.map((it) => ({ ...it, ...shared })) });
    await recordAudit(tx, officer, {
      act: "training-certificates.issued",
      subjectId: batchId,
      issuedOn,
      certificates: certificates.map(({ enrolmentId, number }) => ({ enrolmentId, number })),
    });
    return ok({ issued: certificates.length });
  });
}

/** A centre counts its own papers, so only its own officers wait here for each other. */
async function lockCentre(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM training_centres WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.trainingCentre.findUniqueOrThrow({ where: { id }, select: { vin: true, regionCode: true } });
}

async function readFinished(tx: Transaction, batchId: string) {
  const enrolments = await tx.enrolment.findMany({
    where: { batchId, result: { isNot: null } },
    select: { id: true, result: true, certificate: { select: { serial: true } }, person: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  return enrolments.flatMap(({ id, result, certificate, person }) =>
    result === null
      ? []
      : {
          enrolmentId: id,
          holderName: person.name,
          outcome: result.outcome,
          recordedFor: dayOf(result.recordedFor),
          certified: certificate !== null,
        },
  );
}
