import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instantText } from "@/lib/calendar/day-text";
import { type FoundImport, findImport } from "@/lib/imports/queries";
import { isUnderWay } from "@/lib/imports/state";
import type { Language } from "@/lib/language";
import { StateBadge } from "../state-badge";
import { CoverageEffect } from "./coverage-effect";
import { MappingSection } from "./mapping-section";
import { ProgressSection } from "./progress-section";
import { ResultSection } from "./result-section";
import { ReviewSection } from "./review-section";
import { RowsSection } from "./rows-section";

const importAt = cache(
  async (officer: Officer, id: string) => (await findImport(officer, uuidParam(id))) ?? notFound(),
);

type Props = PageProps<"/imports/[importId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [officer, { importId }] = await Promise.all([requireOfficer(), params]);
  return { title: (await importAt(officer, importId)).fileName };
}

/** One import, wherever it stands: its columns, the dry run, how far it is, what came of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [officer, { importId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const found = await importAt(officer, importId);
  const { state } = found;
  const looked = !["UPLOADED", "DRY_RUNNING"].includes(state) && found.counts !== null;
  return (
    <>
      <Head found={found} language={language} />
      {state === "UPLOADED" && <MappingSection found={found} language={language} />}
      {isUnderWay(state) && <ProgressSection found={found} language={language} />}
      {state === "READY" && <ReviewSection found={found} language={language} />}
      {(state === "DONE" || state === "CANCELLED" || state === "FAILED") && (
        <ResultSection officer={officer} found={found} language={language} />
      )}
      {state === "READY" && found.kind === "PEOPLE_AND_TERMS" && (
        <CoverageEffect officer={officer} found={found} language={language} />
      )}
      {looked && <RowsSection officer={officer} found={found} search={search} language={language} />}
      {state === "READY" && <MappingSection found={found} language={language} folded />}
    </>
  );
}

function Head({ found, language }: { found: FoundImport; language: Language }) {
  const [say, common] = [wordsIn(language, "imports"), wordsIn(language, "common")];
  const { kind, fileName, state, uploadedAt, uploadedBy, confirmedAt, confirmedBy, cooperative, batch } = found;
  const history = [
    say("uploadedBy", { name: uploadedBy, time: instantText(uploadedAt, language) }),
    confirmedAt && confirmedBy && say("confirmedBy", { name: confirmedBy, time: instantText(confirmedAt, language) }),
  ];
  return (
    <PageHeader
      above={
        <Breadcrumbs
          label={common("youAreHere")}
          items={[{ label: say("title"), href: "/imports" }, { label: fileName }]}
        />
      }
      kicker={say(`kinds.${kind}.name`)}
      title={fileName}
      lead={
        <>
          {cooperative && (
            <p>
              <a href={`/cooperatives/${cooperative.id}`}>{say("of", { name: cooperative.legalName })}</a>
            </p>
          )}
          {batch && (
            <p>
              <a href={`/batches/${batch.id}`}>{say("of", { name: batch.title })}</a>
            </p>
          )}
          <p>{history.filter(Boolean).join("; ")}.</p>
        </>
      }
      actions={<StateBadge state={state} language={language} />}
    />
  );
}
