import type { Day } from "@/lib/calendar/day";
import { dateOf } from "@/lib/calendar/day";
import type { Language } from "@/lib/language";

const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
const formats = { id: new Intl.DateTimeFormat("id-ID", options), en: new Intl.DateTimeFormat("en-GB", options) };

/** The days of a batch without saying month and year twice: "8–12 Jun 2026", "29 Jun – 3 Jul 2026". */
export const daysText = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, language: Language) =>
  formats[language].formatRange(dateOf(startsOn), dateOf(endsOn));
