import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Prisma } from "@/lib/db/database";
import { unitFields, unitsOf } from "@/lib/schemes/unit-fields";
import { listParticipants, type Participant } from "./queries";
import { batchesRunBy } from "./visibility";

const batchFields = {
  title: true,
  startsOn: true,
  endsOn: true,
  centre: { select: { name: true, vin: true, region: { select: { name: true } } } },
  programme: {
    select: { title: true, lessonHours: true, scheme: { select: { title: true, units: unitFields } } },
  },
} satisfies Prisma.BatchSelect;

export type TrainingPaper = { number: string; holderName: string; issuedOn: Day };

/** `enrolmentId` asks for one participant's, without it the batch's are listed. */
type Which = { batchId: string; enrolmentId?: string };

/**
 * The training certificates issued to participants of a batch, in the order of their numbers, with all that is printed on
 * them. Null when it is not this officer's centre that issued them; without papers where none is issued.
 */
export async function listTrainingPapers(officer: Officer, { batchId, enrolmentId }: Which) {
  const batch = await database.batch.findFirst({
    where: { AND: [batchesRunBy(officer), { id: batchId }] },
    select: batchFields,
  });
  if (!batch) return null;
  const enrolments = await database.enrolment.findMany({
    where: { batchId, id: enrolmentId, certificate: { isNot: null }, result: { outcome: "COMPLETED" } },
    select: { personId: true, certificate: { select: { number: true, holderName: true, issuedOn: true } } },
    orderBy: [{ certificate: { year: "asc" } }, { certificate: { serial: "asc" } }],
  });
  await recordRead(
    officer,
    enrolments.map(({ personId }) => personId),
    "print",
  );
  const { centre, programme, ...days } = batch;
  const { scheme } = programme;
  return {
    batch: {
      title: batch.title,
      startsOn: dayOf(days.startsOn),
      endsOn: dayOf(days.endsOn),
      centre: { name: centre.name, vin: centre.vin, region: centre.region.name },
      programme: { title: programme.title, lessonHours: programme.lessonHours },
      scheme: { title: scheme.title, units: unitsOf(scheme.units, dayOf(batch.startsOn)) },
    },
    papers: enrolments.flatMap(({ certificate }): TrainingPaper[] =>
      certificate ? [{ ...certificate, issuedOn: dayOf(certificate.issuedOn) }] : [],
    ),
  };
}
export type TrainingPapers = NonNullable<Awaited<ReturnType<typeof listTrainingPapers>>>;

/** The numbers of the training certificates issued in a batch, by enrolment; none for whom it is not to issue them. */
export async function listTrainingNumbers(officer: Officer, batchId: string): Promise<Map<string, TrainingPaper>> {
  const rows = await database.enrolment.findMany({
    where: { batchId, batch: batchesRunBy(officer), certificate: { isNot: null } },
    select: { id: true, certificate: { select: { number: true, holderName: true, issuedOn: true } } },
  });
  return new Map(
    rows.flatMap(({ id, certificate }) =>
      certificate ? [[id, { ...certificate, issuedOn: dayOf(certificate.issuedOn) }]] : [],
    ),
  );
}

export type AttendanceList = {
  batch: { title: string; startsOn: Day; endsOn: Day; centre: string; programme: string; lessonHours: number };
  participants: Participant[];
};

/** Everybody enrolled in a batch, to be printed and signed. Null when this officer's centre does not run it. */
export async function findAttendanceList(
  officer: Officer,
  batchId: string,
  today: Day,
): Promise<AttendanceList | null> {
  const batch = await database.batch.findFirst({
    where: { AND: [batchesRunBy(officer), { id: batchId }] },
    select: batchFields,
  });
  if (!batch) return null;
  const participants = await listParticipants(officer, batchId, today);
  await recordRead(
    officer,
    participants.map(({ personId }) => personId),
    "print",
  );
  const { title, startsOn, endsOn, centre, programme } = batch;
  return {
    batch: {
      title,
      startsOn: dayOf(startsOn),
      endsOn: dayOf(endsOn),
      centre: centre.name,
      programme: programme.title,
      lessonHours: programme.lessonHours,
    },
    participants,
  };
}
