import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "./client-address";
import { type SignedIn, type SignInRefusal, signInWithClaims, signInWithPassword } from "./public-sign-in";
import { sessionSeconds } from "./session-token";

declare module "next-auth" {
  interface User extends Partial<Pick<SignedIn, "signedInAt">> {}
}

export class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: SignInRefusal) {
    super();
    this.code = refusal.code;
  }
}

const { AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_NAME } = process.env;
/** The name on the button of the identity provider (SIAPkerja, Kemenkop SSO), where one is configured. */
export const identityProvider = AUTH_OIDC_ISSUER && AUTH_OIDC_ID ? (AUTH_OIDC_NAME ?? "SSO") : null;

const providers: NextAuthConfig["providers"] = [
  Credentials({
    credentials: { email: {}, password: {} },
    authorize: async (typed, request) => {
      const result = await signInWithPassword(typed, clientAddress(request.headers));
      if (!result.ok) throw new SignInRefused(result.refusal);
      return result.value;
    },
  }),
];
if (identityProvider)
  providers.push({
    id: "oidc",
    name: identityProvider,
    type: "oidc",
    issuer: AUTH_OIDC_ISSUER,
    clientId: AUTH_OIDC_ID,
    clientSecret: AUTH_OIDC_SECRET,
    checks: ["pkce", "state", "nonce"],
  });

const answers = ["CredentialsSignin", "JWTSessionError", "AccessDenied"];

export const { handlers, signIn, signOut } = NextAuth({
  providers,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
  // The host of a request only goes into the address an identity provider sends back to, which that provider checks.
  trustHost: true,
  callbacks: {
    signIn: async ({ user, account, profile }) => {
      if (account?.provider !== "oidc") return true;
      const signedIn = await signInWithClaims(profile);
      return signedIn !== null && Object.assign(user, signedIn) !== null;
    },
    // Only signing in makes a token; what a browser sends to "update" its session changes nothing.
    jwt: ({ token, user }) => (user ? { sub: user.id, signedInAt: user.signedInAt } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
  // A wrong password is an answer, and a stale cookie is no fault either: neither belongs in the server's log.
  logger: {
    error: (error) => {
      const answer = error instanceof AuthError && answers.includes(error.type);
      if (!answer) console.error(error);
    },
  },
});
