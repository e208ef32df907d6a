import * as z from "zod";
import { Day, dayOf } from "@/lib/calendar/day";
import { levelOf, RegionCode } from "@/lib/regions/region-code";
import { kindOf } from "@/lib/regions/region-kind";
import { type CooperativeKind, isWorkerKind } from "./kinds";
import { type LegalEntityDoubt, legalEntityDoubts, normalLegalEntityNumber } from "./legal-entity-number";
import { type CoordinatesDoubt, coordinatesDoubt } from "./seat-coordinates";

const oneLine = z.string().transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " "));
const optional = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(schema.nullable());

/** As dialled in Indonesia: 0 or +62, then 7 to 12 digits (an office may have a landline). */
const phone = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, "").replace(/^\+?62/, "0"))
  .pipe(z.string().regex(/^0\d{7,12}$/));

const degrees = (most: number) =>
  z
    .string()
    .regex(/^\s*[-+]?\d{1,3}([.,]\d{1,12})?\s*$/)
    .transform((text) => Number(text.trim().replace(",", ".")))
    .pipe(z.number().min(-most).max(most));

/** What the law and the register know a cooperative by, whole: whoever changes one field sends the others along. */
export type LegalData = {
  /** In upper case, as approved. */
  legalName: string;
  legalEntityNumber: string | null;
  legalEntityOn: Day | null;
  seatVillageCode: RegionCode;
  address: string | null;
  phone: string | null;
  latitude: number | null;
  longitude: number | null;
};
export type LegalDataField = keyof LegalData;

type LegalDataRow = Omit<LegalData, "legalEntityOn" | "seatVillageCode"> & {
  legalEntityOn: Date | null;
  seatVillageCode: string;
};

/** As the database gives it. */
export const toLegalData = (row: LegalDataRow): LegalData => ({
  legalName: row.legalName,
  legalEntityNumber: row.legalEntityNumber,
  legalEntityOn: row.legalEntityOn && dayOf(row.legalEntityOn),
  seatVillageCode: row.seatVillageCode as RegionCode,
  address: row.address,
  phone: row.phone,
  latitude: row.latitude,
  longitude: row.longitude,
});

export const legalDataFields = [
  "legalName",
  "legalEntityNumber",
  "legalEntityOn",
  "seatVillageCode",
  "address",
  "phone",
  "latitude",
  "longitude",
] as const satisfies LegalDataField[];

/** Legal data as typed into a form, each field a text; an empty one is "not known". */
export const TypedLegalData = z.object({
  legalName: oneLine.pipe(z.string().min(3).max(200).regex(/\p{L}/u)).transform((name) => name.toUpperCase()),
  legalEntityNumber: optional(z.string().transform(normalLegalEntityNumber).pipe(z.string().min(3).max(100))),
  legalEntityOn: optional(Day),
  seatVillageCode: z
    .string()
    .transform((text) => text.trim())
    .pipe(RegionCode.refine((code) => levelOf(code) === "VILLAGE")),
  address: optional(oneLine.pipe(z.string().min(3).max(300))),
  phone: optional(phone),
  latitude: optional(degrees(90)),
  longitude: optional(degrees(180)),
}) satisfies z.ZodType<LegalData, Record<LegalDataField, string>>;

export type LegalDataChange = { field: LegalDataField; before: string | number | null; after: string | number | null };

/** What is different, in the order of the form. */
export const legalDataChanges = (before: LegalData, after: LegalData): LegalDataChange[] =>
  legalDataFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));

/** Saved all the same, and said. */
export type LegalDataDoubt = LegalEntityDoubt | CoordinatesDoubt | "kind-differs-from-village";

/** DQ05, DQ06 and DQ18: what looks wrong in legal data and may be right. */
export function legalDataDoubts(legalData: LegalData, kind: CooperativeKind): LegalDataDoubt[] {
  const { legalEntityNumber, legalEntityOn, latitude, longitude, seatVillageCode } = legalData;
  const ofCoordinates = coordinatesDoubt(latitude, longitude);
  return [
    ...legalEntityDoubts(legalEntityNumber, legalEntityOn),
    ...(ofCoordinates ? [ofCoordinates] : []),
    ...(kindFitsVillage(kind, seatVillageCode) ? [] : (["kind-differs-from-village"] as const)),
  ];
}

export type LegalDataRuleRefusal =
  | "nothing-changed"
  | "legal-entity-day-without-number"
  | "legal-entity-in-the-future"
  | "coordinates-half-given";

/** Why legal data cannot be saved as it is, or null. */
export function legalDataRefusal(before: LegalData, after: LegalData, today: Day): LegalDataRuleRefusal | null {
  if (legalDataChanges(before, after).length === 0) return "nothing-changed";
  if (after.legalEntityOn !== null && after.legalEntityNumber === null) return "legal-entity-day-without-number";
  if (after.legalEntityOn !== null && today < after.legalEntityOn) return "legal-entity-in-the-future";
  if ((after.latitude === null) !== (after.longitude === null)) return "coordinates-half-given";
  return null;
}

/** DQ05: Koperasi Kelurahan sits in a kelurahan, Koperasi Desa in any other village; workers and unions sit anywhere. */
export const kindFitsVillage = (kind: CooperativeKind, village: RegionCode) =>
  isWorkerKind(kind) || (kindOf(village) === "URBAN_VILLAGE") === (kind === "URBAN_VILLAGE");
