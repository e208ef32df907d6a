import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { country, RegionCode } from "@/lib/regions/region-code";
import { centreKinds } from "@/lib/training/centres/kinds";
import { type CentreFilter, type CentreSort, type Cursor, centreOrders } from "@/lib/training/centres/public-queries";

export type CentreSearch = {
  filter: CentreFilter;
  /** Null while the list is of the country. */
  province: RegionCode | null;
  sort: CentreSort;
  cursor: Cursor;
};

const Kind = z.enum(centreKinds);
const Order = z.enum(centreOrders);
const Province = RegionCode.refine((code) => code.length === 2 && code !== country);

/** What an address asks of the directory. Whatever makes no sense in it is left out, as if it had not been asked. */
export function centreSearchOf(params: SearchParams): CentreSearch {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const province = Province.safeParse(one("province")).data ?? null;
  const regency = RegionCode.safeParse(one("regency")).data;
  const chosen = regency && province && regency.startsWith(`${province}.`) ? regency : (province ?? country);
  const sort = one("sort");
  return {
    filter: {
      // PostgreSQL's text holds no NUL.
      text: one("q").replaceAll("\0", "").trim().slice(0, 100),
      kind: Kind.safeParse(one("kind")).data ?? null,
      region: chosen,
    },
    province,
    sort: { by: Order.safeParse(sort.replace(/^-/, "")).data ?? "name", descending: sort.startsWith("-") },
    cursor: cursorOf(one("after"), one("before")),
  };
}

function cursorOf(after: string, before: string): Cursor {
  if (z.uuid().safeParse(after).success) return { after };
  return z.uuid().safeParse(before).success ? { before } : null;
}
