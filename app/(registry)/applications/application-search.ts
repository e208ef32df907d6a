import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { type ApplicationFilter, applicationViews } from "@/lib/assessment/application-queries";
import { applicationStates } from "@/lib/assessment/candidate-states";
import { nameWords } from "@/lib/people/name-words";

const State = z.enum(applicationStates);
const View = z.enum(applicationViews);
const Uuid = z.uuid();

/** What an address asks of the list of applications; whatever makes no sense in it is left out. */
export function applicationSearchOf(params: SearchParams) {
  const one = (name: string) => ([params[name] ?? ""].flat()[0] ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const typed = one("q");
  const filter: ApplicationFilter = {
    words: nameWords(typed).words,
    state: State.safeParse(one("state")).data ?? null,
    certificationBodyId: Uuid.safeParse(one("body")).data ?? null,
    view: View.safeParse(one("view")).data ?? "OPEN",
  };
  return { typed, filter, after: Uuid.safeParse(one("after")).data ?? null };
}
export type ApplicationSearch = ReturnType<typeof applicationSearchOf>;
