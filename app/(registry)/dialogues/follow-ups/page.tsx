import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { daysBetween } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { listFollowUps } from "@/lib/worker-cooperatives/dialogue-queries";
import { followUpStateOn } from "@/lib/worker-cooperatives/dialogue-rules";
import { readsWorkers } from "@/lib/worker-cooperatives/visibility";
import { WorkerTabs } from "../../worker-cooperatives/worker-tabs";
import { followUpTones } from "../[dialogueId]/follow-ups-section";

const path = "/dialogues/follow-ups";
const rowsAPage = 25;
const State = z.enum(["OVERDUE", "OPEN", "DONE"]);

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "dialogues")("work.title") };
}

/** A work list: what was agreed and is overdue comes first, the longest overdue at its head. */
export default async function FollowUpsPage({ searchParams }: PageProps<"/dialogues/follow-ups">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!readsWorkers(officer)) notFound();
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const state = State.safeParse(params.state).data ?? "OVERDUE";
  const after = z.uuid().safeParse(params.after).data ?? null;
  const { rows, later, total } = await listFollowUps(officer, state, { after, limit: rowsAPage, on: today() });
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={say("work.title")} lead={say("work.lead")} />
      <WorkerTabs current="followUps" language={language} />
      <div className="grid gap-5">
        <LinkTabs
          label={say("work.state")}
          tabs={State.options.map((it) => ({
            href: searchHref(path, {}, { state: it }),
            label: say(`work.filters.${it}`),
            current: it === state,
          }))}
        />
        {rows.length === 0 && <EmptyState title={say("work.empty")} />}
        {rows.length > 0 && (
          <div>
            <DataTable
              caption={say("work.title")}
              captionHidden
              phone="stack"
              columns={[
                {
                  key: "what",
                  header: say("what"),
                  cell: ({ what, dialogueId, title }) => (
                    <>
                      <a href={`/dialogues/${dialogueId}#follow-ups`}>{what}</a>
                      <small>{title}</small>
                    </>
                  ),
                },
                { key: "who", header: say("who"), cell: ({ who }) => who },
                { key: "region", header: say("region"), cell: ({ regency }) => regency },
                {
                  key: "dueOn",
                  header: say(state === "DONE" ? "doneOn" : "dueOn"),
                  cell: ({ dueOn, doneOn }) => dayText(doneOn ?? dueOn, language),
                },
                {
                  key: "state",
                  header: say("work.state"),
                  cell: (row) => {
                    const now = followUpStateOn(today(), row);
                    const late = now === "OVERDUE" ? daysBetween(row.dueOn, today()) : 0;
                    return (
                      <Badge tone={followUpTones[now]}>
                        {late > 0 ? say("work.late", { days: late }) : say(`states.${now}`)}
                      </Badge>
                    );
                  },
                },
              ]}
              rows={rows}
              rowKey={({ id }) => id}
            />
            <Pager
              label={common("pages")}
              summary={say("work.total", { count: total })}
              first={after ? { href: searchHref(path, { state }), label: common("first") } : null}
              next={later && last ? { href: searchHref(path, { state, after: last.id }), label: common("next") } : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
