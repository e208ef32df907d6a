import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Field } from "@/components/form";
import { Section } from "@/components/section";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { Participant } from "@/lib/training/queries";
import { recordedField } from "./completion-fields";
import { ParticipantName } from "./participant-name";

/** What stands. Each is a read-only field, so that a form that came second finds its answer beside the row. */
export function RecordedTable({ recorded, language }: { recorded: Participant[]; language: Language }) {
  const [say, batch] = [wordsIn(language, "completions"), wordsIn(language, "batch")];
  return (
    <Section title={say("recordedRows")}>
      <DataTable
        caption={say("recordedRows")}
        captionHidden
        phone="stack"
        rows={recorded}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: "participant",
            header: say("participant"),
            cell: (participant) => <ParticipantName participant={participant} language={language} />,
          },
          {
            key: "outcome",
            header: say("outcome"),
            cell: ({ enrolmentId, name, result }) =>
              result && (
                <Field
                  name={recordedField(enrolmentId)}
                  label={say("recordedOf", { name })}
                  labelHidden
                  readOnly
                  tabIndex={-1}
                  defaultValue={say(`outcomes.${result.outcome}`)}
                />
              ),
          },
          {
            key: "attendance",
            header: batch("attendance"),
            align: "end",
            cell: ({ result }) => result && say("percent", { percent: result.attendancePercent }),
          },
          {
            key: "day",
            header: say("recordedFor"),
            cell: ({ result }) => result && shortDayText(result.recordedFor, language),
          },
          { key: "remarks", header: say("remarks"), cell: ({ result }) => result?.remarks || "–" },
        ]}
      />
    </Section>
  );
}
