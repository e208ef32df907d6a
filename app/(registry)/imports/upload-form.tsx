import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { searchHref } from "@/components/search-href";
import type { Language } from "@/lib/language";
import { bounds } from "./problem-text";

type Props = { cooperative: { id: string; legalName: string } | null; language: Language };

/** A plain form: what belongs to the file stands in its address (upload/route.ts). */
export function UploadForm({ cooperative, language }: Props) {
  const say = wordsIn(language, "imports");
  const action = searchHref("/imports/upload", {}, { key: randomUUID(), cooperative: cooperative?.id });
  return (
    <form className="form" method="post" encType="multipart/form-data" action={action}>
      <p>{cooperative ? say("upload.of", { name: cooperative.legalName }) : say("upload.ofMany")}</p>
      <div className="field">
        <label htmlFor="file">{say("upload.file")}</label>
        <p id="file-hint" className="field-hint">
          {say("upload.fileHint", bounds)}
        </p>
        <input
          id="file"
          className="input"
          type="file"
          name="file"
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="file-hint"
          required
        />
      </div>
      <div className="actions">
        <button type="submit" className="button" data-tone="primary">
          {say("upload.submit")}
        </button>
        <a href="/imports/template" download>
          {say("upload.template")}
        </a>
      </div>
    </form>
  );
}
