import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { CheckboxField, Field, Form, SubmitButton, TextAreaField } from "@/components/form";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { mostAtOnce } from "@/lib/certificates/bulk/bulk-rules";
import { bulkActKinds } from "@/lib/certificates/bulk/bulk-states";
import { type ActFilter, listChoosable, listIssuedSchemes } from "@/lib/certificates/bulk/choose-certificates";
import type { Language } from "@/lib/language";
import { actsHref } from "../act-looks";
import { askForBulkActAction } from "./actions";
import { filterIn, hiddenFilter } from "./choice-search";
import { ChoiceTable } from "./choice-table";

type Props = PageProps<"/certification-bodies/[certificationBodyId]/acts/new">;
const rowsAPage = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "jointActs")("choose.title") };
}

/** An officer of an LSP gathers certificates for an act, and puts it before another officer. */
export default async function NewJointActPage({ params, searchParams }: Props) {
  const [officer, { certificationBodyId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  if (officer.role !== "CERTIFICATION_BODY" || officer.certificationBodyId !== certificationBodyId) notFound();
  const filter = filterIn(search);
  const after = z.uuid().safeParse(search.after).data ?? null;
  const [page, schemes] = await Promise.all([
    listChoosable(officer, filter, { after, limit: rowsAPage, today: today() }),
    listIssuedSchemes(officer),
  ]);
  const [say, common] = [wordsIn(language, "jointActs"), wordsIn(language, "common")];
  const [all, here] = [actsHref(certificationBodyId), `${actsHref(certificationBodyId)}/new`];
  const counted =
    page.total > mostAtOnce
      ? say("choose.totalMany", { count: mostAtOnce })
      : say("choose.total", { count: page.total });
  const last = page.rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: all }, { label: say("choose.title") }]}
          />
        }
        title={say("choose.title")}
        lead={say("choose.lead")}
      />
      <div className="grid gap-5">
        <LinkTabs
          label={say("choose.tabs")}
          tabs={bulkActKinds.map((kind) => ({
            href: searchHref(here, search, { kind, after: null }),
            label: say(`kinds.${kind}`),
            current: kind === filter.kind,
          }))}
        />
        <Filters filter={filter} schemes={schemes} here={here} language={language} />
        <Form
          action={askForBulkActAction}
          submissionKey={randomUUID()}
          hidden={{ certificationBodyId, ...hiddenFilter(filter) }}
          className="grid gap-6"
        >
          <Section title={say("choose.section")} text={counted}>
            <div className="grid gap-4">
              {page.rows.length === 0 ? (
                <EmptyState title={say("choose.none")}>
                  <p>{say("choose.noneText")}</p>
                </EmptyState>
              ) : (
                <>
                  {page.total <= mostAtOnce && (
                    <CheckboxField name="all" label={say("choose.all", { count: page.total })} />
                  )}
                  <ChoiceTable rows={page.rows} language={language} />
                </>
              )}
              <Pager
                label={common("pages")}
                first={
                  after === null ? null : { href: searchHref(here, search, { after: null }), label: common("first") }
                }
                next={
                  page.more && last
                    ? { href: searchHref(here, search, { after: last.id }), label: common("next") }
                    : null
                }
              />
            </div>
          </Section>
          <div className="form">
            <TextAreaField
              name="numbers"
              label={say("choose.numbers")}
              note={common("optional")}
              hint={say("choose.numbersHint")}
              rows={4}
            />
            <Field
              name="day"
              type="date"
              label={say(`choose.day.${filter.kind}`)}
              defaultValue={today()}
              max={today()}
              required
            />
            <TextAreaField
              name="reason"
              label={say("choose.reason")}
              hint={say("choose.reasonHint")}
              maxLength={500}
              required
            />
            <div className="actions">
              <SubmitButton>{say("choose.submit")}</SubmitButton>
              <a href={all}>{common("cancel")}</a>
            </div>
          </div>
        </Form>
      </div>
    </>
  );
}

type FiltersProps = { filter: ActFilter; schemes: { id: string; title: string }[]; here: string; language: Language };

function Filters({ filter, schemes, here, language }: FiltersProps) {
  const [say, common] = [wordsIn(language, "jointActs"), wordsIn(language, "common")];
  const { kind, typed, schemeId, issuedFrom, issuedTo } = filter;
  const narrowed = typed !== "" || schemeId !== null || issuedFrom !== null || issuedTo !== null;
  return (
    <FilterBar
      label={say("choose.filter")}
      action={here}
      hidden={{ kind }}
      submit={common("show")}
      clear={narrowed ? { href: searchHref(here, {}, { kind }), label: common("clear") } : null}
    >
      <FilterField name="q" label={say("choose.typed")} value={typed} maxLength={100} />
      <FilterSelect
        name="scheme"
        label={say("choose.scheme")}
        value={schemeId ?? ""}
        all={common("all")}
        options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FilterField name="from" type="date" label={say("choose.issuedFrom")} value={issuedFrom ?? ""} />
      <FilterField name="to" type="date" label={say("choose.issuedTo")} value={issuedTo ?? ""} />
    </FilterBar>
  );
}
