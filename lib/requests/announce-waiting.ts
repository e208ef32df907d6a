import type { ApprovalLevel } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announce } from "@/lib/notices/announce";
import type { RegionCode } from "@/lib/regions/region-code";

type Waiting = {
  level: ApprovalLevel;
  agreed: number;
  round: number;
  regionCode: RegionCode;
  dueOn: Day;
  about: string;
};

/** A step: tells the offices at whose level a request now waits; whoever asked has no say in it, nor is told. */
export async function announceWaiting(tx: Transaction, officer: Officer, requestId: string): Promise<void> {
  const [request] = await tx.$queryRaw<[Waiting]>`
    SELECT request.levels[request.level + 1]::text AS level, request.level AS agreed, request.round,
           request.region_code AS "regionCode", request.due_on::text AS "dueOn",
           coalesce(person.name, cooperative.legal_name, '') AS about
      FROM change_requests request
      LEFT JOIN people person ON person.id = request.person_id
      LEFT JOIN cooperatives cooperative ON cooperative.id = request.cooperative_id
     WHERE request.id = ${requestId}::uuid`;
  const { level, agreed, round, regionCode, dueOn, about } = request;
  await announce(tx, [
    {
      to: { level, region: regionCode, except: officer },
      occasion: `request ${requestId} ${round} ${agreed}`,
      facts: {
        kind: "REQUEST_WAITING",
        ...{ request: "CHANGE", path: `/requests/${requestId}`, dueOn, about },
      },
      lastDay: dueOn,
    },
  ]);
}
