import type { Metadata } from "next";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instantText } from "@/lib/calendar/day-text";
import type { EmailState } from "@/lib/notices/email-state";
import { listEmails } from "@/lib/notices/queries";

const path = "/notices/outbox";
const emailsAPage = 25;
const tones: Record<EmailState, Tone> = {
  WAITING: "idle",
  SENT: "good",
  FAILED: "warn",
  GIVEN_UP: "bad",
  UNSURE: "warn",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "notices")("outbox.title") };
}

/** The e-mails that were written: one's own to read, and for the ministry whether those to others arrived. */
export default async function OutboxPage({ searchParams }: PageProps<"/notices/outbox">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  const before = z.uuid().safeParse(search.before).data ?? null;
  const { rows, more } = await listEmails(officer, { before, limit: emailsAPage, now: new Date() });
  const [say, common] = [wordsIn(language, "notices"), wordsIn(language, "common")];
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/notices" }, { label: say("outbox.title") }]}
          />
        }
        title={say("outbox.title")}
        lead={say(officer.role === "MINISTRY" ? "outbox.leadMinistry" : "outbox.lead")}
      />
      <div className="grid gap-5">
        {!process.env.SMTP_URL && <Notice tone="note" title={say("outbox.noServer")} />}
        {rows.length === 0 ? (
          <EmptyState title={say("outbox.empty")}>
            <p>{say("outbox.emptyText")}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={say("outbox.table")}
            captionHidden
            phone="stack"
            columns={[
              {
                key: "subject",
                header: say("outbox.subject"),
                cell: ({ subject, text }) =>
                  text === null ? (
                    say("outbox.othersSubject")
                  ) : (
                    <>
                      {subject}
                      <Disclosure summary={say("outbox.read")}>
                        <p className="font-normal whitespace-pre-line" lang="id">
                          {text}
                        </p>
                      </Disclosure>
                    </>
                  ),
              },
              { key: "to", header: say("outbox.to"), cell: ({ address }) => address },
              {
                key: "written",
                header: say("outbox.written"),
                cell: ({ writtenAt }) => instantText(writtenAt, language),
              },
              {
                key: "state",
                header: say("outbox.state"),
                cell: ({ state, failure }) => (
                  <>
                    <Badge tone={tones[state]}>{say(`outbox.states.${state}`)}</Badge>
                    {failure && <small>{failure}</small>}
                  </>
                ),
              },
            ]}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
        <Pager
          label={common("pages")}
          first={before === null ? null : { href: searchHref(path, search, { before: null }), label: say("newest") }}
          next={more && last ? { href: searchHref(path, search, { before: last.id }), label: say("older") } : null}
        />
      </div>
    </>
  );
}
