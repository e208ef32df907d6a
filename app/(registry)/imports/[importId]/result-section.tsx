import { imports } from "@/app/messages/id/imports";
import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { countResults, type FoundImport } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { ReturnedLink } from "./returned-link";

const tones = { DONE: "good", CANCELLED: "warn", FAILED: "bad" } as const;

type Props = { officer: Officer; found: FoundImport; language: Language };

/** What came of it, and what comes back. */
export async function ResultSection({ officer, found, language }: Props) {
  const say = wordsIn(language, "imports");
  const results = await countResults(officer, found.id);
  const state = found.state === "CANCELLED" || found.state === "FAILED" ? found.state : "DONE";
  const { failure } = found;
  return (
    <Section id="result" title={say("result.title")}>
      <div className="grid gap-5">
        <Notice tone={tones[state]} title={say(`result.${state}`, results)}>
          {failure !== null && Object.hasOwn(imports.failures, failure) && (
            <p>{say(`failures.${failure as keyof typeof imports.failures}`)}</p>
          )}
        </Notice>
        <ReturnedLink
          importId={found.id}
          count={results.refused + results.notReached + results.warned}
          hasFile={found.hasFile}
          language={language}
        />
        <p>
          <a
            href={searchHref(
              "/imports",
              {},
              { kind: found.kind, cooperative: found.cooperative?.id, batch: found.batch?.id },
            )}
          >
            {say("result.again")}
          </a>
        </p>
      </div>
    </Section>
  );
}
