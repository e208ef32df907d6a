import * as z from "zod";
import { regionAsked } from "@/app/region-asked";
import type { SearchParams } from "@/components/search-href";
import type { FindingCursor, FindingFilter } from "@/lib/board-rules/list-findings";
import { ruleCodes, severities } from "@/lib/board-rules/rules";
import { cooperativeKinds } from "@/lib/cooperatives/kinds";
import type { RegionCode } from "@/lib/regions/region-code";

/** What an address asks of the list of findings within `top`. Whatever makes no sense in it is left out. */
export function findingSearchOf(
  params: SearchParams,
  top: RegionCode,
): { filter: FindingFilter; cursor: FindingCursor } {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  return {
    filter: {
      region: regionAsked(params, top),
      kind: z.enum(cooperativeKinds).safeParse(one("kind")).data ?? null,
      rule: z.enum(ruleCodes).safeParse(one("rule")).data ?? null,
      severity: z.enum(severities).safeParse(one("severity")).data ?? null,
    },
    cursor: cursorOf(one("after")),
  };
}

/** "24.0189…": what the last row weighed, and which it was. */
export const placeOf = ({ weight, id }: { weight: number; id: string }) => `${weight}.${id}`;

function cursorOf(text: string): FindingCursor {
  const [weight = "", id = ""] = text.split(".");
  return /^\d{1,6}$/.test(weight) && z.uuid().safeParse(id).success ? { weight: Number(weight), id } : null;
}
