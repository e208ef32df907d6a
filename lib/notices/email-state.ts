/**
 * `WAITING` for the mail server; `SENT`; `FAILED` and to be tried again; `GIVEN_UP` after too many failures; `UNSURE`
 * where an attempt never came to its end: it may have arrived, and nobody is written to twice.
 */
export type EmailState = "WAITING" | "SENT" | "FAILED" | "GIVEN_UP" | "UNSURE";

export const mostAttempts = 8;
/** An attempt that takes longer has lost its process. */
export const minutesAnAttempt = 10;

export type EmailNotes = { attempts: number; attemptedAt: Date | null; failure: string | null; sentAt: Date | null };

/** An attempt in hand counts as waiting. */
export function emailState({ attempts, attemptedAt, failure, sentAt }: EmailNotes, now: Date): EmailState {
  if (sentAt) return "SENT";
  if (failure !== null) return attempts < mostAttempts ? "FAILED" : "GIVEN_UP";
  if (attemptedAt === null) return "WAITING";
  return now.getTime() - attemptedAt.getTime() > minutesAnAttempt * 60_000 ? "UNSURE" : "WAITING";
}

/** A server that refused is left alone for longer each time, from two minutes to about four hours. */
export const mayBeTriedAt = ({ attempts, attemptedAt }: EmailNotes): Date =>
  new Date((attemptedAt?.getTime() ?? 0) + (attempts === 0 ? 0 : 2 ** attempts * 60_000));
