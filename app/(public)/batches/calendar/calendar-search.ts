import * as z from "zod";
import { regionAsked } from "@/app/region-asked";
import type { SearchParams } from "@/components/search-href";
import { Day } from "@/lib/calendar/day";
import { firstOfMonth, lastOfMonth, monthAsked } from "@/lib/calendar/month-grid";
import { country } from "@/lib/regions/region-code";
import { centreKinds } from "@/lib/training/centres/kinds";
import type { CalendarFilter } from "@/lib/training/public-calendar";

export type CalendarSearch = {
  filter: CalendarFilter;
  /** The month's first and last day. */
  month: { from: Day; to: Day };
  /** A day of that month whose batches are listed; null for all of the month. */
  day: Day | null;
  after: string | null;
};

/** What an address asks of the calendar; whatever makes no sense in it is left out. */
export function calendarSearchOf(params: SearchParams, today: Day): CalendarSearch {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const from = monthAsked(one("month")) ?? firstOfMonth(today);
  const to = lastOfMonth(from);
  const day = Day.safeParse(one("day")).data;
  return {
    filter: {
      region: regionAsked(params, country),
      schemeId: z.uuid().safeParse(one("scheme")).data ?? null,
      kind: z.enum(centreKinds).safeParse(one("kind")).data ?? null,
    },
    month: { from, to },
    day: day && from <= day && day <= to ? day : null,
    after: z.uuid().safeParse(one("after")).data ?? null,
  };
}
