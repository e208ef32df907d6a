import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Field, RadioField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { dayText, weekdayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { attendanceStates, type KeptDay, longestNote } from "@/lib/training/attendance-rules";
import type { Participant } from "@/lib/training/queries";
import { ParticipantName } from "../completions/participant-name";
import { markField, noteField, participantField, versionField } from "./attendance-fields";

type Props = { day: Day; kept: Map<Day, KeptDay>; participants: Participant[]; language: Language };

/** One day, a card for each participant on a phone: whoever stands before the class ticks it off. */
export function OneDayFields({ day, kept, participants, language }: Props) {
  const say = wordsIn(language, "attendance");
  const standing = kept.get(day);
  const date = dayText(day, language);
  const choices = [
    ...attendanceStates.map((state) => ({ value: state as string, label: say(`states.${state}`) })),
    { value: "", label: say("empty") },
  ];
  const present = [...(standing?.marks.values() ?? [])].filter(({ state }) => state === "PRESENT").length;
  return (
    <>
      {/* The button that Enter presses is the first of a form. */}
      <button type="submit" hidden />
      <input type="hidden" name={versionField(day)} value={standing?.version ?? 0} />
      <Section
        title={`${weekdayText(day, language)}, ${date}`}
        text={
          (standing?.marks.size ?? 0) > 0
            ? `${say("presentCount", { present, all: standing?.marks.size ?? 0 })}. ${say("clearHint")}`
            : say("notKept")
        }
        actions={
          <SubmitButton tone="plain" name="fill" value={day}>
            {say("fill")}
          </SubmitButton>
        }
      >
        <DataTable
          caption={say("table")}
          captionHidden
          phone="stack"
          rows={participants}
          rowKey={({ enrolmentId }) => enrolmentId}
          columns={[
            {
              key: "participant",
              header: say("participant"),
              cell: (participant) => <ParticipantName participant={participant} language={language} />,
            },
            {
              key: "mark",
              header: say("mark"),
              cell: ({ enrolmentId, name, result }) => {
                const mark = standing?.marks.get(enrolmentId);
                if (result)
                  return (
                    <span>
                      {mark ? say(`states.${mark.state}`) : say("notKept")}
                      <small>{say("resultRecorded")}</small>
                    </span>
                  );
                return (
                  <>
                    <input type="hidden" name={participantField} value={enrolmentId} />
                    <RadioField
                      name={markField(day, enrolmentId)}
                      label={say("markOf", { name, day: date })}
                      labelHidden
                      inline
                      options={choices}
                      defaultValue={mark?.state ?? ""}
                    />
                  </>
                );
              },
            },
            {
              key: "note",
              header: `${say("note")} (${say("noteHint")})`,
              cell: ({ enrolmentId, name, result }) => {
                const note = standing?.marks.get(enrolmentId)?.note ?? "";
                if (result) return note || "–";
                return (
                  <div className="sm:min-w-56">
                    <Field
                      name={noteField(day, enrolmentId)}
                      label={say("noteOfDay", { name, day: date })}
                      labelHidden
                      defaultValue={note}
                      maxLength={longestNote}
                      autoComplete="off"
                    />
                  </div>
                );
              },
            },
          ]}
        />
      </Section>
      <div className="actions">
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </>
  );
}
