import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { changeKinds } from "@/lib/approvals/approval-level";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listRequests, requestViews } from "@/lib/requests/queries";
import { keepsRequests } from "./keeps-requests";
import { noteRequestsRead } from "./note-read";
import { requestSearchOf } from "./request-search";
import { RequestTable } from "./request-table";

const path = "/requests";
const rowsAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "requests")("title") };
}

/** What waits for this officer's word, what they asked for, and whatever else is in their scope. */
export default async function RequestsPage({ searchParams }: PageProps<"/requests">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!keepsRequests(officer)) notFound();
  const search = requestSearchOf(params, officer);
  const { rows, more } = await listRequests(officer, { ...search, limit: rowsAPage });
  after(() => noteRequestsRead(officer, rows));
  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  const views = requestViews.filter((view) => officer.role !== "COOPERATIVE" || view !== "WAITING");
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <DownloadLinks path={path} params={params} />
            <ButtonLink href={`${path}/policies`}>{say("policyLink")}</ButtonLink>
          </>
        }
      />
      <div className="grid gap-5">
        <LinkTabs
          label={say("viewTabs")}
          tabs={views.map((view) => ({
            href: searchHref(path, {}, { view }),
            label: say(`views.${view}`),
            current: view === search.view,
          }))}
        />
        <FilterBar
          label={say("filter")}
          action={path}
          hidden={{ view: search.view }}
          submit={common("show")}
          clear={
            search.kind || search.state
              ? { href: searchHref(path, {}, { view: search.view }), label: common("clear") }
              : null
          }
        >
          <FilterSelect
            name="kind"
            label={say("kind")}
            value={search.kind ?? ""}
            all={common("all")}
            options={changeKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
          />
          {search.view !== "WAITING" && (
            <FilterSelect
              name="state"
              label={say("state")}
              value={search.state ?? ""}
              all={common("all")}
              options={(["OPEN", "RETURNED", "APPLIED", "REFUSED", "WITHDRAWN"] as const).map((state) => ({
                value: state,
                label: say(`states.${state}`),
              }))}
            />
          )}
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={say(`empty.${search.view}`)}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <RequestTable caption={say(`views.${search.view}`)} rows={rows} today={today()} language={language} />
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
