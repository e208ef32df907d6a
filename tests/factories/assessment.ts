import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { aCertificationBody } from "./certificates";
import { aCooperative, aTerm } from "./cooperatives";
import { anOfficer } from "./officers";
import { aPerson } from "./people";
import { aRegion } from "./regions";
import { aRequiredScheme } from "./schemes";

type Which = {
  of?: string[];
  in?: string;
  position?: Position;
  completedOn?: Day;
  body?: { id: string; licenceNumber: string };
};

/** A batch whose participants, each in office in a cooperative of the district, completed it: its LSP has to assess them. */
export async function aTrainedBatch({
  of: names = ["Siti Aminah"],
  in: district = "91.01.01",
  position = "TREASURER",
  completedOn = Day.parse("2026-05-30"),
  body: given,
}: Which = {}) {
  await aRegion(district);
  const body = given ?? (await aCertificationBody());
  const scheme = await aRequiredScheme({ for: [position] });
  await database.scheme.update({ where: { id: scheme.id }, data: { level: 4 } });
  const { id: batchId } = await database.batch.create({
    data: {
      title: `Pelatihan Dasar KDKMP ${randomUUID().slice(0, 8)}`,
      startsOn: dateOf(Day.parse("2026-05-25")),
      endsOn: dateOf(completedOn),
      centre: {
        create: {
          name: "BPVP Contoh",
          kind: "UPTP",
          owner: "MINISTRY",
          regionCode: district.slice(0, 5),
          capacity: 64,
        },
      },
      programme: { create: { title: "Dasar KDKMP", lessonHours: 40, schemeId: scheme.id } },
      certificationBody: { connect: { id: body.id } },
    },
  });
  const candidates = [];
  for (const name of names) {
    const [{ id: personId }, cooperative] = [await aPerson({ name }), await aCooperative({ in: district })];
    await aTerm({ personId, cooperativeId: cooperative.id, position });
    const result = { outcome: "COMPLETED", attendancePercent: 100, recordedFor: dateOf(completedOn) } as const;
    const { id: enrolmentId } = await database.enrolment.create({
      data: { batchId, personId, position, result: { create: { ...result, recordedById: randomUUID() } } },
    });
    candidates.push({ name, personId, enrolmentId, cooperativeId: cooperative.id });
  }
  const [assessor, office] = await Promise.all([
    anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
    anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id }),
  ]);
  return { batchId, body, scheme, district, position, candidates, assessor, office };
}

type Assessed = Which & { assessedOn?: Day; recommend?: "COMPETENT" | "NOT_YET_COMPETENT"; assessor?: Officer };

/** The same with a recommendation for everybody: the pleno has to decide. */
export async function anAssessedBatch({
  assessedOn = Day.parse("2026-06-05"),
  recommend = "COMPETENT",
  assessor: given,
  ...which
}: Assessed = {}) {
  const batch = await aTrainedBatch(which);
  const assessor = given ?? batch.assessor;
  const candidates = [];
  for (const candidate of batch.candidates) {
    const { id: assessmentId } = await database.assessment.create({
      data: {
        personId: candidate.personId,
        schemeId: batch.scheme.id,
        certificationBodyId: batch.body.id,
        enrolmentId: candidate.enrolmentId,
        assessedOn: dateOf(assessedOn),
        recommendation: recommend,
        assessorId: assessor.id,
      },
    });
    candidates.push({ ...candidate, assessmentId });
  }
  return { ...batch, assessor, candidates };
}

/** The same with a decision on everybody: of K, the LSP has to issue. */
export async function aDecidedBatch({
  decidedOn = Day.parse("2026-06-10"),
  ...which
}: Assessed & { decidedOn?: Day } = {}) {
  const batch = await anAssessedBatch(which);
  await database.assessmentDecision.createMany({
    data: batch.candidates.map(({ assessmentId }) => ({
      assessmentId,
      assessorId: batch.assessor.id,
      decision: which.recommend ?? "COMPETENT",
      decidedOn: dateOf(decidedOn),
      decidedById: batch.office.id,
    })),
  });
  return batch;
}
