import * as z from "zod";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { SendRefusal } from "@/lib/certificates/claims/send-claim";

/** Where the paper of a claim is sent. What belongs to it stands in the address, known even where the body is not read. */
export const evidenceAddress = (claimId: string, submissionKey: string) =>
  searchHref(`/claims/${claimId}/evidence`, {}, { key: submissionKey });

const Done = z.enum(["DRAFT", "SENT", "VERIFIED", "HELD", "REFUSED", "WITHDRAWN"]);
export type Done = z.infer<typeof Done>;

/** The page of a claim, saying what has just been done. */
export const claimHref = (claimId: string, done: Done) => searchHref(`/claims/${claimId}`, {}, { done });

export const doneIn = ({ done }: SearchParams): Done | null => Done.safeParse(done).data ?? null;

const problems: Record<SendRefusal, true> = {
  "claim-not-found": true,
  "already-sent": true,
  "document-missing": true,
  "document-empty": true,
  "document-too-large": true,
  "document-not-accepted": true,
  "document-torn": true,
};

/** Why the address says that the last file was not taken. */
export const problemIn = ({ problem }: SearchParams): SendRefusal | null =>
  typeof problem === "string" && Object.hasOwn(problems, problem) ? (problem as SendRefusal) : null;
