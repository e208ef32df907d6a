import { approvalLevelOf } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import { Prisma } from "@/lib/db/database";
import { codesInside, country } from "@/lib/regions/region-code";

/**
 * Whose requests an officer may read: their own office's. A board sees those about itself, a dinas those of its region,
 * the ministry all; everybody sees what they asked for themselves.
 */
export function requestsVisibleTo(officer: Officer): Prisma.ChangeRequestWhereInput {
  const own = { askedById: officer.id };
  switch (officer.role) {
    case "MINISTRY":
      return {};
    case "LOCAL_OFFICE": {
      const { after, before } = codesInside(officer.regionCode);
      return { OR: [own, { regionCode: { gt: after, lt: before } }] };
    }
    case "COOPERATIVE":
      return { OR: [own, { cooperativeId: officer.cooperativeId }] };
    case "MANPOWER":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return { id: { in: [] } };
  }
}

/** Those that wait for this officer's word, as a condition on `request`: at its level, in its region, not its own. */
export function waitsFor(officer: Officer): Prisma.Sql {
  const region = officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  const level = approvalLevelOf(officer, region);
  if (level === null) return Prisma.sql`FALSE`;
  const { after, before } = codesInside(region);
  return Prisma.sql`(
    request.state = 'OPEN' AND request.levels[request.level + 1] = ${level}::approval_level
    AND request.region_code > ${after} AND request.region_code < ${before}
    AND request.asked_by_id <> ${officer.id}::uuid
    AND NOT EXISTS (SELECT FROM change_request_steps step
                     WHERE step.request_id = request.id AND step.round = request.round AND step.act = 'APPROVED'
                       AND step.officer_id = ${officer.id}::uuid))`;
}
