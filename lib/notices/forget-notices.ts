import { type Day, dateOf, daysAfter } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";

/** Days for which what was told, and the e-mail that told it, can still be looked up. */
export const daysKept = 180;

/** A step: forgets what stopped being news long ago, with the e-mails that said nothing else. */
export async function forgetNotices(tx: Transaction, today: Day): Promise<void> {
  const before = dateOf(daysAfter(today, -daysKept));
  await tx.notice.deleteMany({ where: { lastDay: { lt: before } } });
  await tx.noticeEmail.deleteMany({ where: { writtenAt: { lt: before }, notices: { none: {} } } });
}
