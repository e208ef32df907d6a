import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { workerCooperativesKeptBy } from "./visibility";
import { type Members, type MembersRefusal, membersRefusal } from "./worker-rules";

export type RecordMembers = {
  submissionKey: string;
  cooperativeId: string;
  /** Of the year's count as it was shown; 0 where there was none. */
  version: number;
  members: Members;
};

export type RecordMembersRefusal = "worker-cooperative-not-found" | "changed-meanwhile" | MembersRefusal;

/** How many members there were at the end of a year; said again, it replaces what was said before. */
export function recordMembers(
  officer: Officer,
  { submissionKey, cooperativeId, version, members }: RecordMembers,
  today: Day,
): Promise<Result<{ year: number }, RecordMembersRefusal>> {
  return once<{ year: number }, RecordMembersRefusal>(officer, submissionKey, async (tx) => {
    const found = await tx.workerCooperative.findFirst({
      where: { AND: [workerCooperativesKeptBy(officer), { cooperativeId }] },
      select: { cooperative: { select: { foundedOn: true } } },
    });
    if (!found) return refused("worker-cooperative-not-found");
    const refusal = membersRefusal(members, dayOf(found.cooperative.foundedOn), today);
    if (refusal) return refused(refusal);

    const { year, men, women } = members;
    const { count } =
      version === 0
        ? await tx.workerMembership.createMany({ data: { cooperativeId, ...members }, skipDuplicates: true })
        : await tx.workerMembership.updateMany({
            where: { cooperativeId, year, version },
            data: { men, women, version: { increment: 1 } },
          });
    if (count === 0) return refused("changed-meanwhile");
    const act = { act: "worker-cooperative.members-recorded", subjectId: cooperativeId } as const;
    await recordAudit(tx, officer, { ...act, year, men, women });
    return ok({ year });
  });
}
