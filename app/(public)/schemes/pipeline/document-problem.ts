import type { AttachToStepRefusal } from "@/lib/schemes/standards/attach-document";

const problems: AttachToStepRefusal[] = [
  ...(["document-missing", "document-empty", "document-too-large", "document-not-accepted", "document-torn"] as const),
  ...(["same-document", "step-not-found"] as const),
];

/** What an address says went wrong with a document; null for anything else. */
export const documentProblem = (said: string | string[] | undefined) => problems.find((it) => it === said) ?? null;
