import type { Day } from "@/lib/calendar/day";
import { sameName, similarNames, wordsOf } from "./duplicate-rules";
import type { Sex } from "./national-id";

/** Why two people may be one; stored with the pair. */
export const likenessReasons = [
  "SAME_NAME",
  "SIMILAR_NAME",
  "SAME_BIRTH_DATE",
  "DAY_AND_MONTH_SWAPPED",
  "NEAR_BIRTH_DATE",
  "SAME_PHONE",
  "NUMBER_ONE_DIGIT_OFF",
  "SAME_DISTRICT",
  "SAME_REGENCY",
] as const;
export type LikenessReason = (typeof likenessReasons)[number];
export type Likeness = { score: number; reasons: LikenessReason[] };

/** What is compared. `districts` are those in which somebody holds or held office. */
export type Compared = { name: string; birthDate: Day; sex: Sex; phone: string | null; districts: string[] };

/** From here on two people are shown to a reviewer, or asked about on entry. */
export const likelyFrom = 70;

const weights: Record<LikenessReason, number> = {
  SAME_NAME: 50,
  SIMILAR_NAME: 30,
  SAME_BIRTH_DATE: 35,
  DAY_AND_MONTH_SWAPPED: 30,
  NEAR_BIRTH_DATE: 4,
  SAME_PHONE: 30,
  NUMBER_ONE_DIGIT_OFF: 25,
  SAME_DISTRICT: 15,
  SAME_REGENCY: 8,
};
/** Many bear a name of one word: outside their own district it tells little. */
const oneWordFromElsewhere = 20;
const anotherSex = 25;

/**
 * How much speaks for two people being one, 0 to 100, and what. A name alone never reaches the threshold, nor does a day
 * of birth or a telephone alone: families share these.
 */
export function likenessOf(one: Compared, other: Compared, numberOneDigitOff = false): Likeness {
  const reasons: LikenessReason[] = [];
  if (sameName(one.name, other.name)) reasons.push("SAME_NAME");
  else if (similarNames(one.name, other.name)) reasons.push("SIMILAR_NAME");
  else return { score: 0, reasons };

  const born = birthReason(one.birthDate, other.birthDate);
  if (born) reasons.push(born);
  if (one.phone !== null && one.phone === other.phone) reasons.push("SAME_PHONE");
  if (numberOneDigitOff) reasons.push("NUMBER_ONE_DIGIT_OFF");
  const place = placeReason(one.districts, other.districts);
  if (place) reasons.push(place);

  const words = Math.min(wordsOf(one.name).length, wordsOf(other.name).length);
  const weighed =
    reasons.reduce((sum, reason) => sum + weights[reason], 0) -
    (words === 1 && place !== "SAME_DISTRICT" ? oneWordFromElsewhere : 0) -
    (one.sex === other.sex ? 0 : anotherSex);
  return { score: Math.min(100, Math.max(0, weighed)), reasons };
}

/** "1990-03-12" for "1990-12-03": day and month in each other's place; null where that is no day, or the same. */
export function swappedDayAndMonth(day: Day): Day | null {
  const [year, month = "", date = ""] = day.split("-");
  return Number(date) <= 12 && month !== date ? (`${year}-${date}-${month}` as Day) : null;
}

function birthReason(one: Day, other: Day): LikenessReason | null {
  if (one === other) return "SAME_BIRTH_DATE";
  if (swappedDayAndMonth(one) === other) return "DAY_AND_MONTH_SWAPPED";
  const [others, parts] = [other.split("-"), one.split("-")];
  return parts.filter((part, at) => part === others[at]).length === 2 ? "NEAR_BIRTH_DATE" : null;
}

function placeReason(one: string[], other: string[]): LikenessReason | null {
  if (one.some((district) => other.includes(district))) return "SAME_DISTRICT";
  const regencies = other.map(regencyOf);
  return one.some((district) => regencies.includes(regencyOf(district))) ? "SAME_REGENCY" : null;
}

const regencyOf = (district: string) => district.slice(0, 5);
