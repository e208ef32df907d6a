import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { positions } from "@/lib/cooperatives/positions";
import { vocationalFields } from "@/lib/training/centres/fields";
import type { ProgrammeFilter } from "@/lib/training/programmes/public-programmes";

/** What an address asks of the catalogue; whatever makes no sense in it is left out. */
export function programmeSearchOf(params: SearchParams): ProgrammeFilter {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  return {
    schemeId: z.uuid().safeParse(one("scheme")).data ?? null,
    field: z.enum(vocationalFields).safeParse(one("field")).data ?? null,
    position: z.enum(positions).safeParse(one("position")).data ?? null,
  };
}
