import { type Day, daysAfter } from "@/lib/calendar/day";
import type { VocationalField } from "./fields";

/** For one scheme's programmes or for a whole field; both days count. */
export type Accredited = { schemeId: string | null; field: VocationalField | null; validFrom: Day; validTo: Day };
/** What a centre may teach. */
export type CentreScope = { fields: readonly VocationalField[]; accreditations: readonly Accredited[] };
export type Taught = { schemeId: string; field: VocationalField };

export type ScopeRefusal =
  /** The programme's field is none of the centre's. */
  | "field-not-taught"
  /** No accreditation for it, whatever the day. */
  | "not-accredited"
  /** There is one, and it does not reach over all of the days. */
  | "accreditation-not-in-force";

export const inForceOn = (day: Day, { validFrom, validTo }: { validFrom: Day; validTo: Day }) =>
  validFrom <= day && day <= validTo;

/** Why a centre may not teach a programme from the first day to the last, or null (Permenaker 5/2022). */
export function scopeRefusal(
  { fields, accreditations }: CentreScope,
  { schemeId, field }: Taught,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
): ScopeRefusal | null {
  if (!fields.includes(field)) return "field-not-taught";
  const covering = accreditations.filter((it) => it.schemeId === schemeId || it.field === field);
  if (covering.length === 0) return "not-accredited";
  return coversAll(covering, startsOn, endsOn) ? null : "accreditation-not-in-force";
}

/** Day after day, since one accreditation may take over from another. */
function coversAll(spans: { validFrom: Day; validTo: Day }[], first: Day, last: Day): boolean {
  let day = first;
  while (day <= last) {
    const ends = spans.filter((span) => inForceOn(day, span)).map(({ validTo }) => validTo);
    const furthest = ends.toSorted().at(-1);
    if (furthest === undefined) return false;
    day = daysAfter(furthest, 1);
  }
  return true;
}
