import * as z from "zod";
import { type FormationModel, formationModels } from "./formation-rules";

/** How a cooperative came about, and what it obtained once it was a legal entity. */
export type FormationData = {
  model: FormationModel | null;
  taxNumber: string | null;
  businessNumber: string | null;
  bankAccount: boolean;
  simkopdesAccount: boolean;
  /** What stands before ".kop.id". */
  subdomain: string | null;
};

export const formationFields = [
  "model",
  "taxNumber",
  "businessNumber",
  "bankAccount",
  "simkopdesAccount",
  "subdomain",
] as const satisfies (keyof FormationData)[];

export const nothingOfFormation: FormationData = {
  ...{ model: null, taxNumber: null, businessNumber: null },
  ...{ bankAccount: false, simkopdesAccount: false, subdomain: null },
};

const digits = (pattern: RegExp) =>
  z
    .string()
    .transform((text) => text.replace(/[\s./-]/g, "") || null)
    .pipe(z.string().regex(pattern).nullable());
const ticked = z.string().transform((text) => text !== "");

/** The same as typed into a form, each field a text; an empty one is "not known", an unticked box "not yet". */
export const TypedFormationData = z.object({
  model: z
    .string()
    .transform((text) => text || null)
    .pipe(z.enum(formationModels).nullable()),
  /** NPWP, old or new. */
  taxNumber: digits(/^\d{15,16}$/),
  /** NIB. */
  businessNumber: digits(/^\d{13}$/),
  bankAccount: ticked,
  simkopdesAccount: ticked,
  subdomain: z
    .string()
    .transform(
      (text) =>
        text
          .trim()
          .toLowerCase()
          .replace(/^https?:\/\//, "")
          .replace(/\/$/, "")
          .replace(/\.kop\.id$/, "") || null,
    )
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
        .nullable(),
    ),
}) satisfies z.ZodType<FormationData, Record<keyof FormationData, string>>;

/** What is different, field by field. */
export const formationChanges = (before: FormationData, after: FormationData) =>
  formationFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
