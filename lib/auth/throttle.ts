import { createHmac } from "node:crypto";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";

/** Failed attempts within the window, after which no password is looked at. */
const allowed = { email: 5, address: 30 };
const windowMinutes = 15;

export type TooManyAttempts = { code: "too-many-attempts"; minutes: number };
/** What an attempt counts against, and the rows it was counted in. */
export type CountedAttempt = { emailKey: string; rows: bigint[] };

/** What was typed and where it came from, as keyed hashes: the table tells nobody who tried to sign in, or from where. */
function keysOf({ email, address }: { email: string; address: string | null }) {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set");
  const keyed = (text: string) => createHmac("sha256", secret).update(text).digest("hex");
  return {
    email: keyed(`email ${email}`),
    address: address === null ? null : keyed(`address ${address}`),
  };
}

/**
 * Counts an attempt as failed before its password is looked at, so that of many at once no more than allowed get that
 * far; `forgiveAttempt` takes it back. Refused with the minutes (from 1) until the next try has a place. An e-mail
 * without an account counts the same. `address` is null where it is unknown (lib/auth/client-address.ts).
 */
export async function countAttempt(
  tx: Transaction,
  attempt: { email: string; address: string | null },
): Promise<Result<CountedAttempt, TooManyAttempts>> {
  const { email, address } = keysOf(attempt);
  const keys = address === null ? [email] : [email, address];
  const limits = [allowed.email, allowed.address];

  // In one order for all, so that no two attempts wait for each other.
  await tx.$executeRaw`
    SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))) FROM (
      SELECT key FROM unnest(${keys}::text[]) key ORDER BY key) ordered`;

  const [wait] = await tx.$queryRaw<{ minutes: number | null }[]>`
    SELECT ceil(extract(epoch FROM max(last.at) + make_interval(mins => ${windowMinutes}::int) - now()) / 60)::int AS minutes
      FROM unnest(${keys}::text[], ${limits.slice(0, keys.length)}::int[]) AS tried(key, allowed)
     CROSS JOIN LATERAL (
       SELECT at FROM sign_in_failures
        WHERE key = decode(tried.key, 'hex') AND at > now() - make_interval(mins => ${windowMinutes}::int)
        ORDER BY at DESC OFFSET tried.allowed - 1 LIMIT 1) last`;
  if (wait?.minutes != null) return refused({ code: "too-many-attempts", minutes: Math.max(1, wait.minutes) });

  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO sign_in_failures (key) SELECT decode(key, 'hex') FROM unnest(${keys}::text[]) key RETURNING id`;
  // A few old ones with each attempt keep the table as small as the last quarter of an hour.
  await tx.$executeRaw`
    WITH oldest AS (SELECT id, at FROM sign_in_failures ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED)
    DELETE FROM sign_in_failures
     WHERE id IN (SELECT id FROM oldest WHERE at < now() - make_interval(mins => ${windowMinutes}::int))`;
  return ok({ emailKey: email, rows: rows.map(({ id }) => id) });
}

/** The password was right: the e-mail's failures up to this one are forgotten, the address keeps its other ones. */
export async function forgiveAttempt(tx: Transaction, { emailKey, rows }: CountedAttempt) {
  await tx.$executeRaw`
    DELETE FROM sign_in_failures
     WHERE id = ANY(${rows}::bigint[])
        OR (key = decode(${emailKey}, 'hex') AND id <= (SELECT max(id) FROM unnest(${rows}::bigint[]) id))`;
}
