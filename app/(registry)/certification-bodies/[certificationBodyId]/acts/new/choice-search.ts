import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { Day } from "@/lib/calendar/day";
import { bulkActKinds } from "@/lib/certificates/bulk/bulk-states";
import type { ActFilter } from "@/lib/certificates/bulk/choose-certificates";

const Kind = z.enum(bulkActKinds);

/** Which certificates an address, or a form that came from it, is about; whatever makes no sense is left out. */
export function filterIn(params: SearchParams | FormData): ActFilter {
  const one = (name: string) => {
    const value = params instanceof FormData ? params.get(name) : [params[name] ?? ""].flat()[0];
    return typeof value === "string" ? value : "";
  };
  return {
    kind: Kind.safeParse(one("kind")).data ?? "SUSPEND",
    typed: one("q").replaceAll("\0", "").trim().slice(0, 100),
    schemeId: z.uuid().safeParse(one("scheme")).data ?? null,
    issuedFrom: Day.safeParse(one("from")).data ?? null,
    issuedTo: Day.safeParse(one("to")).data ?? null,
  };
}

/** The same, as a form carries it along unseen. */
export const hiddenFilter = ({ kind, typed, schemeId, issuedFrom, issuedTo }: ActFilter): Record<string, string> => ({
  ...{ kind, q: typed, scheme: schemeId ?? "", from: issuedFrom ?? "", to: issuedTo ?? "" },
});

const prefix = "certificate ";
export const chosenField = (certificateId: string) => `${prefix}${certificateId}`;

/** The certificates ticked in the list. */
export const chosenIn = (form: FormData): string[] =>
  [...form.keys()].flatMap((name) => {
    const id = name.startsWith(prefix) ? z.uuid().safeParse(name.slice(prefix.length)) : null;
    return id?.success ? [id.data] : [];
  });
