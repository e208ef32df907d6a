import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import type { VocationalField } from "./fields";
import type { CentreOwner, TrainingCentreClass, TrainingCentreKind } from "./kinds";

/** A centre in a list. */
export type CentreRow = {
  id: string;
  name: string;
  kind: TrainingCentreKind;
  class: TrainingCentreClass | null;
  vin: string | null;
  owner: CentreOwner;
  ownerName: string | null;
  address: string | null;
  fields: VocationalField[];
  capacity: number;
  latitude: number | null;
  longitude: number | null;
  regionCode: RegionCode;
  /** Null where the centre is registered for a whole province. */
  regency: string | null;
  province: string;
  /** Last day of the longest accreditation in force on the day asked for; null where there is none. */
  accreditedTo: Day | null;
  /** Batches that run on the day or start later. */
  openBatches: number;
};
export type StoredCentre = Omit<CentreRow, "accreditedTo"> & { accreditedTo: Date | null };

export const centreRow = <Row extends StoredCentre>(row: Row) => ({
  ...row,
  accreditedTo: row.accreditedTo && dayOf(row.accreditedTo),
});

/** Of an alias `centre`, with what rowSources joins to it. */
export const rowColumns = (today: Day, accreditedOn: Day | null) => Prisma.sql`
  centre.id, centre.name, centre.kind::text, centre.class::text, centre.vin, centre.owner::text,
  centre.owner_name AS "ownerName", centre.address, centre.fields::text[], centre.capacity, centre.latitude,
  centre.longitude, centre.region_code AS "regionCode", regency.name AS regency, province.name AS province,
  (SELECT max(accreditation.valid_to) FROM centre_accreditations accreditation
    WHERE accreditation.centre_id = centre.id AND accreditation.valid_from <= ${dateOf(accreditedOn ?? today)}::date
      AND accreditation.valid_to >= ${dateOf(accreditedOn ?? today)}::date) AS "accreditedTo",
  (SELECT count(*)::int FROM batches batch
    WHERE batch.centre_id = centre.id AND batch.ends_on >= ${dateOf(today)}::date AND batch.cancelled_on IS NULL)
    AS "openBatches"`;

export const rowSources = Prisma.sql`
  JOIN training_centres centre ON centre.id = page.id
  JOIN regions province ON province.code = left(centre.region_code, 2)
  LEFT JOIN regions regency ON regency.code = left(centre.region_code, 5) AND length(centre.region_code) >= 5`;
