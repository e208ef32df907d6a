import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";

/** "16 September 2021", or from the first to the last day. */
export const daysText = (startsOn: Day, endsOn: Day, language: Language) =>
  startsOn === endsOn ? dayText(startsOn, language) : `${dayText(startsOn, language)} – ${dayText(endsOn, language)}`;
