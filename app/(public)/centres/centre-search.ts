import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { Day } from "@/lib/calendar/day";
import { country, levelOf, pathTo, RegionCode } from "@/lib/regions/region-code";
import type { CentreFilter } from "@/lib/training/centres/centre-filter";
import { vocationalFields } from "@/lib/training/centres/fields";
import { centreClasses, centreKinds } from "@/lib/training/centres/kinds";
import { type CentreSort, type Cursor, centreOrders } from "@/lib/training/centres/public-queries";

export type CentreSearch = {
  filter: CentreFilter;
  /** Null while the list is of the country. */
  province: RegionCode | null;
  sort: CentreSort;
  cursor: Cursor;
};

const Kind = z.enum(centreKinds);
const Class = z.enum(centreClasses);
const Field = z.enum(vocationalFields);
const Order = z.enum(centreOrders);
const Province = RegionCode.refine((code) => code.length === 2 && code !== country);

const oneOf = (params: SearchParams) => (name: string) => [params[name] ?? ""].flat()[0] ?? "";

/** What an address asks of the directory. Whatever makes no sense in it is left out, as if it had not been asked. */
export function centreSearchOf(params: SearchParams): CentreSearch {
  const one = oneOf(params);
  const province = Province.safeParse(one("province")).data ?? null;
  const regency = RegionCode.safeParse(one("regency")).data;
  const chosen = regency && province && regency.startsWith(`${province}.`) ? regency : (province ?? country);
  const sort = one("sort");
  return {
    filter: {
      // PostgreSQL's text holds no NUL.
      text: one("q").replaceAll("\0", "").trim().slice(0, 100),
      kind: Kind.safeParse(one("kind")).data ?? null,
      class: Class.safeParse(one("class")).data ?? null,
      field: Field.safeParse(one("field")).data ?? null,
      accreditedOn: Day.safeParse(one("accredited")).data ?? null,
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

/**
 * The place whose neighbourhood is asked for, chosen list by list, as far as each lies in the one before; a link names
 * the village alone.
 */
export function villageAsked(params: SearchParams): RegionCode {
  const one = oneOf(params);
  const village = RegionCode.safeParse(one("village")).data;
  const whole = village !== undefined && levelOf(village) === "VILLAGE";
  if (whole && one("province") === "") return village;
  let asked: RegionCode = country;
  for (const name of ["province", "regency", "district", "village"]) {
    const code = RegionCode.safeParse(one(name)).data;
    if (code && pathTo(code).at(-2) === asked) asked = code;
  }
  return asked;
}
