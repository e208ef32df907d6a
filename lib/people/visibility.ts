import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, monthsAfter } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/database";
import { codesInside, insidePrefix, levelOf, type RegionCode } from "@/lib/regions/region-code";

/** Whoever left office stays in reach of office and cooperative for five years more (UU 27/2022 art. 42: retention). */
export const monthsInReach = 60;

/**
 * The one answer to "whose data may this officer read": that of people in office (past, present or to come) in the
 * officer's region or cooperative, of the participants of a centre, of the candidates and applicants of an LSP. An auditor may open
 * anybody's page, which shows who looked; every such page is a read on record. Whoever was merged into another person is
 * nobody's any more: what was theirs is that person's.
 */
export function peopleVisibleTo(officer: Officer, on: Day): Prisma.PersonWhereInput {
  return { AND: [{ mergedInto: null }, inScopeOf(officer, on)] };
}

function inScopeOf(officer: Officer, on: Day): Prisma.PersonWhereInput {
  const holdsOffice = (cooperative: Prisma.CooperativeWhereInput): Prisma.PersonWhereInput => ({
    terms: {
      some: { cooperative, OR: [{ endDate: null }, { endDate: { gte: dateOf(monthsAfter(on, -monthsInReach)) } }] },
    },
  });
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "AUDITOR":
      return {};
    case "LOCAL_OFFICE":
      return holdsOffice({ seatVillageCode: { startsWith: insidePrefix(officer.regionCode) } });
    case "COOPERATIVE":
      return holdsOffice({ id: officer.cooperativeId });
    case "CENTRE":
      return { enrolments: { some: { batch: { centreId: officer.centreId } } } };
    case "CERTIFICATION_BODY":
    case "ASSESSOR": {
      const { certificationBodyId } = officer;
      return {
        OR: [
          { assessments: { some: { certificationBodyId } } },
          {
            applications: { some: { certificationBodyId, OR: [{ state: { not: "DRAFT" } }, { cooperativeId: null }] } },
          },
          { certificates: { some: { certificationBodyId } } },
          { enrolments: { some: { batch: { certificationBodyId }, result: { outcome: "COMPLETED" } } } },
        ],
      };
    }
  }
}

/**
 * The same as peopleVisibleTo, as a condition on a table or alias `person`; a test holds the two against each other.
 * OFFSET 0 keeps it a question about each person met, where a search stops after a few.
 */
export function visiblePerson(officer: Officer, on: Day): Prisma.Sql {
  return Prisma.sql`(person.merged_into IS NULL AND ${inScopeSql(officer, on)})`;
}

function inScopeSql(officer: Officer, on: Day): Prisma.Sql {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "AUDITOR":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
      return visibleByTerms(officer, Prisma.sql`term.person_id = person.id`, on);
    case "CENTRE":
      return Prisma.sql`
        EXISTS (SELECT FROM enrolments enrolment JOIN batches batch ON batch.id = enrolment.batch_id
                 WHERE enrolment.person_id = person.id AND batch.centre_id = ${officer.centreId}::uuid OFFSET 0)`;
    case "CERTIFICATION_BODY":
    case "ASSESSOR": {
      const body = Prisma.sql`${officer.certificationBodyId}::uuid`;
      return Prisma.sql`
        (EXISTS (SELECT FROM assessments WHERE person_id = person.id AND certification_body_id = ${body} OFFSET 0)
         OR EXISTS (SELECT FROM assessment_applications
                     WHERE person_id = person.id AND certification_body_id = ${body}
                       AND (state <> 'DRAFT' OR cooperative_id IS NULL) OFFSET 0)
         OR EXISTS (SELECT FROM certificates WHERE person_id = person.id AND certification_body_id = ${body} OFFSET 0)
         OR EXISTS (SELECT FROM enrolments enrolment JOIN batches batch ON batch.id = enrolment.batch_id
                      JOIN training_results result ON result.enrolment_id = enrolment.id
                     WHERE enrolment.person_id = person.id AND batch.certification_body_id = ${body}
                       AND result.outcome = 'COMPLETED' OFFSET 0))`;
    }
  }
}

/** Whether some of these terms (conditions on an alias `term`) alone would show their holder to the officer. */
export function visibleByTerms(officer: Officer, terms: Prisma.Sql, on: Day): Prisma.Sql {
  const held = (where: Prisma.Sql) => heldWithinReach(Prisma.sql`${terms} AND ${where}`, on);
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "AUDITOR":
      return Prisma.sql`TRUE`;
    case "LOCAL_OFFICE":
      return held(inRegion(officer.regionCode));
    case "COOPERATIVE":
      return held(Prisma.sql`cooperative.id = ${officer.cooperativeId}::uuid`);
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return Prisma.sql`FALSE`;
  }
}

/**
 * Some term that runs, is to come, or ended within reach; conditions on the aliases `term` and `cooperative`. From the
 * term to its cooperative, never from all cooperatives of a region.
 */
export const heldWithinReach = (where: Prisma.Sql, on: Day) => Prisma.sql`
  EXISTS (SELECT FROM office_terms term
           CROSS JOIN LATERAL (SELECT * FROM cooperatives WHERE id = term.cooperative_id OFFSET 0) cooperative
           WHERE coalesce(term.end_date, 'infinity') >= ${monthsAfter(on, -monthsInReach)}::date AND ${where} OFFSET 0)`;

/** Said as a range, so that a statement planned once for all regions is served by the index on the codes. */
export function inRegion(region: RegionCode): Prisma.Sql {
  const { after, before } = codesInside(region);
  return Prisma.sql`cooperative.seat_village_code > ${after} AND cooperative.seat_village_code < ${before}`;
}

/** Who decides whether two people are one: the ministry of cooperatives, and a dinas for those of its region. */
export function mayJudgeDuplicates(officer: Officer): boolean {
  switch (officer.role) {
    case "MINISTRY":
    case "LOCAL_OFFICE":
      return true;
    case "MANPOWER":
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return false;
  }
}

/**
 * Whose whole national id this officer may be shown, with a reason: a ministry's for its targets, a regency's office for
 * verification, an LSP's for the certificate it writes. For everybody else it stays masked.
 */
export function mayRevealNationalIds(officer: Officer): boolean {
  switch (officer.role) {
    case "MINISTRY":
    case "CERTIFICATION_BODY":
      return true;
    case "LOCAL_OFFICE":
      return levelOf(officer.regionCode) !== "PROVINCE";
    case "MANPOWER":
    case "COOPERATIVE":
    case "CENTRE":
    case "ASSESSOR":
    case "AUDITOR":
      return false;
  }
}
