import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { FileField, paperFiles, UploadForm } from "@/components/upload-form";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { ProjectInFull } from "@/lib/schemes/standards/public-queries";
import { documentProblem } from "../document-problem";

type Props = { project: ProjectInFull; problem: string | string[] | undefined; language: Language };

/** A paper that goes with one of the steps. */
export function AttachForm({ project: { id, steps }, problem, language }: Props) {
  const say = wordsIn(language, "pipeline");
  const known = documentProblem(problem);
  return (
    <UploadForm className="form max-w-160" action={`/schemes/pipeline/${id}/documents?key=${randomUUID()}`}>
      <div className="field">
        <label htmlFor="step">{say("station")}</label>
        <select className="input" id="step" name="step">
          {steps.map(({ id: stepId, station, happenedOn }) => (
            <option key={stepId} value={stepId}>
              {say(`stations.${station}`)}, {shortDayText(happenedOn, language)}
            </option>
          ))}
        </select>
      </div>
      <FileField
        label={say("file")}
        hint={say("attachHint")}
        accept={paperFiles}
        problem={known && say(`refusal.${known}`)}
      />
      <div className="actions">
        <button type="submit" className="button">
          {say("attach")}
        </button>
      </div>
    </UploadForm>
  );
}
