import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import type { Day } from "@/lib/calendar/day";
import { AskedDay } from "@/lib/gate/asked-day";

/** What was just saved, named by its term: the address carries no name. */
const Saved = z.object({ saved: z.enum(["started", "replaced", "ended"]), term: z.uuid() });
const Doubts = z.array(z.enum(["birth-date-differs", "sex-differs"]));

/** What an address asks of a cooperative's page. */
export function cooperativeViewOf(params: SearchParams, today: Day) {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const day = AskedDay.safeParse(one("on"));
  const saved = Saved.safeParse({ saved: one("saved"), term: one("term") });
  return {
    on: day.data ?? today,
    impossibleDay: one("on") !== "" && !day.success,
    saved: saved.success ? { ...saved.data, doubts: Doubts.safeParse(one("doubts").split(",")).data ?? [] } : null,
  };
}
export type CooperativeView = ReturnType<typeof cooperativeViewOf>;
