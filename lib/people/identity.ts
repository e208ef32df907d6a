import { z } from "zod";
import { Day } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { NationalId, readsAs, type Sex } from "./national-id";

const name = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(3).max(120).regex(/\p{L}/u));
/** As dialled in Indonesia: 0 or +62, then 8 to 12 digits; spaces and dashes are left out. */
export const Phone = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, "").replace(/^\+?62/, "0"))
  .pipe(z.string().regex(/^0\d{8,12}$/));

/** Before it, a slip of the finger. */
const earliestBirth = "1900-01-01";

/** What is entered about somebody new. The national id's own rules come afterwards, so that each can be named. */
export const NewPerson = z.object({
  name,
  nationalId: z.string().transform((text) => text.replace(/[\s.-]/g, "")),
  birthDate: Day.refine((day) => day >= earliestBirth).nullable(),
  sex: z.enum(["FEMALE", "MALE"]).nullable(),
  phone: Phone.nullable(),
});
export type NewPerson = z.infer<typeof NewPerson>;

/** Saved all the same, and said: the number keeps its digits when a birth date or sex is corrected. */
export type Doubt = "birth-date-differs" | "sex-differs";

export type Identity = {
  name: string;
  nationalId: NationalId;
  birthDate: Day;
  sex: Sex;
  phone: string | null;
  doubts: Doubt[];
};

export type IdentityRefusal =
  | "national-id-not-16-digits"
  | "national-id-impossible-date"
  | "national-id-serial-zero"
  | "birth-date-missing"
  | "birth-date-in-the-future";

/** Reads the national id; birth date and sex come from it where they were left open. */
export function identityOf(entered: NewPerson, today: Day): Result<Identity, IdentityRefusal> {
  const parsed = NationalId.safeParse(entered.nationalId);
  if (!parsed.success) return refused(problemOf(parsed.error));

  const read = readsAs(parsed.data, today);
  const birthDate = entered.birthDate ?? read.birthDate;
  // Neither century makes somebody of 17 to 100.
  if (birthDate === null) return refused("birth-date-missing");
  if (birthDate > today) return refused("birth-date-in-the-future");

  const doubts: Doubt[] = [];
  if (!sameDigits(birthDate, parsed.data)) doubts.push("birth-date-differs");
  if (entered.sex !== null && entered.sex !== read.sex) doubts.push("sex-differs");
  const { name, phone } = entered;
  return ok({ name, nationalId: parsed.data, birthDate, sex: entered.sex ?? read.sex, phone, doubts });
}

const problems = ["national-id-not-16-digits", "national-id-impossible-date", "national-id-serial-zero"] as const;

function problemOf(error: z.ZodError): IdentityRefusal {
  return problems.find((problem) => error.issues[0]?.message === problem) ?? "national-id-not-16-digits";
}

/** DDMMYY, a woman's day with 40 added: the century is not in the number. */
function sameDigits(birthDate: Day, nationalId: NationalId) {
  const [year, month, date] = birthDate.split("-");
  return (
    nationalId.slice(8, 12) === `${month}${year?.slice(2)}` && Number(nationalId.slice(6, 8)) % 40 === Number(date) % 40
  );
}
