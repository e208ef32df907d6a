import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { oneLine } from "./record-fields";

export const planFields = [
  "programmeId",
  "title",
  "startsOn",
  "endsOn",
  "capacity",
  "certificationBodyId",
  "selection",
  "venue",
] as const;
export type PlanField = (typeof planFields)[number];

/** A plan as typed. How many seats are possible is for the rules to say. */
export const TypedPlan = z.object({
  programmeId: z.uuid(),
  title: oneLine(3, 200),
  startsOn: Day,
  endsOn: Day,
  capacity: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number),
  certificationBodyId: z.uuid(),
  selection: z.enum(["IN_ORDER", "BY_CENTRE"]),
  venue: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " ") || null)
    .pipe(z.string().max(200).nullable()),
});
