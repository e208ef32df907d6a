import type { Language } from "@/lib/language";
import { type Day, dateOf } from "./day";

const locales = { id: "id-ID", en: "en-GB" } as const;

const formats = (options: Intl.DateTimeFormatOptions) => ({
  id: new Intl.DateTimeFormat(locales.id, options),
  en: new Intl.DateTimeFormat(locales.en, options),
});

// A day has no zone, so it is read in the one it was written in; an instant is shown on Jakarta's clock.
const long = formats({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const short = formats({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const weekday = formats({ weekday: "long", timeZone: "UTC" });
const inWeek = formats({ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const month = formats({ month: "long", year: "numeric", timeZone: "UTC" });
const jakartaDay = formats({ day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" });
const jakartaClock = formats({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Jakarta" });

/** "22 November 2026". */
export const dayText = (day: Day, language: Language) => long[language].format(dateOf(day));

/** "22 Nov 2026", for tables. */
export const shortDayText = (day: Day, language: Language) => short[language].format(dateOf(day));

/** "Minggu". */
export const weekdayText = (day: Day, language: Language) => weekday[language].format(dateOf(day));

/** "Min, 22 Nov", where the year is known. */
export const dayInWeekText = (day: Day, language: Language) => inWeek[language].format(dateOf(day));

/** "November 2026". */
export const monthText = (day: Day, language: Language) => month[language].format(dateOf(day));

/** "14.03 WIB": the time of an instant on Jakarta's clock, whose days the registry counts. */
export const clockText = (instant: Date, language: Language) => `${jakartaClock[language].format(instant)} WIB`;

/** "22 November 2026 pukul 14.03 WIB". */
export const instantText = (instant: Date, language: Language) =>
  `${jakartaDay[language].format(instant)}${language === "id" ? " pukul " : ", "}${clockText(instant, language)}`;
