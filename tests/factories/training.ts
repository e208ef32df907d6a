import { randomUUID } from "node:crypto";
import { Day, dateOf, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import type { VocationalField } from "@/lib/training/centres/fields";
import {
  type CentreOwner,
  ownersOf,
  type TrainingCentreClass,
  type TrainingCentreKind,
} from "@/lib/training/centres/kinds";
import type { TrainingOutcome } from "@/lib/training/outcomes";
import { aCertificationBody } from "./certificates";
import { aCooperative, aTerm } from "./cooperatives";
import { anOfficer } from "./officers";
import { aPerson } from "./people";
import { aRegion } from "./regions";
import { aScheme } from "./schemes";

type Centre = {
  in?: string;
  name?: string;
  kind?: TrainingCentreKind;
  capacity?: number;
  vin?: string;
  parentId?: string;
  owner?: CentreOwner;
  class?: TrainingCentreClass;
  fields?: VocationalField[];
  at?: { latitude: number; longitude: number };
};

/** A training centre; `in` is the code of its regency, or of a province. */
export async function aCentre({ in: region = "91.01", name, kind = "BLKK", capacity = 16, at, ...given }: Centre = {}) {
  const regionCode = await aRegion(region);
  const [owner = "COMMUNITY"] = ownersOf[kind];
  const known = { name: name ?? `BLK Komunitas ${randomUUID().slice(0, 8)}`, kind, regionCode, capacity };
  const centre = await database.trainingCentre.create({ data: { owner, ...known, ...at, ...given } });
  return { id: centre.id, name: centre.name };
}

type Accreditation = { centreId: string; schemeId?: string; field?: VocationalField; from?: Day; to?: Day };

/** Of business and management, unless it is of a scheme or of another field. */
export async function anAccreditation({
  centreId,
  schemeId,
  field = "BUSINESS_MANAGEMENT",
  from = Day.parse("2024-01-01"),
  to = Day.parse("2028-12-31"),
}: Accreditation) {
  const scope = schemeId ? { schemeId } : { field };
  return database.centreAccreditation.create({
    data: { centreId, ...scope, number: `LA-${randomUUID()}`, validFrom: dateOf(from), validTo: dateOf(to) },
  });
}

/** Business and management, for as long as tests last. */
async function mayTeach(centreId: string) {
  await database.trainingCentre.update({ where: { id: centreId }, data: { fields: ["BUSINESS_MANAGEMENT"] } });
  if ((await database.centreAccreditation.count({ where: { centreId } })) === 0)
    await anAccreditation({ centreId, from: Day.parse("2020-01-01") });
}

/** A programme of a scheme, in business and management unless it is of another field. */
export async function aProgramme({
  schemeId,
  field,
  title = "Dasar KDKMP",
}: {
  schemeId: string;
  field?: VocationalField;
  title?: string;
}) {
  return database.programme.create({ data: { title, schemeId, lessonHours: 24, field, positions: ["TREASURER"] } });
}

type Which = {
  /** The participants, by name. */
  of?: string[];
  /** The district in whose cooperatives they hold office. */
  in?: string;
  position?: Position;
  startsOn?: Day;
  endsOn?: Day;
  capacity?: number;
  cancelledOn?: Day;
  centreId?: string;
  schemeId?: string;
  /** Whether its centre may teach it; its results are refused otherwise. */
  accredited?: boolean;
};

/** A batch whose participants have no result yet, and the officer of the centre that runs it. */
export async function aBatch({
  of: names = ["Siti Aminah"],
  in: district = "91.01.01",
  position = "TREASURER",
  endsOn = Day.parse("2026-05-30"),
  startsOn = daysAfter(endsOn, -4),
  capacity = 16,
  cancelledOn,
  accredited = true,
  ...given
}: Which = {}) {
  await aRegion(district);
  const centreId = given.centreId ?? (await aCentre({ in: district.slice(0, 5) })).id;
  if (accredited) await mayTeach(centreId);
  const schemeId = given.schemeId ?? (await aScheme()).id;
  const body = await aCertificationBody();
  const title = `Pelatihan Dasar KDKMP ${randomUUID().slice(0, 8)}`;
  const { id: batchId } = await database.batch.create({
    data: {
      title,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(endsOn),
      cancelledOn: cancelledOn && dateOf(cancelledOn),
      capacity: Math.max(capacity, names.length),
      centre: { connect: { id: centreId } },
      programme: { create: { title: "Dasar KDKMP", lessonHours: 40, schemeId } },
      certificationBody: { connect: { id: body.id } },
    },
  });
  const enrol = async (name: string) => {
    const [{ id: personId }, cooperative] = await Promise.all([aPerson({ name }), aCooperative({ in: district })]);
    await aTerm({ personId, cooperativeId: cooperative.id, position });
    const { id: enrolmentId } = await database.enrolment.create({ data: { batchId, personId, position } });
    return { name, personId, enrolmentId, cooperativeId: cooperative.id };
  };
  const participants = [];
  // A few at a time: a hundred at once would wait for a connection longer than they may.
  for (let at = 0; at < names.length; at += 5)
    participants.push(...(await Promise.all(names.slice(at, at + 5).map(enrol))));
  const trainer = await anOfficer({ role: "CENTRE", centreId });
  return { batchId, title, centreId, schemeId, body, district, participants, trainer };
}

/** Straight into the table: somebody recorded it before. */
export const aResult = (
  enrolmentId: string,
  outcome: TrainingOutcome = "COMPLETED",
  recordedById: string = randomUUID(),
) =>
  database.trainingResult.create({
    data: { enrolmentId, outcome, attendancePercent: 90, recordedFor: dateOf(Day.parse("2026-05-30")), recordedById },
  });
