import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { countWaitingFor } from "@/lib/schemes/change-queries";
import { listSchemes } from "@/lib/schemes/public-queries";
import { seesSchemeChanges } from "@/lib/schemes/visibility";
import { SchemeCard } from "./scheme-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "schemes")("title") };
}

export default async function SchemesPage() {
  const [schemes, officer, language] = await Promise.all([listSchemes(today()), currentOfficer(), languageOf()]);
  const waiting = officer ? await countWaitingFor(officer) : 0;
  const say = wordsIn(language, "schemes");
  const examples = schemes.some(({ example }) => example);
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={
          <>
            <p>{say("lead")}</p>
            {examples && <p>{say("exampleNote")}</p>}
          </>
        }
        actions={
          <>
            {officer && seesSchemeChanges(officer) && (
              <ButtonLink href="/schemes/changes">
                {waiting > 0
                  ? `${say("changesLink")} · ${say("changesWaiting", { count: waiting })}`
                  : say("changesLink")}
              </ButtonLink>
            )}
            <ButtonLink href="/schemes/pipeline">{say("pipelineLink")}</ButtonLink>
          </>
        }
      />
      {schemes.length === 0 ? (
        <EmptyState title={say("empty")}>
          <p>{say("emptyText")}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2" aria-label={say("list")}>
          {schemes.map((scheme) => (
            <li key={scheme.id} className="grid">
              <SchemeCard scheme={scheme} language={language} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
