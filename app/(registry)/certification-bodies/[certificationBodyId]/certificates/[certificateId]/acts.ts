import * as z from "zod";
import type { CertificateStatus } from "@/lib/certificates/validity";

/** What an LSP can do to a certificate of its own. */
export const acts = ["suspend", "lift", "revoke"] as const;
export type Act = (typeof acts)[number];

type State = { status: CertificateStatus; suspensions: { liftedOn: string | null }[]; revocation: object | null };

/** Which of them make sense now. A suspension stays open to be lifted even when the certificate has expired meanwhile. */
export function actsOn({ suspensions, revocation }: State): Act[] {
  if (revocation !== null) return [];
  const suspended = suspensions.some(({ liftedOn }) => liftedOn === null);
  return [suspended ? "lift" : "suspend", "revoke"];
}

/** The act the address asks for, if any. */
export const askedAct = (text: unknown): Act | null => z.enum(acts).safeParse(text).data ?? null;
