import type { Metadata } from "next";
import { DownloadLinks } from "@/app/download-links";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { currentOfficer } from "@/lib/auth/require-officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Position } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import { listProjects, type ProjectSummary, positionsWithoutScheme } from "@/lib/schemes/standards/public-queries";
import { decidesSchemes } from "@/lib/schemes/visibility";
import { forWhomText, stationTone } from "./project-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "pipeline")("title") };
}

/** For anybody to see: who has no scheme yet, and where the making of one stands. */
export default async function PipelinePage() {
  const [officer, language, projects, uncovered] = await Promise.all([
    currentOfficer(),
    languageOf(),
    listProjects(today()),
    positionsWithoutScheme(today()),
  ]);
  const say = wordsIn(language, "pipeline");
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={wordsIn(language, "common")("youAreHere")}
            items={[{ label: say("schemes"), href: "/schemes" }, { label: say("title") }]}
          />
        }
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            {projects.length > 0 && <DownloadLinks path="/schemes/pipeline" params={{}} />}
            {officer && decidesSchemes(officer) && <ButtonLink href="/schemes/pipeline/new">{say("new")}</ButtonLink>}
          </>
        }
      />
      <div className="grid gap-8">
        <Uncovered positions={uncovered} language={language} />
        {projects.length === 0 ? (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <Projects projects={projects} language={language} />
        )}
      </div>
    </>
  );
}

function Uncovered({ positions, language }: { positions: Position[]; language: Language }) {
  const say = wordsIn(language, "pipeline");
  if (positions.length === 0) return <p className="text-soft">{say("uncoveredNone")}</p>;
  return (
    <Notice tone="warn" title={say("uncovered")}>
      <p>{say("uncoveredText", { positions: forWhomText({ positions, forWhom: "" }, language) })}</p>
    </Notice>
  );
}

function Projects({ projects, language }: { projects: ProjectSummary[]; language: Language }) {
  const say = wordsIn(language, "pipeline");
  const number = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={say("list")}
      captionHidden
      phone="stack"
      rows={projects}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "project",
          header: say("project"),
          cell: ({ id, title, route, sponsor }) => (
            <>
              <a href={`/schemes/pipeline/${id}`}>{title}</a>
              <small className="block">
                {say(`routes.${route}`)} · {sponsor}
              </small>
            </>
          ),
        },
        { key: "for", header: say("forWhom"), cell: (project) => forWhomText(project, language) },
        {
          key: "station",
          header: say("station"),
          cell: ({ station }) => <Badge tone={stationTone(station)}>{say(`stations.${station}`)}</Badge>,
        },
        { key: "since", header: say("since"), cell: ({ since }) => shortDayText(since, language) },
        {
          key: "days",
          header: say("days"),
          align: "end",
          cell: ({ daysThere }) => (daysThere === null ? say("settled") : number.format(daysThere)),
        },
      ]}
    />
  );
}
