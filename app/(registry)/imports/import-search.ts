import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { type ImportFilter, type ImportSort, importOrders, newestFirst } from "@/lib/imports/queries";
import { importStates } from "@/lib/imports/state";
import { isKindName } from "./kinds";

export type ImportSearch = { filter: ImportFilter; sort: ImportSort; after: string | null };

const State = z.enum(importStates);
const Order = z.enum(importOrders);

/** What an address asks of the list. Whatever makes no sense in it is left out, as if it had not been asked. */
export function importSearchOf(params: SearchParams): ImportSearch {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const [sort, of] = [one("sort"), one("of")];
  const by = Order.safeParse(sort.replace(/^-/, "")).data;
  return {
    filter: {
      text: one("q").replaceAll("\0", "").trim().slice(0, 100),
      state: State.safeParse(one("state")).data ?? null,
      kind: isKindName(of) ? of : null,
    },
    sort: by ? { by, descending: sort.startsWith("-") } : newestFirst,
    after: z.uuid().safeParse(one("after")).data ?? null,
  };
}
