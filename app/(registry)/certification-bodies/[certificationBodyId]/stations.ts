import * as z from "zod";
import { type Station, stations } from "@/lib/assessment/queues";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";

export const bodyHref = (certificationBodyId: string) => `/certification-bodies/${certificationBodyId}`;

const pages: Record<Station, string> = {
  ASSESSMENT: "recommendations",
  DECISION: "decisions",
  CERTIFICATE: "certificates",
};

/** The form that moves a batch on from a station. */
export const formHref = (certificationBodyId: string, batchId: string, station: Station) =>
  `${bodyHref(certificationBodyId)}/batches/${batchId}/${pages[station]}`;

/** Assessors recommend; the office decides and issues. */
export function worksAt(officer: Officer | null, certificationBodyId: string, station: Station): boolean {
  switch (officer?.role) {
    case "ASSESSOR":
      return officer.certificationBodyId === certificationBodyId && station === "ASSESSMENT";
    case "CERTIFICATION_BODY":
      return officer.certificationBodyId === certificationBodyId && station !== "ASSESSMENT";
    default:
      return false;
  }
}

const Asked = z.object({ station: z.enum(stations).optional().catch(undefined) });
const After = z.tuple([Day, z.uuid()]);

/** What the address asks for: one station alone, from behind the batch named; anything else is no question. */
export function askedStation(search: Record<string, string | string[] | undefined>) {
  const { station } = Asked.parse(search);
  const [since, batchId] = typeof search.after === "string" ? search.after.split("_") : [];
  const after = After.safeParse([since, batchId]);
  return { station, after: after.success ? { since: after.data[0], batchId: after.data[1] } : undefined };
}

/** One station alone, from behind a batch of its list. */
export function queueHref(certificationBodyId: string, station: Station, after?: { since: Day; batchId: string }) {
  const behind = after ? `&after=${after.since}_${after.batchId}` : "";
  return `${bodyHref(certificationBodyId)}?station=${station}${behind}`;
}
