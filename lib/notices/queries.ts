import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { type EmailState, emailState } from "./email-state";
import { NoticeFacts, type NoticeKind, type NoticePace } from "./notice";
import { emailsVisibleTo, noticesVisibleTo } from "./visibility";

export type NoticeRow = { id: string; facts: NoticeFacts; createdAt: Date };

type Asked = { kind: NoticeKind | null; before: string | null; limit: number; today: Day };

/** What is still news to this officer, the latest first. */
export async function listNotices(
  officer: Officer,
  { kind, before, limit, today }: Asked,
): Promise<{ rows: NoticeRow[]; more: boolean }> {
  const edge =
    before === null
      ? null
      : await database.notice.findFirst({ where: { AND: [noticesVisibleTo(officer), { id: before }] } });
  const rows = await database.notice.findMany({
    where: {
      AND: [
        noticesVisibleTo(officer),
        { lastDay: { gte: dateOf(today) } },
        kind === null ? {} : { kind },
        edge === null
          ? {}
          : { OR: [{ createdAt: { lt: edge.createdAt } }, { createdAt: edge.createdAt, id: { lt: edge.id } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: { id: true, facts: true, createdAt: true },
  });
  return {
    rows: rows.slice(0, limit).map(({ id, facts, createdAt }) => ({ id, createdAt, facts: NoticeFacts.parse(facts) })),
    more: rows.length > limit,
  };
}

export type EmailRow = {
  id: string;
  address: string;
  subject: string;
  /** Null for somebody else's. */
  text: string | null;
  writtenAt: Date;
  sentAt: Date | null;
  state: EmailState;
  failure: string | null;
};

/** E-mails that were written, the latest first; keys are in the order of time. */
export async function listEmails(
  officer: Officer,
  { before, limit, now }: { before: string | null; limit: number; now: Date },
): Promise<{ rows: EmailRow[]; more: boolean }> {
  const rows = await database.noticeEmail.findMany({
    where: { AND: [emailsVisibleTo(officer), before === null ? {} : { id: { lt: before } }] },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map((row): EmailRow => {
    const { id, address, subject, text, writtenAt, sentAt, failure, officerId } = row;
    const own = officerId === officer.id;
    return {
      ...{ id, address, writtenAt, sentAt, failure, state: emailState(row, now) },
      subject: own ? subject : "",
      text: own ? text : null,
    };
  });
  return { rows: shown, more: rows.length > limit };
}

/** How this officer wants to be told. */
export async function findPace(officer: Officer): Promise<NoticePace> {
  const { noticePace } = await database.officer.findUniqueOrThrow({ where: { id: officer.id } });
  return noticePace;
}
