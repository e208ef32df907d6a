import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { SearchBox } from "@/components/search-box";
import { findByReceipt } from "@/lib/assessment/public-standing";
import { receiptCodeIn, receiptText } from "@/lib/assessment/receipt-code";
import { readsApplications } from "@/lib/assessment/visibility";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { FoundPeople } from "./found-people";
import { WayCard } from "./way-card";

/** No search engine is to keep what was asked for. */
export async function generateMetadata({ searchParams }: PageProps<"/track">): Promise<Metadata> {
  const [{ q }, language] = await Promise.all([searchParams, languageOf()]);
  const say = wordsIn(language, "track");
  return { title: say("title"), description: say("lead"), ...(q && { robots: { index: false } }) };
}

/**
 * Where a certificate stands. Anybody asks by the code of a receipt and is told nothing about a person; an officer asks
 * by name as well, about those in reach.
 */
export default async function TrackPage({ searchParams }: PageProps<"/track">) {
  const [search, officer, language] = await Promise.all([searchParams, currentOfficer(), languageOf()]);
  const say = wordsIn(language, "track");
  const typed = typeof search.q === "string" ? search.q.replaceAll("\0", "").trim().slice(0, 100) : "";
  const code = receiptCodeIn(typed);
  const answer = code ? await findByReceipt(code, today()) : null;
  const byName = officer !== null && officer.role !== "AUDITOR";
  const names = byName && typed !== "" && answer === null;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={say("title")}
        lead={say("lead")}
        actions={
          officer && readsApplications(officer) && <ButtonLink href="/applications">{say("toApplications")}</ButtonLink>
        }
      />
      <div className="grid gap-7">
        <div className="max-sm:[&_form>div]:flex-col">
          <SearchBox
            action="/track"
            name="q"
            label={say(byName ? "person" : "code")}
            hint={say(byName ? "personHint" : "codeHint")}
            value={answer && code ? receiptText(code) : typed}
            submit={say("submit")}
          />
        </div>
        {answer && <WayCard way={answer} language={language} />}
        {names && <FoundPeople officer={officer} typed={typed} language={language} />}
        {typed !== "" && !answer && !names && (
          <Notice tone="warn" title={say("notFound")}>
            <p>{say("notFoundText")}</p>
          </Notice>
        )}
        <div className="grid gap-2 text-soft no-print">
          {!byName && !answer && (
            <>
              <h2 className="text-ink">{say("where")}</h2>
              <p>{say("whereText")}</p>
            </>
          )}
          <p className="text-sm">{say("privacy")}</p>
        </div>
      </div>
    </div>
  );
}
