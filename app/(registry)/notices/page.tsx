import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Disclosure } from "@/components/disclosure";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { Form, RadioField, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { requireAccount } from "@/lib/auth/require-officer";
import { instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { noticeKinds, noticePaces } from "@/lib/notices/notice";
import { noticeText, whatsAppText } from "@/lib/notices/notice-text";
import { findPace, listNotices, type NoticeRow } from "@/lib/notices/queries";
import { changePaceAction } from "./actions";

const path = "/notices";
const noticesAPage = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "notices")("title") };
}

/** What an officer is told, and how. */
export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const [{ officer, email }, search, language] = await Promise.all([requireAccount(), searchParams, languageOf()]);
  const kind = z.enum(noticeKinds).safeParse(search.kind).data ?? null;
  const before = z.uuid().safeParse(search.before).data ?? null;
  const [{ rows, more }, pace] = await Promise.all([
    listNotices(officer, { kind, before, limit: noticesAPage, today: today() }),
    findPace(officer),
  ]);
  const [say, common] = [wordsIn(language, "notices"), wordsIn(language, "common")];
  const last = rows.at(-1);
  return (
    <>
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={<ButtonLink href={`${path}/outbox`}>{say("toOutbox")}</ButtonLink>}
      />
      <div className="grid gap-5">
        <FilterBar
          label={say("filter")}
          action={path}
          submit={common("show")}
          clear={kind && { href: path, label: common("clear") }}
        >
          <FilterSelect
            name="kind"
            label={say("kind")}
            value={kind ?? ""}
            all={common("all")}
            options={noticeKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <ul className="panel divide-y divide-line py-0" aria-label={say("list")}>
            {rows.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} language={language} />
            ))}
          </ul>
        )}
        <Pager
          label={common("pages")}
          first={before === null ? null : { href: searchHref(path, search, { before: null }), label: say("newest") }}
          next={more && last ? { href: searchHref(path, search, { before: last.id }), label: say("older") } : null}
        />
      </div>
      <Section id="pace" title={say("pace.title")} text={say("pace.text", { email })}>
        <Form action={changePaceAction} submissionKey={randomUUID()}>
          <RadioField
            name="pace"
            label={say("pace.label")}
            defaultValue={pace}
            options={noticePaces.map((value) => ({ value, label: say(`pace.${value}`) }))}
          />
          <SubmitButton>{say("pace.submit")}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}

function NoticeItem({ notice: { facts, createdAt }, language }: { notice: NoticeRow; language: Language }) {
  const say = wordsIn(language, "notices");
  const { title, text, path: href } = noticeText(facts, language);
  const message = whatsAppText(facts);
  return (
    <li className="grid gap-2 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <a className="font-semibold" href={href}>
          {title}
        </a>
        <span className="text-sm text-soft">{instantText(createdAt, language)}</span>
      </p>
      <p>{text}</p>
      {message && "name" in facts && (
        <Disclosure summary={say("whatsApp")}>
          <div className="grid justify-items-start gap-3">
            <textarea
              className="input"
              readOnly
              rows={4}
              value={message}
              lang="id"
              aria-label={say("whatsAppText", { name: facts.name })}
            />
            <a
              className="button"
              data-size="small"
              href={`https://wa.me/?${new URLSearchParams({ text: message })}`}
              rel="noreferrer"
            >
              {say("whatsAppOpen")}
            </a>
          </div>
        </Disclosure>
      )}
    </li>
  );
}
