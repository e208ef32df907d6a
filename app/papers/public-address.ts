/**
 * The address by which the public reaches this installation, for what leaves the browser: PUBLIC_ADDRESS, or else the
 * one that the request came to.
 */
export function publicAddress(headers: Headers): string {
  const said = process.env.PUBLIC_ADDRESS;
  if (said) return new URL(said).origin;
  const protocol = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() || "http";
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return new URL(`${protocol}://${host}`).origin;
}
