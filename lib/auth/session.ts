import "server-only";
import { ok, type Result } from "@/lib/result";
import { identityProvider, SignInRefused, signIn, signOut } from "./next-auth";
import type { SignInRefusal } from "./public-sign-in";

/** The name of the identity provider that may be used instead of a password; null where none is configured. */
export const identityProviderName = () => identityProvider;

/** Begins a session in an action: checks what was typed and sets the cookie. */
export async function startSession(typed: { email: string; password: string }): Promise<Result<null, SignInRefusal>> {
  try {
    await signIn("credentials", { ...typed, redirect: false });
    return ok(null);
  } catch (fault) {
    if (fault instanceof SignInRefused) return { ok: false, refusal: fault.refusal };
    throw fault;
  }
}

/** Leaves for the identity provider, which sends back to `path`. Never returns. */
export const startSessionElsewhere = (path: string) => signIn("oidc", { redirectTo: path });

/** This browser's session; "sign out everywhere" is a command of its own. */
export async function endSession() {
  await signOut({ redirect: false });
}
