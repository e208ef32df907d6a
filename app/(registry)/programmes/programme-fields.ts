import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { vocationalFields } from "@/lib/training/centres/fields";
import { oneLine } from "../centres/record-fields";

export const programmeFields = ["title", "lessonHours", "field", "summary", "retiredOn"] as const;

/** A box for each post, and for each unit of the scheme: ticked, it sends "on". */
export const positionBox = (position: Position) => `position-${position}`;
export const positionBoxes = positions.map(positionBox);
export const positionsTyped = (entered: Record<string, string>) =>
  positions.filter((position) => entered[positionBox(position)] === "on");
export const unitBox = (code: string) => `unit-${code}`;
export const unitsTyped = (form: FormData): string[] =>
  [...form.keys()].filter((name) => name.startsWith("unit-")).map((name) => name.slice("unit-".length));

const orNull = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(schema.nullable());

export const TypedProgramme = z.object({
  title: oneLine(3, 200),
  lessonHours: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(2000)),
  field: z.enum(vocationalFields),
  summary: orNull(oneLine(1, 1000)),
  retiredOn: orNull(Day),
});
