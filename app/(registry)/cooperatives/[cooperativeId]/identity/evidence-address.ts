import * as z from "zod";
import { searchHref } from "@/components/search-href";
import type { EvidenceRefusal, Proves } from "@/lib/cooperatives/attach-document";
import { formationStages } from "@/lib/cooperatives/formation-rules";

type Upload = { cooperativeId: string; proves: Proves; submissionKey: string };

/** Where a file is sent. What belongs to it stands in the address, so that it is known even where the body is not read. */
export const evidenceAddress = ({ cooperativeId, proves, submissionKey }: Upload) =>
  searchHref(
    `/cooperatives/${cooperativeId}/identity/documents`,
    {},
    { key: submissionKey, ...("stage" in proves ? { stage: proves.stage } : { year: String(proves.bookYear) }) },
  );

const Asked = z.object({
  key: z.uuid(),
  proves: z.union([
    z.object({ stage: z.enum(formationStages) }),
    z.object({ bookYear: z.coerce.number().int().min(1950).max(2200) }),
  ]),
});

/** The same, read back; null where the address is not one of these. */
export function evidenceAsked(search: URLSearchParams): { submissionKey: string; proves: Proves } | null {
  const [stage, year] = [search.get("stage"), search.get("year")];
  const proves = stage !== null ? { stage } : { bookYear: year };
  const asked = Asked.safeParse({ key: search.get("key"), proves });
  return asked.success ? { submissionKey: asked.data.key, proves: asked.data.proves } : null;
}

/** The page that the form stands on. */
export function evidencePage(cooperativeId: string, proves: Proves): string {
  const below = "stage" in proves ? `stages/${proves.stage}` : `annual-meetings/${proves.bookYear}`;
  return `/cooperatives/${cooperativeId}/identity/${below}`;
}

const problems: Record<EvidenceRefusal, true> = {
  "cooperative-not-found": true,
  "meeting-not-found": true,
  "meeting-reported": true,
  "meeting-verified": true,
  "same-document": true,
  "document-missing": true,
  "document-empty": true,
  "document-too-large": true,
  "document-not-accepted": true,
  "document-torn": true,
};

/** Why the address says that the last file was not taken. */
export const problemIn = ({ problem }: Record<string, string | string[] | undefined>): EvidenceRefusal | null =>
  typeof problem === "string" && Object.hasOwn(problems, problem) ? (problem as EvidenceRefusal) : null;
