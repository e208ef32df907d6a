import type { Transaction } from "@/lib/db/database";
import { mayBeTriedAt, mostAttempts } from "./email-state";
import type { Email, MailServer } from "./mail-server";

type Waiting = Email & { attempts: number; attemptedAt: Date | null };
type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

const longestFailure = 300;
const lookedAt = 50;

/**
 * Hands over one e-mail after the other until none waits, and answers how many arrived. That an attempt begins is noted
 * and committed before it does: should this process die in the middle, nobody is written to twice.
 */
export async function sendEmails(
  inTransaction: InTransaction,
  server: MailServer,
  now: () => Date,
  stopping?: AbortSignal,
): Promise<number> {
  let sent = 0;
  while (!stopping?.aborted) {
    const email = await inTransaction((tx) => takeNext(tx, now()));
    if (!email) break;
    const failure = await server.send(email).then(
      () => null,
      (fault: Error) => fault.message.slice(0, longestFailure),
    );
    await inTransaction((tx) =>
      tx.noticeEmail.update({
        where: { id: email.id },
        data: failure === null ? { sentAt: now(), failure: null } : { failure },
      }),
    );
    if (failure === null) sent += 1;
  }
  return sent;
}

/** A step: the next e-mail whose time it is, its attempt noted. */
async function takeNext(tx: Transaction, now: Date): Promise<Email | null> {
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT id, address, subject, text, attempts, attempted_at AS "attemptedAt" FROM notice_emails
     WHERE sent_at IS NULL AND (attempts = 0 OR failure IS NOT NULL) AND attempts < ${mostAttempts}
       AND (attempts = 0 OR attempted_at < ${now}::timestamptz - interval '1 minute')
     ORDER BY attempts, id LIMIT ${lookedAt} FOR NO KEY UPDATE SKIP LOCKED`;
  const next = waiting.find((email) => mayBeTriedAt({ ...email, failure: null, sentAt: null }) <= now);
  if (!next) return null;
  await tx.noticeEmail.update({
    where: { id: next.id },
    data: { attempts: { increment: 1 }, attemptedAt: now, failure: null },
  });
  const { id, address, subject, text } = next;
  return { id, address, subject, text };
}
