import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, monthsAfter } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { insidePrefix, levelOf } from "@/lib/regions/region-code";

/** Whoever left office stays in reach of office and cooperative for five years more (UU 27/2022 art. 42: retention). */
export const monthsInReach = 60;

/**
 * The one answer to "whose data may this officer read": that of people in office (past, present or to come) in the
 * officer's region or cooperative, of the participants of a centre, of the candidates of an LSP. An auditor may open
 * anybody's page, which shows who looked; every such page is a read on record.
 */
export function peopleVisibleTo(officer: Officer, on: Day): Prisma.PersonWhereInput {
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
          { certificates: { some: { certificationBodyId } } },
          { enrolments: { some: { batch: { certificationBodyId }, result: { outcome: "COMPLETED" } } } },
        ],
      };
    }
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
