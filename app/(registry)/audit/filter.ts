import * as z from "zod";
import type { SearchParams } from "@/components/search-href";
import { isAct } from "@/lib/audit/acts";
import type { AuditFilter } from "@/lib/audit/queries";
import { Day } from "@/lib/calendar/day";

/** The id of a line, as a list by key names its place: within what a bigint column holds. */
export const LineId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const fields = {
  day: Day,
  act: z.string().refine(isAct),
  officer: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\p{Cc}]+$/u),
  record: z.string().trim().toLowerCase().pipe(z.uuid()),
  before: LineId,
};
type Name = keyof typeof fields;

export type AskedFor = {
  filter: AuditFilter;
  /** As typed, for the fields to show again. */
  typed: Partial<Record<Name, string>>;
  /** Fields that make no sense; the list then shows nothing rather than everything. */
  wrong: Exclude<Name, "before">[];
};

/** What the address asks of the log; an empty field asks nothing. */
export function filterIn(params: SearchParams): AskedFor {
  const typed: AskedFor["typed"] = {};
  const wrong: AskedFor["wrong"] = [];
  const read = <Field extends Name>(name: Field): z.infer<(typeof fields)[Field]> | undefined => {
    const text = [params[name]].flat()[0];
    if (!text) return undefined;
    typed[name] = text;
    const parsed = fields[name].safeParse(text);
    if (parsed.success) return parsed.data as z.infer<(typeof fields)[Field]>;
    if (name !== "before") wrong.push(name as Exclude<Name, "before">);
    return undefined;
  };
  const filter = {
    day: read("day"),
    act: read("act"),
    officerEmail: read("officer"),
    subjectId: read("record"),
    before: read("before"),
  };
  return { filter, typed, wrong };
}
