const anywhere = "http://own.invalid";

/**
 * Where to go after signing in, if it is a page of ours; null for another site's address in any disguise, for what is
 * no page (`/api`) and for the sign-in page itself. `_rsc` is how Next's router asks for a page, not part of its address.
 */
export function ownPath(address: string | null | undefined): string | null {
  if (!address?.startsWith("/") || !URL.canParse(address, anywhere)) return null;
  // The parser does what a browser does with "//", "/\", tabs and dots, so that a disguise ends at another origin.
  const { origin, pathname, searchParams } = new URL(address, anywhere);
  if (origin !== anywhere || pathname.startsWith("//")) return null;
  if (/^\/(api|sign-in)(\/|$)/.test(pathname)) return null;
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
