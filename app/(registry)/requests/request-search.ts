import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { changeKinds } from "@/lib/approvals/approval-level";
import type { Officer } from "@/lib/auth/officer";
import { requestViews } from "@/lib/requests/queries";

const View = z.enum(requestViews);
const Kind = z.enum(changeKinds);
const State = z.enum(["OPEN", "RETURNED", "WITHDRAWN", "REFUSED", "APPLIED"]);

/** What an address asks of the list; what makes no sense in it is left out. Boards begin with what they asked for. */
export function requestSearchOf(params: SearchParams, officer: Officer) {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const first = officer.role === "COOPERATIVE" ? "OWN" : "WAITING";
  return {
    view: View.safeParse(one("view")).data ?? first,
    kind: Kind.safeParse(one("kind")).data ?? null,
    state: State.safeParse(one("state")).data ?? null,
    after: z.uuid().safeParse(one("after")).data ?? null,
  };
}
