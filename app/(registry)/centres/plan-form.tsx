import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Field, Form, RadioField, SelectField, SubmitButton } from "@/components/form";
import type { Day } from "@/lib/calendar/day";
import { daysAfter } from "@/lib/calendar/day";
import type { Language } from "@/lib/language";
import type { KeptPlan, PlanChoices } from "@/lib/training/plan-queries";
import { savePlanAction } from "./save-plan-action";

type Props = {
  choices: PlanChoices;
  /** Null for a new one. */
  kept: KeptPlan | null;
  today: Day;
  back: string;
  language: Language;
};

/** The form of a batch that has not begun, new or planned already. */
export function PlanForm({ choices: { centre, programmes, bodies }, kept, today, back, language }: Props) {
  const [say, common] = [wordsIn(language, "plan"), wordsIn(language, "common")];
  const plan = kept?.plan;
  const hidden = { centreId: centre.id, ...(kept && { batchId: kept.id, version: String(kept.version) }) };
  // A programme or an LSP that is not offered any more stays with a batch that has it.
  const chosen = (options: { value: string; label: string }[], value: string | undefined, label: string) =>
    value === undefined || options.some((option) => option.value === value) ? options : [{ value, label }, ...options];
  return (
    <Form action={savePlanAction} submissionKey={randomUUID()} hidden={hidden}>
      <SelectField
        name="programmeId"
        label={say("programme")}
        hint={say("programmeHint")}
        placeholder={common("choose")}
        defaultValue={plan?.programmeId ?? ""}
        options={chosen(
          programmes.map(({ id, title, lessonHours, refusal }) => ({
            value: id,
            label: refusal
              ? say("programmeRefused", { title, hours: lessonHours, why: say(`why.${refusal}`) })
              : say("programmeOption", { title, hours: lessonHours }),
          })),
          plan?.programmeId,
          plan?.title ?? "",
        )}
      />
      <Field
        name="title"
        label={say("batchTitle")}
        hint={say("batchTitleHint")}
        defaultValue={plan?.title}
        maxLength={200}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          name="startsOn"
          type="date"
          label={say("startsOn")}
          defaultValue={plan?.startsOn}
          min={daysAfter(today, 1)}
        />
        <Field name="endsOn" type="date" label={say("endsOn")} defaultValue={plan?.endsOn} min={daysAfter(today, 1)} />
      </div>
      <Field
        name="capacity"
        label={say("capacity")}
        inputMode="numeric"
        defaultValue={plan?.capacity ?? 16}
        maxLength={4}
      />
      <SelectField
        name="certificationBodyId"
        label={say("body")}
        placeholder={common("choose")}
        defaultValue={plan?.certificationBodyId ?? ""}
        options={chosen(
          bodies.map(({ id, name }) => ({ value: id, label: name })),
          plan?.certificationBodyId,
          say("body"),
        )}
      />
      <RadioField
        name="selection"
        label={say("selection")}
        defaultValue={plan?.selection ?? "IN_ORDER"}
        options={(["IN_ORDER", "BY_CENTRE"] as const).map((it) => ({ value: it, label: say(`selections.${it}`) }))}
      />
      <Field
        name="venue"
        label={say("venue")}
        note={common("optional")}
        hint={say("venueHint")}
        defaultValue={plan?.venue ?? ""}
        maxLength={200}
      />
      <div className="actions">
        <SubmitButton>{say("submit")}</SubmitButton>
        <a href={back}>{common("cancel")}</a>
      </div>
    </Form>
  );
}
