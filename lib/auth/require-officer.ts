import "server-only";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { redirect } from "next/navigation";
import { cache } from "react";
import { accountInSession, type OfficerAccount } from "./account-in-session";
import type { Officer } from "./officer";
import { ownPath } from "./own-path";
import { readSession } from "./session-token";

/** The token says who; the database says what they may, afresh for each request and once in it. */
export const currentAccount = cache(async (): Promise<OfficerAccount | null> => {
  const session = await readSession();
  return session && accountInSession(session);
});

/** Null when nobody is signed in. */
export const currentOfficer = async (): Promise<Officer | null> => (await currentAccount())?.officer ?? null;

/** Whoever is signed in; anybody else is sent to sign in, and from there back to the page they asked for. */
export async function requireAccount(): Promise<OfficerAccount> {
  return (await currentAccount()) ?? redirect(signInPageFor(addressAskedFor()));
}

export const requireOfficer = async (): Promise<Officer> => (await requireAccount()).officer;

const signInPageFor = (path: string | null) =>
  path === null || path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ callbackUrl: path })}`;

// Next tells a server component no address, and a proxy that passed it on would cost every request. Its own store of
// the request has it; where that should ever change, the sign-in page leads to the start page (and a test fails).
function addressAskedFor() {
  const store = workUnitAsyncStorage.getStore();
  return store?.type === "request" ? ownPath(`${store.url.pathname}${store.url.search}`) : null;
}
