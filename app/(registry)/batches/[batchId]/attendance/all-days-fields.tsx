import { wordsIn } from "@/app/messages/words";
import { type Column, DataTable } from "@/components/data-table";
import { Field, SelectField, SubmitButton } from "@/components/form";
import type { Day } from "@/lib/calendar/day";
import { dayInWeekText, shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { attendanceStates, type KeptDay, longestNote } from "@/lib/training/attendance-rules";
import type { Participant } from "@/lib/training/queries";
import { markField, participantField, reasonField, versionField } from "./attendance-fields";

type Props = { days: Day[]; kept: Map<Day, KeptDay>; participants: Participant[]; language: Language };

/** Participants by days, for a desk: the paper list as it was signed, in one form. */
export function AllDaysFields({ days, kept, participants, language }: Props) {
  const say = wordsIn(language, "attendance");
  return (
    <>
      {/* The button that Enter presses is the first of a form. */}
      <button type="submit" hidden />
      {days.map((day) => (
        <input key={day} type="hidden" name={versionField(day)} value={kept.get(day)?.version ?? 0} />
      ))}
      <DataTable
        caption={say("table")}
        captionHidden
        wide
        rows={participants}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: "participant",
            header: say("participant"),
            cell: ({ enrolmentId, name, result }) => (
              <>
                {name}
                {result && <small>{say("resultRecorded")}</small>}
                {!result && <input type="hidden" name={participantField} value={enrolmentId} />}
              </>
            ),
          },
          ...days.map((day) => markColumn(day, kept.get(day), language)),
          {
            key: "reason",
            header: say("noteAll"),
            cell: ({ enrolmentId, name, result }) => {
              const notes = notesOf(enrolmentId, days, kept);
              return (
                <div className="min-w-48">
                  {!result && (
                    <Field
                      name={reasonField(enrolmentId)}
                      label={say("noteOf", { name })}
                      labelHidden
                      maxLength={longestNote}
                      autoComplete="off"
                    />
                  )}
                  {notes.map(({ day, note }) => (
                    <small key={day}>
                      {shortDayText(day, language)}: {note}
                    </small>
                  ))}
                </div>
              );
            },
          },
          {
            key: "share",
            header: say("share"),
            align: "end",
            cell: ({ attendance }) => (attendance ? say("shareOf", attendance) : "–"),
          },
        ]}
      />
      <p className="text-sm text-soft">{say("legend")}</p>
      <div className="actions">
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </>
  );
}

function markColumn(day: Day, standing: KeptDay | undefined, language: Language): Column<Participant> {
  const say = wordsIn(language, "attendance");
  const date = shortDayText(day, language);
  const choices = attendanceStates.map((state) => ({ value: state, label: say(`short.${state}`) }));
  return {
    key: day,
    header: dayInWeekText(day, language),
    cell: ({ enrolmentId, name, result }) => {
      const mark = standing?.marks.get(enrolmentId);
      if (result) return mark ? say(`short.${mark.state}`) : say("none");
      return (
        <div className="w-17">
          <SelectField
            name={markField(day, enrolmentId)}
            label={say("markOf", { name, day: date })}
            labelHidden
            options={choices}
            placeholder={say("none")}
            defaultValue={mark?.state ?? ""}
          />
        </div>
      );
    },
    total: (
      <SubmitButton tone="plain" name="fill" value={day}>
        <span className="sr-only">{say("fillDay", { day: date })}</span>
        <span aria-hidden>{say("short.PRESENT")} ↑</span>
      </SubmitButton>
    ),
  };
}

const notesOf = (enrolmentId: string, days: Day[], kept: Map<Day, KeptDay>) =>
  days.flatMap((day) => {
    const note = kept.get(day)?.marks.get(enrolmentId)?.note;
    return note ? [{ day, note }] : [];
  });
