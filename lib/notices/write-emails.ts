import { type Day, dateOf } from "@/lib/calendar/day";
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
  const waiting = await tx.notice.findMany({
    where: { officerId: { in: officers.map(({ id }) => id) }, emailId: null, lastDay: { gte: dateOf(today) } },
    orderBy: [{ lastDay: "asc" }, { id: "asc" }],
    select: { id: true, officerId: true, facts: true },
  });
  const byOfficer = Map.groupBy(waiting, ({ officerId }) => officerId);
  const emails = await tx.noticeEmail.createManyAndReturn({
    data: officers.map(({ id, name, email }) => {
      const notices = (byOfficer.get(id) ?? []).map(({ facts }) => NoticeFacts.parse(facts));
      return { officerId: id, address: email, ...emailText({ name, day: today, notices, address }) };
    }),
    select: { id: true, officerId: true },
  });
  await tx.$executeRaw`
    UPDATE notices SET email_id = email.id
      FROM jsonb_to_recordset(${JSON.stringify(emails)}::jsonb) email(id uuid, "officerId" uuid)
     WHERE notices.officer_id = email."officerId" AND notices.id = ANY(${waiting.map(({ id }) => id)}::uuid[])`;
  return officers.length;
}
