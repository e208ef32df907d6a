import * as z from "zod";
import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import type { SearchParams } from "@/components/search-href";
import type { Language } from "@/lib/language";

const Said = z.object({
  did: z.enum(["CARRIED_OUT", "REFUSED", "WITHDRAWN", "UNDONE"]),
  count: z.coerce.number().int().nonnegative(),
  left: z.coerce.number().int().nonnegative(),
});

/** What came of the form that led here, as its address says. */
export function WhatWasDone({ search, language }: { search: SearchParams; language: Language }) {
  const said = Said.safeParse(search);
  if (!said.success) return null;
  const say = wordsIn(language, "jointActs");
  const { did, count, left } = said.data;
  const sentence =
    did === "UNDONE"
      ? say("undo.done", { undone: count, kept: left })
      : say(`answer.done.${did}`, { done: count, leftOut: left });
  return (
    <div role="status" className="mb-6">
      <Notice tone="good" title={sentence} />
    </div>
  );
}
