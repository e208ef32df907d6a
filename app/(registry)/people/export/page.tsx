import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { type SearchParams, searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { shortestPurpose } from "@/lib/people/export-people";

const asked = ["q", "cooperative", "province", "regency", "district", "position", "certified"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "people")("export.title") };
}

/** A file about people asks what for. A plain form, since what answers it is a file. */
export default async function ExportPage({ searchParams }: PageProps<"/people/export">) {
  const [, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const [say, common] = [wordsIn(language, "people"), wordsIn(language, "common")];
  const filter: SearchParams = Object.fromEntries(asked.map((name) => [name, [params[name] ?? ""].flat()[0]]));
  const refusal = [params.refused].flat()[0];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("search.title"), href: searchHref("/people", filter) },
              { label: say("export.title") },
            ]}
          />
        }
        title={say("export.title")}
        lead={say("export.lead")}
      />
      <form className="form max-w-160" method="post" action="/people/file">
        {refusal === "purpose-too-short" && (
          <Notice tone="bad" title={say("export.refusal.purpose-too-short", { shortest: shortestPurpose })} />
        )}
        {refusal === "too-wide" && <Notice tone="bad" title={say("export.refusal.too-wide")} />}
        {Object.entries(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ""} />
        ))}
        <div className="field">
          <label htmlFor="purpose">{say("export.purpose")}</label>
          <p className="field-hint" id="purpose-hint">
            {say("export.purposeHint", { shortest: shortestPurpose })}
          </p>
          <textarea
            className="input"
            id="purpose"
            name="purpose"
            rows={3}
            maxLength={300}
            aria-describedby="purpose-hint"
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button" data-tone="primary" name="format" value="xlsx">
            {say("export.xlsx")}
          </button>
          <button type="submit" className="button" name="format" value="csv">
            {say("export.csv")}
          </button>
        </div>
      </form>
    </>
  );
}
