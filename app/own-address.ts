import { headers } from "next/headers";

/** A path of this site in full, as it was asked for: "https://…/q/…". For what leaves the screen, such as a QR. */
export async function ownAddress(path: string): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost";
  const protocol = asked.get("x-forwarded-proto")?.split(",")[0] ?? "https";
  return `${protocol}://${host}${path}`;
}
