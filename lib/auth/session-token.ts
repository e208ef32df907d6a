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
  const cookie = cookieNames.map((name) => jar.get(name)).find((it) => it !== undefined);
  const session = cookie && (await open(cookie.name, cookie.value));
  return session && Date.now() < session.signedInAt + sessionSeconds * 1_000 ? session : null;
}

// Opening a token costs more than the rest of a small page, and a browser sends the same one with each.
const opened = new Map<string, Session>();
const mostOpened = 5_000;

async function open(name: string, value: string): Promise<Session | null> {
  const known = opened.get(value);
  if (known) return known;
  const secret = process.env.AUTH_SECRET;
  const payload = secret && (await decode({ token: value, secret, salt: name }).catch(() => null));
  const token = Token.safeParse(payload);
  if (!token.success) return null;
  const session = { officerId: token.data.sub, signedInAt: token.data.signedInAt };
  if (opened.size >= mostOpened) opened.clear();
  opened.set(value, session);
  return session;
}
