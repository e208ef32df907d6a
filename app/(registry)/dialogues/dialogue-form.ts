import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { dialogueKinds } from "@/lib/worker-cooperatives/lists";
import { Lines, linesOf } from "../worker-cooperatives/backing-form";

export const dialogueFields = [
  "title",
  "kind",
  "venue",
  "regionCode",
  "startsOn",
  "endsOn",
  "organiser",
  "topics",
] as const;

export const oneLine = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " "))
    .pipe(z.string().min(least).max(most));

/** The fields of a dialogue as typed, its topics line by line. */
export const TypedDialogue = z.object({
  title: oneLine(3, 200),
  kind: z.enum(dialogueKinds),
  venue: oneLine(2, 200),
  regionCode: RegionCode,
  startsOn: Day,
  endsOn: Day,
  organiser: oneLine(2, 200),
  topics: z.string().transform(linesOf).pipe(Lines(200)),
});
