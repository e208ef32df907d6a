import type { Prisma } from "@/lib/db/database";
import { fieldsInOrder, type VocationalField } from "./fields";
import type { CentreOwner, TrainingCentreClass, TrainingCentreKind } from "./kinds";
import { ownersOf } from "./kinds";

/** What whoever keeps a centre's record may change, whole; its kind, its region and the UPTP in charge stay. */
export type CentreRecord = {
  name: string;
  class: TrainingCentreClass | null;
  /** 10 digits. */
  vin: string | null;
  owner: CentreOwner;
  ownerName: string | null;
  address: string | null;
  fields: VocationalField[];
  capacity: number;
  latitude: number | null;
  longitude: number | null;
};

export const centreRecordFields = [
  "name",
  "class",
  "vin",
  "owner",
  "ownerName",
  "address",
  "fields",
  "capacity",
  "latitude",
  "longitude",
] as const satisfies (keyof CentreRecord)[];

export type CentreRecordRefusal = "owner-not-of-this-kind" | "class-not-of-this-kind" | "coordinates-half-given";

/** What a centre of this kind cannot be, or null. */
export function recordRefusal(kind: TrainingCentreKind, record: CentreRecord): CentreRecordRefusal | null {
  if (!ownersOf[kind].includes(record.owner)) return "owner-not-of-this-kind";
  if (kind !== "BLKK" && record.class !== null) return "class-not-of-this-kind";
  return (record.latitude === null) === (record.longitude === null) ? null : "coordinates-half-given";
}

/** What changes, field by field, for the record of what was done. */
export function recordChanges(before: CentreRecord, after: CentreRecord) {
  const plain = (record: CentreRecord) => ({ ...record, fields: fieldsInOrder(record.fields).join(", ") });
  const [was, becomes] = [plain(before), plain(after)];
  return centreRecordFields
    .filter((field) => was[field] !== becomes[field])
    .map((field) => ({ field, before: was[field], after: becomes[field] }));
}

export const recordOf = (row: Prisma.TrainingCentreGetPayload<object>): CentreRecord => ({
  ...{ name: row.name, class: row.class, vin: row.vin, owner: row.owner, ownerName: row.ownerName },
  ...{ address: row.address, fields: fieldsInOrder(row.fields), capacity: row.capacity },
  ...{ latitude: row.latitude, longitude: row.longitude },
});
