import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { workerKinds } from "@/lib/cooperatives/kinds";
import { nameSearch } from "@/lib/cooperatives/name-search";
import { country, RegionCode } from "@/lib/regions/region-code";
import {
  type Cursor,
  type WorkerFilter,
  type WorkerSort,
  workerOrders,
} from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { companySectors } from "@/lib/worker-cooperatives/lists";

export type WorkerSearch = { typed: string; filter: WorkerFilter; sort: WorkerSort; cursor: Cursor };

export const registryStates = ["NONE", "ISSUED_UNCERTIFIED", "CERTIFIED", "CERTIFICATE_LAPSED"] as const;

const Kind = z.enum(workerKinds);
const Sector = z.enum(companySectors);
const Registry = z.enum(registryStates);
const Order = z.enum(workerOrders);

/** What an address asks of the list. Whatever makes no sense in it is left out, as if it had not been asked. */
export function workerSearchOf(params: SearchParams, officer: Officer): WorkerSearch {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const typed = one("q").replaceAll("\0", "").trim().slice(0, 100);
  const sort = one("sort");
  const union = one("union");
  const ownRegion = one("region") === "" && officer.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  return {
    typed,
    filter: {
      words: nameSearch(typed).words,
      region: RegionCode.safeParse(one("region")).data ?? ownRegion,
      kind: Kind.safeParse(one("kind")).data ?? null,
      sector: Sector.safeParse(one("sector")).data ?? null,
      union: union === "yes" ? true : union === "no" ? false : null,
      registry: Registry.safeParse(one("registry")).data ?? null,
    },
    sort: { by: Order.safeParse(sort.replace(/^-/, "")).data ?? "region", descending: sort.startsWith("-") },
    cursor: cursorOf(one("after"), one("before")),
  };
}

export function cursorOf(after: string, before: string): Cursor {
  if (z.uuid().safeParse(after).success) return { after };
  return z.uuid().safeParse(before).success ? { before } : null;
}
