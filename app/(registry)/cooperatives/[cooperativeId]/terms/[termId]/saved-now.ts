import { wordsIn } from "@/app/messages/words";
import type { Officer } from "@/lib/auth/officer";
import { dayText } from "@/lib/calendar/day-text";
import { findKeptCooperative } from "@/lib/cooperatives/queries";
import type { Language } from "@/lib/language";

type Edited = { cooperativeId: string; termId: string; typed: string };

/** Both versions of a term that somebody else has changed since it was shown: what is saved now, and what was typed. */
export async function savedNow(officer: Officer, { cooperativeId, termId, typed }: Edited, language: Language) {
  const [say, cooperative] = [wordsIn(language, "terms"), wordsIn(language, "cooperative")];
  const kept = await findKeptCooperative(officer, cooperativeId);
  const term = kept?.terms.find(({ id }) => id === termId);
  if (!term) return say("refusal.term-not-found");
  const day = term.endDate ? dayText(term.endDate, language) : "";
  const saved =
    term.endDate === null
      ? say("changedVersion.running")
      : term.endReason === null
        ? say("changedVersion.endsPlain", { day })
        : say("changedVersion.ends", { day, reason: cooperative(`endReasons.${term.endReason}`) });
  return [say("changedMeanwhile"), say("savedNow", { saved }), say("youTyped", { typed })].join(" ");
}
