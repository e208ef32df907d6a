import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { LinkTabs } from "@/components/link-tabs";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { assessesBatch } from "@/lib/assessment/queries";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { findKeptCooperative } from "@/lib/cooperatives/queries";
import type { KindName } from "@/lib/imports/kind";
import { findBatch } from "@/lib/training/public-queries";
import { runsBatch } from "@/lib/training/queries";
import { ImportForm, type PlaceNamed } from "./import-form";
import { ImportHistory } from "./import-history";
import { kindAsked, kindsOf } from "./kinds";
import { problemText } from "./problem-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "imports")("title") };
}

/** Where a file is brought in, and what became of those before. */
export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const one = (name: string) => [search[name]].flat()[0] ?? null;
  const kind = kindAsked(officer, one("kind")) ?? notFound();
  const own = kindsOf(officer);
  const say = wordsIn(language, "imports");
  const place = await placeAsked(officer, kind.name, { cooperative: one("cooperative"), batch: one("batch") });
  const problem = problemText(one("problem") ?? undefined, say);
  return (
    <>
      <PageHeader title={say("title")} lead={say(`kinds.${kind.name}.lead`)} />
      {own.length > 1 && (
        <LinkTabs
          label={say("whichKind")}
          tabs={own.map(({ name }) => ({
            href: searchHref("/imports", {}, { kind: name }),
            label: say(`kinds.${name}.name`),
            current: name === kind.name,
          }))}
        />
      )}
      <Section id="upload" title={say("upload.title")}>
        <div className="grid max-w-160 gap-5">
          {problem && (
            <div role="alert">
              <Notice tone="bad" title={problem}>
                <p>{say("nothingWritten")}</p>
              </Notice>
            </div>
          )}
          <ImportForm kind={kind.name} place={place} language={language} />
        </div>
      </Section>
      <ImportHistory officer={officer} kinds={own} params={search} language={language} />
    </>
  );
}

type Asked = { cooperative: string | null; batch: string | null };

/** The one cooperative or batch that is meant; null where each row is to name its own. */
async function placeAsked(officer: Officer, kind: KindName, { cooperative, batch }: Asked): Promise<PlaceNamed | null> {
  const id = (text: string | null) => z.uuid().safeParse(text).data ?? null;
  if (kind === "COMPLETIONS" || kind === "RECOMMENDATIONS") {
    const batchId = id(batch);
    if (batchId === null) return null;
    const own = kind === "COMPLETIONS" ? runsBatch(officer, batchId) : assessesBatch(officer, batchId);
    const found = (await own) ? await findBatch(batchId) : null;
    return found ? { batchId, name: found.title } : notFound();
  }
  const cooperativeId = id(cooperative) ?? (officer.role === "COOPERATIVE" ? officer.cooperativeId : null);
  if (cooperativeId === null) return null;
  const found = await findKeptCooperative(officer, cooperativeId);
  return found ? { cooperativeId, name: found.legalName } : notFound();
}
