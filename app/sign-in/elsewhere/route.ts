import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { ownPath } from "@/lib/auth/own-path";
import { identityProviderName, startSessionElsewhere } from "@/lib/auth/session";

/**
 * To the identity provider, which sends back to the sign-in page, which leads on. A link and not a form: the browser
 * lets no form of ours end at another site (Content-Security-Policy, form-action).
 */
export async function GET(request: NextRequest) {
  if (identityProviderName() === null) notFound();
  const callbackUrl = ownPath(request.nextUrl.searchParams.get("callbackUrl"));
  await startSessionElsewhere(callbackUrl ? `/sign-in?${new URLSearchParams({ callbackUrl })}` : "/sign-in");
}
