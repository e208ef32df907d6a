import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findRequest, type RequestInFull } from "@/lib/requests/queries";
import { noteRequestsRead } from "../note-read";
import { obstacleText } from "../obstacle-text";
import { requestTones } from "../request-table";
import { AnswerForms } from "./answer-forms";
import { AskerForms } from "./asker-forms";
import { Differences } from "./differences";
import { Effects } from "./effects";
import { History } from "./history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "requests")("title") };
}

/** One request: what would change, what that does to the figures, who has said what, and what is to be said now. */
export default async function RequestPage({ params, searchParams }: PageProps<"/requests/[requestId]">) {
  const [officer, { requestId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const request = (await findRequest(officer, uuidParam(requestId), today(), new Date())) ?? notFound();
  after(() => noteRequestsRead(officer, [request]));
  const [say, common] = [wordsIn(language, "requests"), wordsIn(language, "common")];
  const kind = say(`kinds.${request.kind}`);
  const returned = request.state === "RETURNED" ? request.steps.findLast(({ act }) => act === "RETURNED") : null;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/requests" }, { label: request.about || kind }]}
          />
        }
        kicker={kind}
        title={request.about || kind}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={requestTones[request.state]}>{say(`states.${request.state}`)}</Badge>
            {request.level && say("waitsFor", { level: say(`levels.${request.level}`) })}
            {request.claimedBy && <span>· {say("claimedBy", { name: request.claimedBy })}</span>}
          </span>
        }
      />
      <div className="mb-8 grid gap-5 empty:hidden">
        {search.done !== undefined && (
          <div role="status">
            <Notice tone="good" title={say(`answer.done.${request.state}`)} />
          </div>
        )}
        {returned && <Notice tone="warn" title={say("answer.returned", { remark: returned.remark })} />}
        {request.tried?.ok === false && (
          <Notice tone="bad" title={say("page.obstacle")}>
            <p>{obstacleText(request.tried.refusal, language)}</p>
          </Notice>
        )}
      </div>
      <Section title={say("page.difference")}>
        <Differences differences={request.differences} language={language} />
      </Section>
      {request.tried?.ok && (
        <Section
          title={say("page.effect")}
          text={say("page.effectText", { day: dayText(request.tried.value.effectiveOn, language) })}
        >
          <Effects effects={request.tried.value.effects} language={language} />
        </Section>
      )}
      <Facts request={request} language={language} />
      {request.mayNotAnswer === null && (
        <Section title={say("answer.title")}>
          <AnswerForms request={request} submissionKey={randomUUID()} language={language} />
        </Section>
      )}
      {request.mayNotAnswer !== null && request.state === "OPEN" && !request.isAsker && (
        <p className="panel">{say(`refusal.${request.mayNotAnswer}`)}</p>
      )}
      {request.isAsker && <AskerForms request={request} submissionKey={randomUUID()} language={language} />}
      <Section title={say("page.history")}>
        <History steps={request.steps} language={language} />
      </Section>
    </>
  );
}

function Facts({ request, language }: { request: RequestInFull; language: Language }) {
  const say = wordsIn(language, "requests");
  const { personId, cooperativeId, levels, reason, askedBy, askedAt, dueOn, district, regency } = request;
  const record = personId ? `/people/${personId}` : cooperativeId && `/cooperatives/${cooperativeId}`;
  return (
    <Section title={say("page.about")}>
      <DescriptionList
        facts={[
          { term: say("page.reason"), description: reason },
          { term: say("askedBy"), description: `${askedBy}, ${instantText(askedAt, language)}` },
          { term: say("page.region"), description: `${district}, ${regency}` },
          {
            term: say("page.path"),
            description:
              levels.length > 0 ? levels.map((level) => say(`levels.${level}`)).join(" → ") : say("policies.nobody"),
          },
          { term: say("due"), description: dueOn ? dayText(dueOn, language) : say("nothing") },
          ...(record ? [{ term: say("about"), description: <a href={record}>{say("page.about")}</a> }] : []),
        ]}
      />
    </Section>
  );
}
