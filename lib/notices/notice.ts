import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import type { NoticeKind, NoticePace } from "@/lib/db/generated/enums";

export type { NoticeKind, NoticePace };

export const noticeKinds = [
  "REQUEST_WAITING",
  "LAPSING",
  "SEAT_CONFIRMED",
  "RESULT_RECORDED",
] as const satisfies NoticeKind[];
export const noticePaces = ["AT_ONCE", "DAILY", "NEVER"] as const satisfies NoticePace[];

/** Days before the first on which a certificate does not count any more. */
export const lapsingSteps = [90, 30, 7] as const;

const holder = { personId: z.uuid(), name: z.string() };

const resultsTold = [
  "COMPLETED",
  "FAILED",
  "DROPPED",
  "NO_SHOW",
  "COMPETENT",
  "NOT_YET_COMPETENT",
  "CERTIFICATE_ISSUED",
] as const;

/** What a notice says. Facts as they were when it happened; never a national id. */
export const NoticeFacts = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("LAPSING"),
    ...holder,
    certificateId: z.uuid(),
    cooperativeId: z.uuid(),
    number: z.string(),
    scheme: z.string(),
    validTo: Day,
  }),
  z.object({
    kind: z.literal("SEAT_CONFIRMED"),
    ...holder,
    batchId: z.uuid(),
    batch: z.string(),
    centre: z.string(),
    startsOn: Day,
    endsOn: Day,
  }),
  z.object({
    kind: z.literal("RESULT_RECORDED"),
    ...holder,
    /** What came out: of the course, of the pleno, or that the certificate is there. */
    result: z.enum(resultsTold),
    /** The batch or the scheme. */
    of: z.string(),
    recordedFor: Day,
  }),
  z.object({
    kind: z.literal("REQUEST_WAITING"),
    /** The page on which it is answered. */
    path: z.string(),
    about: z.string(),
    request: z.enum(["CHANGE", "SEAT"]),
    dueOn: Day.nullable(),
  }),
]);
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/**
 * The step on which a certificate that counts for `daysLeft` days more, today among them, is announced: the narrowest
 * that it has come to, so that one recorded late is announced once and not three times. Null while it is too early, and
 * once it has ended.
 */
export function lapsingStep(daysLeft: number): (typeof lapsingSteps)[number] | null {
  if (daysLeft < 1) return null;
  return lapsingSteps.findLast((step) => daysLeft <= step) ?? null;
}
