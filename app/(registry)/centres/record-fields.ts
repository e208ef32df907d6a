import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { type VocationalField, vocationalFields } from "@/lib/training/centres/fields";
import { instructorCertificateKinds, instructorGrades } from "@/lib/training/centres/instructor-grades";
import { centreClasses, centreOwners } from "@/lib/training/centres/kinds";

export const oneLine = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " "))
    .pipe(z.string().min(least).max(most));

/** Null for what is left empty. */
const optional = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(schema.nullable());

const degrees = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.trim().replace("−", "-").replace(",", "."))
    .pipe(z.string().regex(/^-?\d{1,3}(\.\d{1,12})?$/))
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** A box for each field: ticked, it sends "on". */
export const fieldBox = (field: VocationalField) => `field-${field}`;
export const fieldBoxes = vocationalFields.map(fieldBox);
export const fieldsTyped = (entered: Record<string, string>) =>
  vocationalFields.filter((field) => entered[fieldBox(field)] === "on");

export const centreFields = [
  "name",
  "class",
  "vin",
  "owner",
  "ownerName",
  "address",
  "capacity",
  "latitude",
  "longitude",
] as const;
export const TypedCentre = z.object({
  name: oneLine(3, 200),
  class: optional(z.enum(centreClasses)),
  vin: optional(
    z
      .string()
      .transform((text) => text.replace(/\s/g, ""))
      .pipe(z.string().regex(/^\d{10}$/)),
  ),
  owner: z.enum(centreOwners),
  ownerName: optional(oneLine(2, 200)),
  address: optional(oneLine(3, 300)),
  capacity: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(5000)),
  // The country's own bounds.
  latitude: optional(degrees(-11, 6)),
  longitude: optional(degrees(95, 141.1)),
});

export const accreditationFields = ["scope", "number", "grade", "validFrom", "validTo"] as const;
const prefixed = { scheme: "scheme:", field: "field:" } as const;
export const schemeScope = (schemeId: string) => `${prefixed.scheme}${schemeId}`;
export const fieldScope = (field: VocationalField) => `${prefixed.field}${field}`;

const Scope = z.string().transform((text, context) => {
  const scheme = z.uuid().safeParse(text.replace(prefixed.scheme, ""));
  if (text.startsWith(prefixed.scheme) && scheme.success) return { schemeId: scheme.data, field: null };
  const field = z.enum(vocationalFields).safeParse(text.replace(prefixed.field, ""));
  if (text.startsWith(prefixed.field) && field.success) return { schemeId: null, field: field.data };
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

export const TypedAccreditation = z.object({
  scope: Scope,
  number: oneLine(3, 100),
  grade: optional(oneLine(1, 50)),
  validFrom: Day,
  validTo: Day,
});

export const instructorFields = ["name", "grade", "leftOn"] as const;
export const TypedInstructor = z.object({
  name: oneLine(3, 200),
  grade: optional(z.enum(instructorGrades)),
  leftOn: optional(Day),
});

export const certificateFields = ["kind", "title", "number", "validFrom", "validTo"] as const;
export const TypedCertificate = z.object({
  kind: z.enum(instructorCertificateKinds),
  title: oneLine(3, 200),
  number: optional(oneLine(1, 100)),
  validFrom: Day,
  validTo: optional(Day),
});

/** The fields that have to be looked at again. */
export const wrongFields = <Name extends string>(fields: readonly Name[], error: z.ZodError): Name[] =>
  fields.filter((field) => error.issues.some(({ path }) => path[0] === field));
