import * as z from "zod";
import { Competence } from "@/lib/assessment/competence";

/** One candidate's row as it was sent; `result` is empty for whoever is left for later. */
export type TypedResult = { id: string; result: string };

export const resultField = (id: string) => `result.${id}`;

/** The rows of the form, in its order. What is no candidate's id is none of its rows. */
export function resultsTyped(form: FormData): TypedResult[] {
  const ids = [...form.keys()].flatMap((name) => (name.startsWith("result.") ? name.slice("result.".length) : []));
  return [...new Set(ids)]
    .filter((id) => z.uuid().safeParse(id).success)
    .map((id) => {
      const result = form.get(resultField(id));
      return { id, result: typeof result === "string" ? result : "" };
    });
}

/** What was chosen, by field, for the form to show again. */
export const enteredResults = (rows: TypedResult[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ id, result }) => [resultField(id), result]));

/** Rows with K or BK; the others are left for later. */
export function chosen(rows: TypedResult[]): { id: string; result: Competence }[] {
  return rows.flatMap(({ id, result }) => {
    const competence = Competence.safeParse(result);
    return competence.success ? { id, result: competence.data } : [];
  });
}

/** What is still empty becomes K; what somebody chose stays. */
export const filledWithCompetent = (rows: TypedResult[]): TypedResult[] =>
  rows.map(({ id, result }) => ({ id, result: result === "" ? "COMPETENT" : result }));
