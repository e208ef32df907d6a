import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, SelectField, SubmitButton } from "@/components/form";
import type { Language } from "@/lib/language";
import type { ProjectInFull } from "@/lib/schemes/standards/public-queries";
import type { StandardStation } from "@/lib/schemes/standards/stations";
import { StepFields } from "../step-fields";
import { recordStepAction } from "./actions";

type Props = { project: ProjectInFull; following: StandardStation[]; language: Language };

export function StepForm({ project: { id, version }, following, language }: Props) {
  const say = wordsIn(language, "pipeline");
  return (
    <div className="max-w-160">
      <Form action={recordStepAction} submissionKey={randomUUID()} hidden={{ projectId: id, version: String(version) }}>
        <SelectField
          name="station"
          label={say("form.station")}
          placeholder={wordsIn(language, "common")("choose")}
          options={following.map((station) => ({ value: station, label: say(`stations.${station}`) }))}
        />
        <StepFields language={language} />
        <div className="actions">
          <SubmitButton>{say("form.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
