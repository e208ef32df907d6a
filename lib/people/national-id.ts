import * as z from "zod";
import { Day } from "@/lib/calendar/day";

export type Sex = "FEMALE" | "MALE";

/**
 * A person's number on the identity card (NIK KTP): PPKKCC of the first registration, DDMMYY of birth with 40 added to
 * a woman's day, and a serial from 0001. There is no check digit, so a possible date is all that can be tested.
 * It keeps its digits when a birth date or sex is corrected later: a mismatch with those is a warning, never an error.
 */
export const NationalId = z
  .string()
  .regex(/^\d{16}$/, { error: "national-id-not-16-digits", abort: true })
  .refine((digits) => birthDatesIn(digits).length > 0, { error: "national-id-impossible-date" })
  .refine((digits) => !digits.endsWith("0000"), { error: "national-id-serial-zero" })
  .brand<"NationalId">();
export type NationalId = z.infer<typeof NationalId>;

const womenAdd = 40;

/**
 * The birth date and sex that the digits tell. Two digits leave the century open: it is the one in which the person is
 * 17 to 100 years old today; null when neither is.
 */
export function readsAs(id: NationalId, today: Day): { birthDate: Day | null; sex: Sex } {
  const sex = Number(id.slice(6, 8)) > womenAdd ? "FEMALE" : "MALE";
  const birthDate = birthDatesIn(id).find((date) => ageOn(today, date) >= 17 && ageOn(today, date) <= 100);
  return { birthDate: birthDate ?? null, sex };
}

/** "32************01": the first two digits and the last two; the birth date never shows. */
export const maskNationalId = (id: NationalId) => `${id.slice(0, 2)}${"*".repeat(12)}${id.slice(-2)}`;

/** In either century; 29 February tells them apart. */
function birthDatesIn(digits: string): Day[] {
  const marked = Number(digits.slice(6, 8));
  const day = String(marked > womenAdd ? marked - womenAdd : marked).padStart(2, "0");
  return ["19", "20"].flatMap((century) => {
    const date = Day.safeParse(`${century}${digits.slice(10, 12)}-${digits.slice(8, 10)}-${day}`);
    return date.success ? [date.data] : [];
  });
}

function ageOn(today: Day, birthDate: Day) {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
