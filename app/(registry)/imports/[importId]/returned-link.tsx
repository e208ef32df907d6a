import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { daysKept } from "@/lib/imports/forget-files";
import type { Language } from "@/lib/language";

type Props = { importId: string; count: number; hasFile: boolean; language: Language };

/** The way to the file of rows that come back. */
export function ReturnedLink({ importId, count, hasFile, language }: Props) {
  const say = wordsIn(language, "imports");
  if (count === 0) return null;
  if (!hasFile) return <p className="text-soft">{say("result.returnedGone", { days: daysKept })}</p>;
  return (
    <div className="grid justify-items-start gap-2">
      <ButtonLink href={`/imports/${importId}/returned`}>{say("result.returned", { count })}</ButtonLink>
      <p className="text-sm text-soft">{say("result.returnedText")}</p>
    </div>
  );
}
