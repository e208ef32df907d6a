import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { schemeChangeKinds } from "@/lib/schemes/change-details";
import { schemeChangeStates } from "@/lib/schemes/change-states";

const Kind = z.enum(schemeChangeKinds);
const State = z.enum(schemeChangeStates);

/** What an address asks of the list; what makes no sense in it is left out. */
export function changeSearchOf(params: SearchParams) {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  return {
    kind: Kind.safeParse(one("kind")).data ?? null,
    state: State.safeParse(one("state")).data ?? null,
    after: z.uuid().safeParse(one("after")).data ?? null,
  };
}
