import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Language } from "@/lib/language";
import { schemeChangeKinds } from "@/lib/schemes/change-details";
import { listChanges } from "@/lib/schemes/change-queries";
import { schemeChangeStates } from "@/lib/schemes/change-states";
import { decidesSchemes, seesSchemeChanges } from "@/lib/schemes/visibility";
import { changeSearchOf } from "./change-search";
import { ChangeTable } from "./change-table";

const path = "/schemes/changes";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "schemeChanges")("title") };
}

/** Every change of schemes there was or is to be, and the way to propose another. */
export default async function SchemeChangesPage({ searchParams }: PageProps<"/schemes/changes">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!seesSchemeChanges(officer)) notFound();
  const search = changeSearchOf(params);
  const { rows, more } = await listChanges(officer, { ...search, limit: rowsAPage });
  const say = wordsIn(language, "schemeChanges");
  const [schemes, common] = [wordsIn(language, "schemes"), wordsIn(language, "common")];
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: schemes("title"), href: "/schemes" }, { label: say("title") }]}
          />
        }
        title={say("title")}
        lead={say("lead")}
        actions={<DownloadLinks path={path} params={params} />}
      />
      {decidesSchemes(officer) && <Kinds language={language} />}
      <div className="grid gap-5">
        <FilterBar
          label={say("filter")}
          action={path}
          submit={common("show")}
          clear={search.kind || search.state ? { href: path, label: common("clear") } : null}
        >
          <FilterSelect
            name="kind"
            label={say("kind")}
            value={search.kind ?? ""}
            all={common("all")}
            options={schemeChangeKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
          />
          <FilterSelect
            name="state"
            label={say("state")}
            value={search.state ?? ""}
            all={common("all")}
            options={schemeChangeStates.map((state) => ({ value: state, label: say(`states.${state}`) }))}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <ChangeTable rows={rows} language={language} />
        )}
        <Pager
          label={common("pages")}
          first={
            search.after === null ? null : { href: searchHref(path, params, { after: null }), label: say("newest") }
          }
          next={more && last ? { href: searchHref(path, params, { after: last.id }), label: say("older") } : null}
        />
      </div>
    </>
  );
}

/** What may be proposed, each with a form of its own. */
function Kinds({ language }: { language: Language }) {
  const say = wordsIn(language, "schemeChanges");
  return (
    <Section title={say("new")}>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {schemeChangeKinds.map((kind) => (
          <li key={kind} className="panel flex flex-col gap-3">
            <p className="text-sm">{say(`kindTexts.${kind}`)}</p>
            <p className="mt-auto">
              <ButtonLink href={`${path}/new?kind=${kind}`} size="small">
                {say(`kinds.${kind}`)}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
