import * as z from "zod";
import { Day, daysAfter } from "@/lib/calendar/day";
import { positions } from "@/lib/cooperatives/positions";
import { ChangeDetails, type SchemeChangeAsked } from "@/lib/schemes/change-details";
import { unitsTyped } from "@/lib/schemes/unit-lines";

/** What a form of any kind may hold. */
export const changeFields = [
  ...["kind", "schemeId", "successorId", "equivalence", "countsUntil", "code", "title", "schemeKind", "level"],
  ...["validityMonths", "businessField", "occupation", "owner", "coreUnits", "optionalUnits"],
  ...["effectiveOn", "legalBasis", "reason", ...positions.map((position) => `position-${position}`)],
] as const;

type Entered = Record<string, string>;
export type ReadChange =
  | { asked: SchemeChangeAsked }
  | { problem: "noDay" | "transitionMissing" | "unread" | "choose"; field: string; line?: string };

const numberOf = (text = "") => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

/** What was typed, as a change; or the first thing in it that cannot be read as one. */
export function readChange(entered: Entered): ReadChange {
  const effectiveOn = Day.safeParse(entered.effectiveOn);
  if (!effectiveOn.success) return { problem: "noDay", field: "effectiveOn" };
  const [core, optional] = [entered.coreUnits ?? "", entered.optionalUnits ?? ""];
  const { units, unread } = unitsTyped(core, optional);
  const [line] = unread;
  if (line !== undefined)
    return { problem: "unread", field: core.includes(line) ? "coreUnits" : "optionalUnits", line };
  const countsUntil = Day.safeParse(entered.countsUntil);
  if (entered.kind === "SUPERSESSION") {
    if (entered.equivalence === "") return { problem: "choose", field: "equivalence" };
    if (entered.equivalence === "TRANSITION" && !countsUntil.success && entered.countsUntil !== "")
      return { problem: "transitionMissing", field: "countsUntil" };
  }
  const details = ChangeDetails.safeParse({
    ...{ ...entered, units, level: numberOf(entered.level), validityMonths: numberOf(entered.validityMonths) ?? 0 },
    // A transition without a last day is none: they count through the day before.
    countsUntil: entered.equivalence === "EQUIVALENT" ? null : (countsUntil.data ?? daysAfter(effectiveOn.data, -1)),
    positions: positions.filter((position) => entered[`position-${position}`] === "on"),
    schemeIds: Object.keys(entered).flatMap((name) =>
      name.startsWith("scheme-") && entered[name] === "on" ? [name.slice("scheme-".length)] : [],
    ),
  });
  if (!details.success) {
    const field = String(details.error.issues[0]?.path[0] ?? "kind");
    return {
      problem: "choose",
      field: z.enum(["schemeId", "successorId", "schemeKind"]).safeParse(field).data ?? "kind",
    };
  }
  const { legalBasis = "", reason = "" } = entered;
  return { asked: { details: details.data, effectiveOn: effectiveOn.data, legalBasis, reason } };
}
