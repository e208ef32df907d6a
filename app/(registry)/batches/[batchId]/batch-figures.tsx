import { wordsIn } from "@/app/messages/words";
import { Figure, Figures } from "@/components/figure";
import { clockText, dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { BatchInFull } from "@/lib/training/public-queries";

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export function BatchFigures({ batch, language }: { batch: BatchInFull; language: Language }) {
  const [say, common] = [wordsIn(language, "batch"), wordsIn(language, "common")];
  const { enrolled, capacity, completed, waiting } = batch;
  return (
    <Figures
      asOf={`${common("asOf", { day: dayText(today(), language) })}, ${common("readAt", { time: clockText(batch.readAt, language) })}`}
    >
      <Figure
        label={say("seats")}
        value={countText(enrolled, language)}
        share={shareOf(enrolled, capacity)}
        count={say("seatsValue", { enrolled: countText(enrolled, language), capacity: countText(capacity, language) })}
        definition={say("seatsDefinition")}
      />
      <Figure
        label={say("completed")}
        value={countText(completed, language)}
        share={shareOf(completed, enrolled)}
        count={say("ofEnrolled", { count: enrolled })}
        definition={say("completedDefinition")}
      />
      <Figure
        label={say("waiting")}
        value={countText(waiting, language)}
        share={shareOf(waiting, enrolled)}
        count={say("ofEnrolled", { count: enrolled })}
        definition={say("waitingDefinition")}
      />
    </Figures>
  );
}
