import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import * as z from "zod";

/** One working day, counted from signing in and not prolonged: a page cannot set the cookie that would do so. */
export const sessionSeconds = 12 * 60 * 60;

/** What the token carries: an officer and the instant of sign-in, in milliseconds. What they may do is read afresh. */
const Token = z.object({ sub: z.uuid(), signedInAt: z.int() });
export type Session = { officerId: string; signedInAt: number };

const cookieNames = ["__Secure-authjs.session-token", "authjs.session-token"];

/**
 * The session that the request's cookie, or one set a moment ago by an action, speaks of. Read without `auth()`, which
 * would sign a new token for each page only to throw it away.
 */
export async function readSession(): Promise<Session | null> {
  const jar = await cookies();
  const name = cookieNames.find((it) => jar.has(it));
  const secret = process.env.AUTH_SECRET;
  if (!name || !secret) return null;
  const payload = await decode({ token: jar.get(name)?.value, secret, salt: name }).catch(() => null);
  const token = Token.safeParse(payload);
  if (!token.success || token.data.signedInAt + sessionSeconds * 1_000 < Date.now()) return null;
  return { officerId: token.data.sub, signedInAt: token.data.signedInAt };
}
