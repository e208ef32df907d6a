import type { ApprovalLevel, ChangeKind } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, Prisma, transaction } from "@/lib/db/database";
import { plannedOnce } from "@/lib/db/planned-once";
import type { Result } from "@/lib/result";
import { type AnswerRefusal, answerRefusal, claimantOf } from "./approver-rules";
import type { Difference } from "./change-handler";
import type { ChangeObstacle } from "./obstacles";
import type { ChangeRequestAct, ChangeRequestState } from "./request-states";
import { lockRequest, openedNumber } from "./request-steps";
import { type Tried, tryChange } from "./try-change";
import { requestsVisibleTo, waitsFor } from "./visibility";

/** `WAITING`: for this officer's word; `OWN`: asked for by this officer; `ALL`: whatever is in scope. */
export const requestViews = ["WAITING", "OWN", "ALL"] as const;
export type RequestView = (typeof requestViews)[number];

export type RequestRow = {
  id: string;
  kind: ChangeKind;
  state: ChangeRequestState;
  /** The person or the cooperative it is about. */
  about: string;
  /** Whose name is shown; null where it is about nobody yet here. */
  personId: string | null;
  district: string;
  regency: string;
  askedBy: string;
  askedAt: Date;
  dueOn: Day | null;
  /** The level whose word it waits for; null when it waits for none. */
  level: ApprovalLevel | null;
  claimedBy: string | null;
};

type Asked = {
  view: RequestView;
  kind: ChangeKind | null;
  state: ChangeRequestState | null;
  after: string | null;
  limit: number;
};

const columns = Prisma.sql`
  request.id, request.kind::text, request.state::text, request.asked_at AS "askedAt", request.due_on::text AS "dueOn",
  CASE WHEN request.state = 'OPEN' THEN request.levels[request.level + 1]::text END AS level,
  request.person_id AS "personId", coalesce(person.name, cooperative.legal_name, '') AS about, district.name AS district, regency.name AS regency,
  asker.name AS "askedBy", claimant.name AS "claimedBy"`;
const joined = Prisma.sql`
  JOIN regions district ON district.code = left(request.region_code, 8)
  JOIN regions regency ON regency.code = left(request.region_code, 5)
  JOIN officers asker ON asker.id = request.asked_by_id
  LEFT JOIN officers claimant ON claimant.id = request.claimed_by_id
  LEFT JOIN people person ON person.id = request.person_id
  LEFT JOIN cooperatives cooperative ON cooperative.id = request.cooperative_id`;

/** A page of requests: what waits for this officer by its day, the overdue first; all else the newest first. */
export async function listRequests(
  officer: Officer,
  { view, kind, state, after, limit }: Asked,
): Promise<{ rows: RequestRow[]; more: boolean }> {
  const visible = await idsVisible(officer, { view, kind, state, after, limit });
  if (visible.length === 0) return { rows: [], more: false };
  const rows = await database.$queryRaw<RequestRow[]>`
    SELECT ${columns} FROM unnest(${visible}::uuid[]) WITH ORDINALITY listed (id, place)
      JOIN change_requests request USING (id) ${joined} ORDER BY listed.place`;
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

async function idsVisible(officer: Officer, { view, kind, state, after, limit }: Asked): Promise<string[]> {
  if (view === "WAITING") {
    const rows = await database.$queryRaw<{ id: string }[]>`
      SELECT request.id FROM change_requests request
       WHERE ${waitsFor(officer)}
         AND (${kind}::text IS NULL OR request.kind::text = ${kind})
         AND (${after}::uuid IS NULL OR (request.due_on, request.id) > (
               SELECT due_on, id FROM change_requests WHERE id = ${after}::uuid))
       ORDER BY request.due_on, request.id LIMIT ${limit + 1}`;
    return rows.map(({ id }) => id);
  }
  const rows = await database.changeRequest.findMany({
    where: {
      AND: [
        requestsVisibleTo(officer),
        view === "OWN" ? { askedById: officer.id } : {},
        ...(kind ? [{ kind }] : []),
        ...(state ? [{ state }] : []),
      ],
    },
    select: { id: true },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  return rows.map(({ id }) => id);
}

/** How many wait for this officer's word, and how many of those are overdue. */
export async function countWaiting(officer: Officer, today: Day): Promise<{ waiting: number; overdue: number }> {
  const [counted] = await database.$queryRaw<{ waiting: number; overdue: number }[]>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE request.due_on < ${today}::date))::int AS overdue
      FROM change_requests request WHERE ${waitsFor(officer)}`;
  return counted ?? { waiting: 0, overdue: 0 };
}

/** What came back to this officer with a reason, the latest first: a next step for whoever asked. */
export const listReturned = (officer: Officer, limit: number): Promise<RequestRow[]> =>
  plannedOnce<RequestRow>`
    SELECT ${columns} FROM change_requests request ${joined}
     WHERE request.asked_by_id = ${officer.id}::uuid AND request.state = 'RETURNED'
     ORDER BY request.asked_at DESC, request.id DESC LIMIT ${limit}`;

export type RequestStep = {
  act: ChangeRequestAct;
  at: Date;
  officer: string;
  level: ApprovalLevel | null;
  round: number;
  remark: string;
};

export type RequestInFull = RequestRow & {
  version: number;
  reason: string;
  levels: ApprovalLevel[];
  round: number;
  cooperativeId: string | null;
  change: unknown;
  differences: Difference[];
  steps: RequestStep[];
  /** What would happen if it were applied now; null once nothing will. */
  tried: Result<Tried, ChangeObstacle> | null;
  /** Why this officer may not answer; null when they may. */
  mayNotAnswer: AnswerRefusal | null;
  /** This officer has claimed it. */
  mine: boolean;
  isAsker: boolean;
};

/** One request in scope, with its history, and what it would do to the rows as they are now. */
export async function findRequest(
  officer: Officer,
  requestId: string,
  today: Day,
  now: Date,
): Promise<RequestInFull | null> {
  const where = { AND: [requestsVisibleTo(officer), { id: requestId }] };
  return transaction(async (tx) => {
    if (!(await tx.changeRequest.findFirst({ where, select: { id: true } }))) return null;
    const [listed] = await tx.$queryRaw<RequestRow[]>`
      SELECT ${columns} FROM change_requests request ${joined} WHERE request.id = ${requestId}::uuid`;
    if (!listed) return null;
    const request = await lockRequest(tx, requestId);
    const steps = await tx.$queryRaw<RequestStep[]>`
      SELECT step.act::text, step.at, officer.name AS officer, step.level::text, step.round, step.remark
        FROM change_request_steps step JOIN officers officer ON officer.id = step.officer_id
       WHERE step.request_id = ${requestId}::uuid ORDER BY step.id`;
    const mayNotAnswer = answerRefusal(officer, request.rules, now);
    const isAsker = request.askedById === officer.id;
    const { change, againstVersion, nationalIdSealed, kind } = request;
    const asked = { change, nationalId: openedNumber(nationalIdSealed), version: againstVersion };
    const concerned = request.state === "OPEN" && (isAsker || mayNotAnswer === null);
    return {
      ...listed,
      ...{ version: request.version, reason: request.reason, levels: request.levels, round: request.round },
      ...{ cooperativeId: request.cooperativeId, change, steps, mayNotAnswer, isAsker },
      differences: request.differences as Difference[],
      tried: concerned ? await tryChange(tx, officer, kind, asked, today) : null,
      mine: claimantOf(request.rules, now) === officer.id,
    };
  });
}
