import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { type Column, DataTable } from "@/components/data-table";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import { daysText } from "@/lib/training/batch-days";
import { type BatchPhase, phaseOn } from "@/lib/training/batch-phase";
import type { BatchRow, PlacedBatch } from "@/lib/training/public-queries";

const tones: Record<BatchPhase, Tone> = { COMING: "note", RUNNING: "good", FINISHED: "idle", CANCELLED: "bad" };

type Row = BatchRow & Partial<PlacedBatch>;
type Props = {
  caption: string;
  batches: Row[];
  language: Language;
  /** Those that are over have results; the others have seats. */
  ended?: boolean;
  /** For a list over several centres. */
  centres?: boolean;
};

/** Batches as anyone may see them: days and counts, no names. */
export function BatchTable({ caption, batches, language, ended = false, centres = false }: Props) {
  const say = wordsIn(language, "centre");
  const count = (key: "completed" | "waiting"): Column<Row> => ({
    key,
    header: say(key),
    align: "end",
    cell: (batch) => countText(batch[key], language),
  });
  const centre: Column<Row> = {
    key: "centre",
    header: say("centre"),
    cell: ({ centre, regency, province }) => (
      <>
        {centre}
        <small>{[regency, province].filter(Boolean).join(", ")}</small>
      </>
    ),
  };
  const phaseOf = (batch: Row) => phaseOn(today(), batch);
  const isOver = (batch: Row) => ended && phaseOf(batch) === "FINISHED";
  const state: Column<Row> = {
    key: "state",
    header: say("state"),
    cell: (batch) => <Badge tone={tones[phaseOf(batch)]}>{say(`phases.${phaseOf(batch)}`)}</Badge>,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="stack"
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        { key: "title", header: say("batch"), cell: ({ id, title }) => <a href={`/batches/${id}`}>{title}</a> },
        ...(centres ? [centre] : []),
        {
          key: "days",
          header: say("days"),
          cell: (batch) => <span className="sm:whitespace-nowrap">{daysText(batch, language)}</span>,
        },
        ...(batches.every(isOver) ? [] : [state]),
        {
          key: "enrolled",
          header: ended ? say("enrolled") : say("seatsTaken"),
          align: "end",
          cell: ({ enrolled, capacity }) =>
            ended
              ? countText(enrolled, language)
              : say("taken", { enrolled: countText(enrolled, language), capacity: countText(capacity, language) }),
        },
        ...(ended ? [count("completed"), count("waiting")] : []),
      ]}
    />
  );
}
