import "server-only";
import * as z from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { database, type Transaction, transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { Officer } from "./officer";
import { passwordIs } from "./password";
import { countAttempt, forgiveAttempt, type TooManyAttempts } from "./throttle";

/** Whose session begins, and when by the database's clock, in milliseconds. */
export type SignedIn = { id: string; signedInAt: number };
/** One refusal for an unknown e-mail, a wrong password and a disabled account. */
export type SignInRefusal = { code: "wrong-credentials" } | TooManyAttempts;

/** E-mails are kept in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s\p{Cc}]+$/u);
const Typed = z.object({ email: Email, password: z.string().max(1_000) });
const VerifiedEmail = z.object({ email: Email, email_verified: z.literal(true) });

/** Signs in with what was typed, whatever it is; audited. `address` is where the request came from, if that is known. */
export async function signInWithPassword(
  typed: unknown,
  address: string | null,
): Promise<Result<SignedIn, SignInRefusal>> {
  const parsed = Typed.safeParse(typed);
  if (!parsed.success) return refused({ code: "wrong-credentials" });
  const { email, password } = parsed.data;

  const attempt = await transaction((tx) => countAttempt(tx, { email, address }));
  if (!attempt.ok) return attempt;

  const account = await database.officer.findUnique({ where: { email } });
  const right = await passwordIs(password, account?.passwordHash ?? null);
  if (!account || !right || account.disabledAt) return refused({ code: "wrong-credentials" });

  return transaction(async (tx) => {
    await forgiveAttempt(tx, attempt.value);
    return ok(await beginSession(tx, Officer.parse(account), "PASSWORD"));
  });
}

/** What an identity provider vouches for opens an account that exists and is not disabled; it never makes one. */
export async function signInWithClaims(claims: unknown): Promise<SignedIn | null> {
  const vouched = VerifiedEmail.safeParse(claims);
  if (!vouched.success) return null;
  const account = await database.officer.findUnique({ where: { email: vouched.data.email, disabledAt: null } });
  return account && transaction((tx) => beginSession(tx, Officer.parse(account), "SINGLE_SIGN_ON"));
}

async function beginSession(tx: Transaction, officer: Officer, by: "PASSWORD" | "SINGLE_SIGN_ON"): Promise<SignedIn> {
  await recordAudit(tx, officer, { act: "officer.signed-in", subjectId: officer.id, by });
  // The clock that "sign out everywhere" is told by as well, so that two servers' clocks cannot disagree about it.
  const [{ at } = { at: new Date() }] = await tx.$queryRaw<{ at: Date }[]>`SELECT now()::timestamptz(3) AS at`;
  return { id: officer.id, signedInAt: at.getTime() };
}
