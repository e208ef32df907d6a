import { type Day, daysAfter } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { announce } from "@/lib/notices/announce";
import type { NoticeFacts } from "@/lib/notices/notice";

/** So many days after its day a result is still news; filled in later, it is none. */
export const daysOfNews = 14;

/** What came out for somebody, of a course, before the pleno or on paper; `occasion` is told once. */
export type ToldResult = { occasion: string } & Omit<Extract<NoticeFacts, { kind: "RESULT_RECORDED" }>, "kind">;

/** A step: tells the boards of the cooperatives in which these people hold office on that day, or are about to. */
export async function announceToBoards(tx: Transaction, results: ToldResult[]): Promise<void> {
  if (results.length === 0) return;
  const boards = await tx.$queryRaw<{ personId: string; cooperativeId: string; endDate: Day | null }[]>`
    SELECT person_id AS "personId", cooperative_id AS "cooperativeId", end_date::text AS "endDate" FROM office_terms
     WHERE person_id = ANY(${results.map(({ personId }) => personId)}::uuid[])`;
  await announce(
    tx,
    results.flatMap(({ occasion, ...facts }) =>
      boards
        .filter(({ personId, endDate }) => personId === facts.personId && (!endDate || endDate >= facts.recordedFor))
        .map(({ cooperativeId }) => ({
          ...{ to: { cooperativeId }, occasion, lastDay: daysAfter(facts.recordedFor, daysOfNews) },
          facts: { kind: "RESULT_RECORDED" as const, ...facts },
        })),
    ),
  );
}
