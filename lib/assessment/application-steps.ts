import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import type { Transaction } from "@/lib/db/database";
import type { Side } from "./application-rules";
import type { ApplicationState } from "./candidate-states";
import { newReceiptCode } from "./receipt-code";
import type { Unit } from "./unit-rules";
import { applicationsVisibleTo, sidesOf } from "./visibility";

type Moved = { to: ApplicationState; on: Day; remark?: string };

/** A step: all of these applications move on together, each with its entry; a trigger refuses what the table does not list. */
export async function moveApplications(
  tx: Transaction,
  officer: Officer,
  ids: string[],
  { to, on, remark }: Moved,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE assessment_applications SET state = ${to}::application_state, version = version + 1
       WHERE id = ANY(${ids}::uuid[]) RETURNING id, version
    )
    INSERT INTO application_steps (application_id, number, state, happened_on, recorded_by_id, remark)
    SELECT id, version, ${to}::application_state, ${on}::date, ${officer.id}::uuid, ${remark || null} FROM moved`;
}

export type NewApplication = {
  id: string;
  personId: string;
  schemeId: string;
  certificationBodyId: string;
  enrolmentId: string | null;
  cooperativeId: string | null;
  purpose: "CERTIFICATION" | "RENEWAL" | "PRIOR_LEARNING" | "OTHER";
  evidence: string;
  state: "DRAFT" | "SUBMITTED";
};

/** A step: new applications with the first entry of each, and the receipts that candidates ask with. */
export async function openApplications(tx: Transaction, officer: Officer, applications: NewApplication[], on: Day) {
  const coded = applications.map((application) => ({ ...application, receiptCode: newReceiptCode() }));
  await tx.assessmentApplication.createMany({ data: coded });
  await tx.applicationStep.createMany({
    data: coded.map(({ id, state }) => ({
      ...{ applicationId: id, number: 1, state },
      ...{ happenedOn: dateOf(on), recordedById: officer.id },
    })),
  });
  return new Map(coded.map(({ id, receiptCode }) => [id, receiptCode]));
}

/**
 * A step: one application, locked, as this officer may act on it. Null both when there is none and when this officer may
 * not read it.
 */
export async function lockApplication(tx: Transaction, officer: Officer, applicationId: string, today: Day) {
  await tx.$queryRaw`SELECT id FROM assessment_applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.assessmentApplication.findFirst({
    where: { AND: [applicationsVisibleTo(officer, today), { id: applicationId }] },
    include: { person: { select: { name: true } } },
  });
  if (!row) return null;
  const { scheduledOn, person, ...application } = row;
  const sides = await sidesOn(tx, officer, application);
  return { ...application, name: person.name, scheduledOn: scheduledOn && dayOf(scheduledOn), sides };
}

type Acted = { certificationBodyId: string; cooperativeId: string | null; assessorId: string | null };

async function sidesOn(tx: Transaction, officer: Officer, application: Acted): Promise<Side[]> {
  const { cooperativeId } = application;
  const where = { AND: [cooperativesKeptBy(officer), { id: cooperativeId ?? "" }] };
  const keeps = cooperativeId !== null && (await tx.cooperative.count({ where })) > 0;
  return sidesOf(officer, application, keeps);
}

/** A step: the units of a scheme as they are judged on a day, in its version of then; before the first, in the first. */
export const unitsOf = (tx: Transaction, schemeId: string, on: Day): Promise<Unit[]> =>
  tx.$queryRaw<Unit[]>`
    SELECT unit_code AS code, core FROM scheme_units
     WHERE scheme_id = ${schemeId}::uuid AND version = coalesce(scheme_version_on(${schemeId}::uuid, ${on}::date), 1)
     ORDER BY core DESC, unit_code`;
