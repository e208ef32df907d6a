import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Icon } from "@/components/icon";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { ProjectInFull } from "@/lib/schemes/standards/public-queries";
import { documentProblem } from "../document-problem";

type Props = { project: ProjectInFull; problem: string | string[] | undefined; language: Language };

/** An ordinary form to a route: an action would be given the whole body, and a file may be anything. */
export function AttachForm({ project: { id, steps }, problem, language }: Props) {
  const say = wordsIn(language, "pipeline");
  const known = documentProblem(problem);
  return (
    <form
      className="form max-w-160"
      action={`/schemes/pipeline/${id}/documents?key=${randomUUID()}`}
      method="post"
      encType="multipart/form-data"
    >
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
      <div className="field">
        <label htmlFor="file">{say("file")}</label>
        <p id="file-hint" className="field-hint">
          {say("attachHint")}
        </p>
        {known && (
          <p id="file-problem" className="field-problem" role="alert">
            <Icon name="alert" />
            {say(`refusal.${known}`)}
          </p>
        )}
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-describedby={known ? "file-hint file-problem" : "file-hint"}
          aria-invalid={known ? true : undefined}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button">
          {say("attach")}
        </button>
      </div>
    </form>
  );
}
