/**
 * The page a form was sent from, as a path of this site. Anything else leads to the start page: what a browser says
 * here may be made up, and "//elsewhere" would be another site.
 */
export function wayBack(referer: string | null, host: string | null): string {
  if (!referer || !host || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  if (from.host !== host) return "/";
  return `/${from.pathname.replace(/^[/\\]+/, "")}${from.search}`;
}
