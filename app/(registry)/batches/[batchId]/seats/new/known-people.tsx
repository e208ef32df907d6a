import { notFound } from "next/navigation";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField } from "@/components/filter-bar";
import type { SearchParams } from "@/components/search-href";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { nameWords } from "@/lib/people/name-words";
import { listKnownPeople } from "@/lib/training/known-people";
import type { BatchInFull } from "@/lib/training/public-queries";
import { SeatForm } from "./seat-form";

type Props = { officer: Officer; batch: BatchInFull; params: SearchParams; language: Language };

/** A centre finds whom it has taught before, by name; of others it knows nothing. */
export async function KnownPeople({ officer, batch, params, language }: Props) {
  const [say, posts, common] = [wordsIn(language, "seats"), wordsIn(language, "coverage"), wordsIn(language, "common")];
  const typed = [params.q ?? ""].flat()[0]?.replaceAll("\0", "").trim().slice(0, 100) ?? "";
  const { words } = nameWords(typed);
  const people = (await listKnownPeople(officer, { batchId: batch.id, words }, today())) ?? notFound();
  await recordRead(officer, [...new Set(people.map(({ personId }) => personId))], "search");
  return (
    <>
      <p>{say("knownHint")}</p>
      <FilterBar label={say("knownSearch")} action={`/batches/${batch.id}/seats/new`} submit={common("search")}>
        <FilterField name="q" type="search" label={say("knownName")} value={typed} maxLength={100} />
      </FilterBar>
      {typed !== "" && people.length === 0 && (
        <EmptyState title={say("knownNobody")}>
          <p>{say("knownNobodyText")}</p>
        </EmptyState>
      )}
      {people.length > 0 && (
        <SeatForm
          batchId={batch.id}
          people={people.map(({ termId, name, position, cooperative, regency, fits }) => ({
            value: termId,
            label: say(fits ? "knownFits" : "knownMisfits", {
              ...{ name, cooperative, regency },
              position: posts(`cuts.${position}`),
            }),
          }))}
          language={language}
        />
      )}
    </>
  );
}
