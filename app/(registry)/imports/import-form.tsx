import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { searchHref } from "@/components/search-href";
import { FileField, UploadForm } from "@/components/upload-form";
import type { KindName } from "@/lib/imports/kind";
import type { Language } from "@/lib/language";
import { bounds } from "./problem-text";

/** The one cooperative or batch that the file is of, as far as it is of one. */
export type PlaceNamed = { cooperativeId?: string; batchId?: string; name: string };

type Props = { kind: KindName; place: PlaceNamed | null; language: Language };

/** What belongs to the file stands in its address (upload/route.ts). */
export function ImportForm({ kind, place, language }: Props) {
  const say = wordsIn(language, "imports");
  const action = searchHref(
    "/imports/upload",
    {},
    { key: randomUUID(), kind, cooperative: place?.cooperativeId, batch: place?.batchId },
  );
  return (
    <UploadForm action={action}>
      <p>{place ? say(`kinds.${kind}.of`, { name: place.name }) : say(`kinds.${kind}.ofMany`)}</p>
      <FileField
        label={say("upload.file")}
        hint={say("upload.fileHint", bounds)}
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
      />
      <div className="actions">
        <button type="submit" className="button" data-tone="primary">
          {say("upload.submit")}
        </button>
        <a href={searchHref("/imports/template", {}, { kind, batch: place?.batchId })} download>
          {say("upload.template")}
        </a>
      </div>
    </UploadForm>
  );
}
