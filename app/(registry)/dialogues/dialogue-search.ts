import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { country, RegionCode } from "@/lib/regions/region-code";
import type { DialogueFilter } from "@/lib/worker-cooperatives/dialogue-queries";
import { dialogueKinds } from "@/lib/worker-cooperatives/lists";
import { cursorOf } from "../worker-cooperatives/worker-search";

const Kind = z.enum(dialogueKinds);
const Year = z
  .string()
  .regex(/^(19|20)\d{2}$/)
  .transform(Number);

/** What an address asks of the list of dialogues; whatever makes no sense in it is left out. */
export function dialogueSearchOf(params: SearchParams, officer: Officer) {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const typed = one("q").replaceAll("\0", "").trim().slice(0, 100);
  const ownRegion = one("region") === "" && officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  const filter: DialogueFilter = {
    words: nameSearch(typed).words,
    region: RegionCode.safeParse(one("region")).data ?? ownRegion,
    kind: Kind.safeParse(one("kind")).data ?? null,
    year: Year.safeParse(one("year")).data ?? null,
  };
  return { typed, filter, cursor: cursorOf(one("after"), one("before")) };
}
export type DialogueSearch = ReturnType<typeof dialogueSearchOf>;
