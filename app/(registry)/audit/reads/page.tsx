import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, words } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { SearchBox } from "@/components/search-box";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { listReadsOf, type ReadLine } from "@/lib/audit/queries";
import { isReadPurpose } from "@/lib/audit/read-purpose";
import { mayReadAudit } from "@/lib/audit/visibility";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instantText } from "@/lib/calendar/day-text";
import { AuditTabs } from "../audit-tabs";
import { LineId } from "../filter";
import { OfficerName } from "../officer-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("audit"))("reads") };
}

export default async function ReadsPage({ searchParams }: PageProps<"/audit/reads">) {
  const [officer, params] = await Promise.all([requireOfficer(), searchParams]);
  if (!mayReadAudit(officer)) notFound();

  const typed = [params.person].flat()[0]?.trim() ?? "";
  const personId = uuidIn(typed);
  const before = LineId.safeParse(params.before).data;
  const reads = personId === null ? null : await listReadsOf(officer, personId, before);

  const [language, say, common] = await Promise.all([languageOf(), words("audit"), words("common")]);
  const columns = [
    { key: "at", header: say("at"), cell: ({ at }: ReadLine) => instantText(at, language) },
    {
      key: "officer",
      header: say("officer"),
      cell: (line: ReadLine) => <OfficerName officer={line.officer} say={say} />,
    },
    {
      key: "purpose",
      header: say("purpose"),
      cell: ({ purpose }: ReadLine) => (isReadPurpose(purpose) ? say(`purposes.${purpose}`) : purpose),
    },
  ];
  return (
    <>
      <PageHeader title={say("title")} lead={<p>{say("lead")}</p>} />
      <AuditTabs current="reads" say={say} />
      <SearchBox
        action="/audit/reads"
        name="person"
        label={say("person")}
        hint={say("personHint")}
        value={typed}
        submit={say("showReads")}
        maxLength={300}
      />
      <div className="mt-6">
        {typed !== "" && personId === null && <Notice tone="warn" title={say("notAPerson")} />}
        {reads && personId && (
          <Section title={say("readsOf", { id: personId })}>
            {reads.lines.length > 0 ? (
              <DataTable
                caption={say("reads")}
                captionHidden
                phone="stack"
                rows={reads.lines}
                rowKey={({ id }) => String(id)}
                columns={columns}
              />
            ) : (
              <EmptyState title={say("noReads")}>
                <p>{say("noReadsText")}</p>
              </EmptyState>
            )}
            <Pager
              label={common("pages")}
              first={before ? { href: searchHref("/audit/reads", { person: personId }), label: common("first") } : null}
              next={
                reads.next
                  ? {
                      href: searchHref("/audit/reads", { person: personId, before: String(reads.next) }),
                      label: say("older"),
                    }
                  : null
              }
            />
          </Section>
        )}
      </div>
    </>
  );
}

/** The id in what was typed: alone, or within the address of a page. */
const uuidIn = (text: string) =>
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase() ?? null;
