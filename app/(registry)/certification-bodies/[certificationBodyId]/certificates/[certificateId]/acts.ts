import * as z from "zod";
import type { BulkActKind } from "@/lib/certificates/bulk/bulk-states";
import type { CertificateInFull } from "@/lib/certificates/find-certificate";
import { mayDo } from "@/lib/certificates/standings";

/** What an LSP can do to a certificate of its own. */
export const acts = ["renew", "reissue", "suspend", "lift", "revoke", "undo"] as const;
export type Act = (typeof acts)[number];

/** What one officer asks for and another carries out. */
export const jointKinds = { suspend: "SUSPEND", lift: "LIFT", revoke: "REVOKE" } as const;
const kindOf = (act: Act): BulkActKind | null =>
  act in jointKinds ? jointKinds[act as keyof typeof jointKinds] : null;

type State = Pick<CertificateInFull, "standing" | "mayUndo" | "renewedBy" | "issuerName" | "status" | "waiting">;

/**
 * Which of them make sense now: none that waits for another officer already. A suspension stays open to be lifted even
 * when the certificate has expired meanwhile.
 */
export const actsOn = ({ standing, mayUndo, renewedBy, issuerName, status, waiting }: State): Act[] =>
  acts.filter((act) => {
    if (act === "undo") return mayUndo;
    if (!mayDo(standing, act)) return false;
    if (waiting.some(({ kind }) => kind === kindOf(act))) return false;
    if (act === "renew") return renewedBy === null && status !== "NOT_YET_VALID";
    return act !== "reissue" || (issuerName === null && status !== "EXPIRED");
  });

/** The act the address asks for, if any. */
export const askedAct = (text: unknown): Act | null => z.enum(acts).safeParse(text).data ?? null;
