import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { TrainingOutcome } from "@/lib/training/outcomes";
import type { BatchRow } from "@/lib/training/public-queries";
import { listParticipants } from "@/lib/training/queries";

const tones: Record<TrainingOutcome, Tone> = { COMPLETED: "good", FAILED: "bad", DROPPED: "warn", NO_SHOW: "idle" };

/** The participants this officer may know by name; everybody else is told how many there are. */
export async function Roster({ officer, batch }: { officer: Officer | null; batch: BatchRow }) {
  const [language, participants] = await Promise.all([
    languageOf(),
    officer ? listParticipants(officer, batch.id, today()) : [],
  ]);
  const [say, completions, posts] = [
    wordsIn(language, "batch"),
    wordsIn(language, "completions"),
    wordsIn(language, "coverage"),
  ];
  if (batch.enrolled === 0) {
    return (
      <Section title={say("roster")}>
        <EmptyState title={say("rosterEmpty")}>
          <p>{say("rosterEmptyText")}</p>
        </EmptyState>
      </Section>
    );
  }
  if (officer === null || participants.length === 0) {
    return (
      <Section title={say("roster")}>
        <p className="panel">{say("rosterPublic", { count: batch.enrolled })}</p>
      </Section>
    );
  }
  await recordRead(
    officer,
    participants.map(({ personId }) => personId),
    "batch",
  );
  const others = batch.enrolled - participants.length;
  return (
    <Section
      title={say("roster")}
      text={others > 0 ? say("rosterPart", { shown: participants.length, others }) : say("rosterNote")}
    >
      <DataTable
        caption={say("roster")}
        captionHidden
        phone="stack"
        rows={participants}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: "name", header: say("name"), cell: ({ name }) => name },
          {
            key: "position",
            header: say("position"),
            cell: ({ position }) => (position ? posts(`cuts.${position}`) : "–"),
          },
          {
            key: "cooperative",
            header: say("cooperative"),
            cell: ({ cooperativeId, cooperative }) =>
              cooperativeId ? <a href={`/cooperatives/${cooperativeId}`}>{cooperative}</a> : "–",
          },
          { key: "district", header: say("district"), cell: ({ district }) => district ?? "–" },
          { key: "regency", header: say("regency"), cell: ({ regency }) => regency ?? "–" },
          {
            key: "result",
            header: say("result"),
            cell: ({ result }) =>
              result ? (
                <Badge tone={tones[result.outcome]}>{completions(`outcomes.${result.outcome}`)}</Badge>
              ) : (
                <span className="text-soft">{say(batch.endsOn <= today() ? "noResult" : "stillTaught")}</span>
              ),
          },
          {
            key: "attendance",
            header: say("attendance"),
            align: "end",
            cell: ({ result, attendance }) => {
              const percent = result?.attendancePercent ?? attendance?.percent;
              return percent === undefined ? "–" : completions("percent", { percent });
            },
          },
        ]}
      />
    </Section>
  );
}
