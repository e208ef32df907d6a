import { wordsIn } from "@/app/messages/words";
import { Field, SelectField } from "@/components/form";
import { Notice } from "@/components/notice";
import { listAssessors } from "@/lib/assessment/application-queries";
import { listVenues } from "@/lib/assessment/venues";
import type { Officer } from "@/lib/auth/officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";

type Props = {
  officer: Officer;
  certificationBodyId: string;
  known?: { venueId?: string; scheduledOn?: string; assessorId?: string };
  language: Language;
};

/** Where, when and by whom. */
export async function ScheduleFields({ officer, certificationBodyId, known = {}, language }: Props) {
  const [say, kinds] = [wordsIn(language, "applications"), wordsIn(language, "venues")];
  const [venues, assessors] = await Promise.all([
    listVenues(officer, certificationBodyId, today()),
    listAssessors(officer),
  ]);
  const fit = venues.filter(({ standing }) => standing === "VERIFIED" || standing === "COMING");
  return (
    <>
      {fit.length === 0 && (
        <Notice tone="warn" title={say("schedule.noVenues")}>
          <p>
            <a href={`/certification-bodies/${certificationBodyId}/venues`}>{say("schedule.toVenues")}</a>
          </p>
        </Notice>
      )}
      <SelectField
        name="venueId"
        label={say("schedule.venue")}
        hint={say("schedule.venueHint")}
        placeholder={say("schedule.later")}
        defaultValue={known.venueId ?? ""}
        options={fit.map(({ id, name, kind, verifications }) => ({
          value: id,
          label: [
            `${name}, ${kinds(`kinds.${kind}`)}`,
            ...verifications.slice(0, 1).map(({ validTo }) => shortDayText(validTo, language)),
          ].join(" – "),
        }))}
      />
      <Field name="scheduledOn" type="date" label={say("schedule.day")} defaultValue={known.scheduledOn} />
      <SelectField
        name="assessorId"
        label={say("schedule.assessor")}
        placeholder={say("schedule.later")}
        defaultValue={known.assessorId ?? ""}
        options={assessors.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
