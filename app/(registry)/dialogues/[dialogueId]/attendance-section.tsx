import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import type { DialogueDetailsRead, Participation } from "@/lib/worker-cooperatives/dialogue-queries";
import { recordAttendanceAction } from "./actions";
import { attendanceFields } from "./attendance-fields";

type Props = { dialogue: DialogueDetailsRead; keeps: boolean; language: Language };

const answerOf = (attended: boolean | null) => (attended === null ? "unknown" : attended ? "yes" : "no");

/** Who was invited and who came; once it has begun, whoever keeps it records that in one form. */
export function AttendanceSection({ dialogue, keeps, language }: Props) {
  const say = wordsIn(language, "dialogues");
  const { id, participants, startsOn } = dialogue;
  const came = participants.filter(({ attended }) => attended);
  const sum = (of: "men" | "women") => came.reduce((total, row) => total + (row[of] ?? 0), 0);
  return (
    <Section
      id="participants"
      title={say("participants")}
      text={
        participants.length > 0 &&
        say("participantsText", {
          ...{ attended: came.length, invited: participants.length, men: sum("men"), women: sum("women") },
        })
      }
      actions={
        keeps && (
          <ButtonLink size="small" href={`/dialogues/${id}/invitations`}>
            {say("invite")}
          </ButtonLink>
        )
      }
    >
      {participants.length === 0 && <p>{say("participantsNone")}</p>}
      {participants.length > 0 && keeps && startsOn <= today() ? (
        <AttendanceForm dialogue={dialogue} language={language} />
      ) : (
        participants.length > 0 && <AttendanceTable participants={participants} language={language} />
      )}
    </Section>
  );
}

const Name = ({ cooperativeId, legalName, regency }: Participation) => (
  <>
    <a href={`/worker-cooperatives/${cooperativeId}`}>{legalName}</a>
    <small>{regency}</small>
  </>
);

function AttendanceTable({ participants, language }: { participants: Participation[]; language: Language }) {
  const say = wordsIn(language, "dialogues");
  return (
    <DataTable
      caption={say("participants")}
      captionHidden
      phone="stack"
      columns={[
        { key: "name", header: say("cooperative"), cell: Name },
        {
          key: "attended",
          header: say("attended"),
          cell: ({ attended }) => say(`attendance.${answerOf(attended)}`),
        },
        { key: "men", header: say("men"), align: "end", cell: ({ men }) => men ?? "–" },
        { key: "women", header: say("women"), align: "end", cell: ({ women }) => women ?? "–" },
      ]}
      rows={participants}
      rowKey={({ cooperativeId }) => cooperativeId}
    />
  );
}

function AttendanceForm({
  dialogue: { id, participants },
  language,
}: {
  dialogue: DialogueDetailsRead;
  language: Language;
}) {
  const say = wordsIn(language, "dialogues");
  const versions = participants.map(({ cooperativeId, version }) => [
    attendanceFields(cooperativeId).version,
    String(version),
  ]);
  const count = (of: "men" | "women", row: Participation) => (
    <Field
      name={attendanceFields(row.cooperativeId)[of]}
      label={say(`${of}Of`, { name: row.legalName })}
      labelHidden
      inputMode="numeric"
      maxLength={4}
      size={4}
      defaultValue={row[of] ?? ""}
    />
  );
  return (
    <Form
      action={recordAttendanceAction}
      submissionKey={randomUUID()}
      hidden={{ dialogueId: id, ...Object.fromEntries(versions) }}
      className="grid gap-4"
    >
      <DataTable
        caption={say("participants")}
        captionHidden
        phone="stack"
        columns={[
          { key: "name", header: say("cooperative"), cell: Name },
          {
            key: "attended",
            header: say("attended"),
            cell: ({ cooperativeId, legalName, attended }) => (
              <SelectField
                name={attendanceFields(cooperativeId).attended}
                label={say("attendedOf", { name: legalName })}
                labelHidden
                defaultValue={attended === null ? "" : answerOf(attended)}
                options={[
                  { value: "", label: say("attendance.unknown") },
                  { value: "yes", label: say("attendance.yes") },
                  { value: "no", label: say("attendance.no") },
                ]}
              />
            ),
          },
          { key: "men", header: say("men"), align: "end", cell: (row) => count("men", row) },
          { key: "women", header: say("women"), align: "end", cell: (row) => count("women", row) },
        ]}
        rows={participants}
        rowKey={({ cooperativeId }) => cooperativeId}
      />
      <div className="actions">
        <SubmitButton>{say("saveAttendance")}</SubmitButton>
      </div>
    </Form>
  );
}
