import * as z from "zod";

const prefix = "include.";

export const includeField = (enrolmentId: string) => `${prefix}${enrolmentId}`;

/** Whose papers are in: those ticked. */
export const includedIn = (form: FormData): string[] =>
  [...new Set(form.keys())]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((id) => z.uuid().safeParse(id).success);
