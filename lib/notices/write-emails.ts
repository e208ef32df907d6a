import type { Day } from "@/lib/calendar/day";
import { dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { emailText } from "./email-text";
import { NoticeFacts, type NoticePace } from "./notice";

const officersAtOnce = 100;

type Asked = {
  pace: Exclude<NoticePace, "NEVER">;
  today: Day;
  /** Of the site, for links. */
  address: string;
};

/**
 * A step: one e-mail for each of some officers of a pace who have something new, and none for what is past. Answers how
 * many it wrote: none means that nobody waits. Of two at once the second passes by the officers in the first one's hand.
 */
export async function writeEmails(tx: Transaction, { pace, today, address }: Asked): Promise<number> {
  const officers = await tx.$queryRaw<{ id: string; name: string; email: string }[]>`
    SELECT id, name, email FROM officers officer
     WHERE notice_pace = ${pace}::notice_pace AND disabled_at IS NULL
       AND id IN (SELECT officer_id FROM notices WHERE email_id IS NULL AND last_day >= ${today}::date)
     ORDER BY id LIMIT ${officersAtOnce} FOR NO KEY UPDATE SKIP LOCKED`;
  for (const officer of officers) {
    const waiting = await tx.notice.findMany({
      where: { officerId: officer.id, emailId: null, lastDay: { gte: dateOf(today) } },
      orderBy: [{ lastDay: "asc" }, { id: "asc" }],
      select: { id: true, facts: true },
    });
    const notices = waiting.map(({ facts }) => NoticeFacts.parse(facts));
    const { id } = await tx.noticeEmail.create({
      data: {
        officerId: officer.id,
        address: officer.email,
        ...emailText({ name: officer.name, day: today, notices, address }),
      },
      select: { id: true },
    });
    await tx.notice.updateMany({ where: { id: { in: waiting.map((notice) => notice.id) } }, data: { emailId: id } });
  }
  return officers.length;
}
