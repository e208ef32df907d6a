import * as z from "zod";
import type { LapsingCursor } from "@/lib/worklists/lapsing";

/** The post and the certificate that a row is about, as its place in the list. */
export const placeOf = ({ termId, certificateId }: { termId: string; certificateId: string }) =>
  `${termId}.${certificateId}`;

const Place = z.object({ termId: z.uuid(), certificateId: z.uuid() });

export function cursorOf(param: string | string[] | undefined): LapsingCursor {
  const [termId, certificateId] = ([param ?? ""].flat()[0] ?? "").split(".");
  return Place.safeParse({ termId, certificateId }).data ?? null;
}
