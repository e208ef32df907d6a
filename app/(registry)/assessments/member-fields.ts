import * as z from "zod";

const prefix = "member.";

/** The field of somebody who may have sat in a pleno. */
export const memberField = (id: string) => `${prefix}${id}`;

/** Those ticked, and what to show again. */
export function membersTicked(form: FormData) {
  const ids = [...new Set(form.keys())]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((id) => z.uuid().safeParse(id).success);
  return { memberIds: ids, entered: Object.fromEntries(ids.map((id) => [memberField(id), "on"])) };
}
