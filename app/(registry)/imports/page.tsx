import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { findKeptCooperative } from "@/lib/cooperatives/queries";
import { mayImport } from "@/lib/cooperatives/visibility";
import { listImports } from "@/lib/imports/queries";
import { ImportTable } from "./import-table";
import { problemText } from "./problem-text";
import { UploadForm } from "./upload-form";

const importsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "imports")("title") };
}

/** Where a file is brought in, and what became of those before. */
export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!mayImport(officer)) notFound();
  const [say, common] = [wordsIn(language, "imports"), wordsIn(language, "common")];
  const uuidIn = (name: string) => z.uuid().safeParse([search[name]].flat()[0]).data ?? null;
  const asked = uuidIn("cooperative") ?? (officer.role === "COOPERATIVE" ? officer.cooperativeId : null);
  const [cooperative, { rows, older }] = await Promise.all([
    asked === null ? null : findKeptCooperative(officer, asked),
    listImports(officer, { before: uuidIn("before"), limit: importsAPage }),
  ]);
  if (asked !== null && !cooperative) notFound();
  const problem = problemText([search.problem].flat()[0], say);
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={say("title")} lead={say("lead")} />
      <Section id="upload" title={say("upload.title")}>
        <div className="grid max-w-160 gap-5">
          {problem && (
            <div role="alert">
              <Notice tone="bad" title={problem}>
                <p>{say("nothingWritten")}</p>
              </Notice>
            </div>
          )}
          <UploadForm cooperative={cooperative} language={language} />
        </div>
      </Section>
      <Section id="history" title={say("history")} text={say("historyText")}>
        {rows.length === 0 ? (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <div>
            <ImportTable rows={rows} language={language} />
            <Pager
              label={common("pages")}
              first={
                search.before
                  ? { href: searchHref("/imports", search, { before: null }), label: common("first") }
                  : null
              }
              next={
                older && last
                  ? { href: searchHref("/imports", search, { before: last.id }), label: common("next") }
                  : null
              }
            />
          </div>
        )}
      </Section>
    </>
  );
}
