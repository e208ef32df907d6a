import { wordsIn } from "@/app/messages/words";
import { instantText } from "@/lib/calendar/day-text";
import type { IdentityDocument } from "@/lib/cooperatives/identity-queries";
import type { Language } from "@/lib/language";

type Props = { cooperativeId: string; document: IdentityDocument; language: Language };

/** A document by its name, which leads to the file, with who brought it and when. */
export function StoredDocument({ cooperativeId, document, language }: Props) {
  const say = wordsIn(language, "identity");
  const { id, fileName, size, uploadedBy, uploadedAt, replacedAt } = document;
  return (
    <div className="min-w-0">
      <a
        className="break-all"
        href={`/cooperatives/${cooperativeId}/identity/documents/${id}`}
        download
        aria-label={say("documents.download", { name: fileName })}
      >
        {fileName}
      </a>
      <p className="text-sm text-soft">
        {say("documents.uploadedBy", {
          size: sizeText(size, language),
          who: uploadedBy ?? say("somebody"),
          day: instantText(uploadedAt, language),
        })}
        {replacedAt && `, ${say("documents.replacedOn", { day: instantText(replacedAt, language) })}`}
      </p>
    </div>
  );
}

/** "812 kB", "2,4 MB". */
function sizeText(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const options = { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 } as const;
  return new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", options).format(Math.max(amount, 1));
}
