import type { ApprovalLevel } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { NoticeFacts } from "./notice";

/** Everybody of one desk: a board, a centre, an LSP's office, or the offices whose word a request of a region waits for. */
export type Desk =
  | { cooperativeId: string }
  | { centreId: string }
  | { level: ApprovalLevel; region: RegionCode; except: Officer };

export type NewNotice = {
  to: Desk;
  /** Stands once for each officer: whoever has been told is not told again. */
  occasion: string;
  facts: NoticeFacts;
  /** The last day on which it is news. */
  lastDay: Day;
};

/** A step: tells all of the desks. It is part of what it tells of, so nothing is told that did not happen. */
export async function announce(tx: Transaction, notices: NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ to, occasion, facts, lastDay }) => ({
    occasion,
    facts,
    last_day: lastDay,
    ...deskOf(to),
  }));
  await tx.$executeRaw`
    INSERT INTO notices (id, officer_id, kind, occasion, facts, last_day)
    SELECT gen_random_uuid(), desk.id, (notice.facts ->> 'kind')::notice_kind, notice.occasion, notice.facts, notice.last_day
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) notice(
             occasion text, facts jsonb, last_day date, cooperative_id uuid, centre_id uuid, region_code text,
             ministry boolean, except_id uuid)
     CROSS JOIN LATERAL (
       SELECT id, disabled_at FROM officers WHERE cooperative_id = notice.cooperative_id
        UNION ALL
       SELECT id, disabled_at FROM officers WHERE centre_id = notice.centre_id
        UNION ALL
       SELECT id, disabled_at FROM officers WHERE region_code = notice.region_code AND role = 'LOCAL_OFFICE'
        UNION ALL
       SELECT id, disabled_at FROM officers WHERE notice.ministry AND role = 'MINISTRY') desk
     WHERE desk.disabled_at IS NULL AND desk.id IS DISTINCT FROM notice.except_id
        ON CONFLICT (officer_id, occasion) DO NOTHING`;
}

function deskOf(to: Desk) {
  if ("cooperativeId" in to) return { cooperative_id: to.cooperativeId };
  if ("centreId" in to) return { centre_id: to.centreId };
  const { level, region, except } = to;
  const office = { except_id: except.id };
  if (level === "MINISTRY") return { ...office, ministry: true };
  return { ...office, region_code: region.slice(0, level === "PROVINCE_OFFICE" ? 2 : 5) };
}
