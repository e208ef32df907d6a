import { type Day, dateOf } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/database";
import { codesInside, country, type RegionCode } from "@/lib/regions/region-code";
import type { VocationalField } from "./fields";
import type { TrainingCentreClass, TrainingCentreKind } from "./kinds";

/** What a directory of centres is asked for. `region` is "ID" for the country. */
export type CentreFilter = {
  text: string;
  kind: TrainingCentreKind | null;
  class: TrainingCentreClass | null;
  field: VocationalField | null;
  /** In the field asked for; of any field where none is. */
  accreditedOn: Day | null;
  region: RegionCode;
};

export const anyCentre: CentreFilter = {
  text: "",
  kind: null,
  class: null,
  field: null,
  accreditedOn: null,
  region: country,
};

/** A condition on an alias `centre`. */
export function meets({ text, kind, class: stage, field, accreditedOn, region }: CentreFilter): Prisma.Sql {
  const conditions = [
    ...(kind === null ? [] : [Prisma.sql`centre.kind = ${kind}::training_centre_kind`]),
    ...(stage === null ? [] : [Prisma.sql`centre.class = ${stage}::training_centre_class`]),
    ...(field === null ? [] : [Prisma.sql`centre.fields @> ARRAY[${field}::vocational_field]`]),
    ...(accreditedOn === null ? [] : [accredited(field, accreditedOn)]),
    ...(text === "" ? [] : [Prisma.sql`centre.name ILIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`]),
    ...(region === country ? [] : [centreIn(region)]),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** A condition on an alias `centre`: registered for the region, or for one inside it. */
export function centreIn(region: RegionCode): Prisma.Sql {
  if (region === country) return Prisma.sql`TRUE`;
  const { after, before } = codesInside(region);
  return Prisma.sql`(centre.region_code = ${region} OR (centre.region_code > ${after} AND centre.region_code < ${before}))`;
}

/** An accreditation for a scheme counts for the field in which the scheme is taught. */
function accredited(field: VocationalField | null, on: Day): Prisma.Sql {
  const forField = Prisma.sql`AND (accreditation.field = ${field}::vocational_field OR EXISTS (
    SELECT FROM programmes programme
     WHERE programme.scheme_id = accreditation.scheme_id AND programme.field = ${field}::vocational_field))`;
  return Prisma.sql`EXISTS (
    SELECT FROM centre_accreditations accreditation
     WHERE accreditation.centre_id = centre.id AND accreditation.valid_from <= ${dateOf(on)}::date
       AND accreditation.valid_to >= ${dateOf(on)}::date ${field === null ? Prisma.empty : forField})`;
}
