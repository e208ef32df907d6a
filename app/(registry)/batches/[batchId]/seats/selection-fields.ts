import * as z from "zod";
import type { SeatDecision } from "@/lib/training/decide-on-seats";

export const decisionField = (requestId: string) => `decision.${requestId}`;
export const reasonField = (requestId: string) => `reason.${requestId}`;
export const versionField = (requestId: string) => `version.${requestId}`;

const State = z.enum(["ACCEPTED", "WAITLISTED", "REJECTED"]);

/** What the centre chose, row by row; whoever is left for later is not among it. */
export function decisionsTyped(form: FormData): SeatDecision[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return [...new Set(form.keys())].flatMap((name) => {
    const requestId = name.startsWith("decision.") ? name.slice("decision.".length) : "";
    const state = State.safeParse(text(name));
    if (!z.uuid().safeParse(requestId).success || !state.success) return [];
    return {
      requestId,
      state: state.data,
      version: Number(text(versionField(requestId))),
      reason: text(reasonField(requestId)),
    };
  });
}

/** All that was typed, to be shown again. */
export const selectionEntered = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      /^(decision|reason)\./.test(name) && typeof value === "string" ? [[name, value]] : [],
    ),
  );
