import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { searchHref } from "@/components/search-href";
import type { KindName } from "@/lib/imports/kind";
import type { Language } from "@/lib/language";
import { bounds } from "./problem-text";

/** The one cooperative or batch that the file is of, as far as it is of one. */
export type PlaceNamed = { cooperativeId?: string; batchId?: string; name: string };

type Props = { kind: KindName; place: PlaceNamed | null; language: Language };

/** A plain form: what belongs to the file stands in its address (upload/route.ts). */
export function UploadForm({ kind, place, language }: Props) {
  const say = wordsIn(language, "imports");
  const action = searchHref(
    "/imports/upload",
    {},
    { key: randomUUID(), kind, cooperative: place?.cooperativeId, batch: place?.batchId },
  );
  return (
    <form className="form" method="post" encType="multipart/form-data" action={action}>
      <p>{place ? say(`kinds.${kind}.of`, { name: place.name }) : say(`kinds.${kind}.ofMany`)}</p>
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
        <a href={searchHref("/imports/template", {}, { kind, batch: place?.batchId })} download>
          {say("upload.template")}
        </a>
      </div>
    </form>
  );
}
