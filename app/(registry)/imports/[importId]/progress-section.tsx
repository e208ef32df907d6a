import { FollowProgress } from "@/app/follow-progress";
import { wordsIn } from "@/app/messages/words";
import { Section } from "@/components/section";
import type { FoundImport } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { CancelForm } from "./cancel-form";

const secondsBetween = 3;

/** How far it is. Without scripts the page asks for itself anew; with them it is told. */
export function ProgressSection({ found, language }: { found: FoundImport; language: Language }) {
  const say = wordsIn(language, "imports");
  const { id, state, rowsDone, rowCount, counts, version } = found;
  const total = state === "RUNNING" && counts ? counts.ENTERS + counts.CHANGES : rowCount;
  const doing = state === "RUNNING" ? "RUNNING" : "DRY_RUNNING";
  return (
    <Section id="progress" title={say(`progress.${doing}`)} text={say("progress.text")}>
      <noscript>
        {/* With its address: an address with a place in the page would only be scrolled to. */}
        <meta httpEquiv="refresh" content={`${secondsBetween}; url=/imports/${id}`} />
      </noscript>
      <div className="grid max-w-160 gap-5">
        <FollowProgress
          href={`/imports/${id}/state`}
          label={say(`progress.${doing}`)}
          state={state}
          done={rowsDone}
          total={total}
          // Finished sentences, one for each number would be too many: the places of both are filled in there.
          sentence={say.raw("progress.done").replaceAll(", number", "")}
          language={language}
        />
        <div>
          <CancelForm importId={id} version={version} label={say("progress.stop")} />
          <p className="mt-2 text-sm text-soft">{say("progress.stopText")}</p>
        </div>
      </div>
    </Section>
  );
}
