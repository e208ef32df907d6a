import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findProject } from "@/lib/schemes/standards/public-queries";
import { stationsAfter } from "@/lib/schemes/standards/stations";
import { findStepPapers } from "@/lib/schemes/standards/step-papers";
import { decidesSchemes } from "@/lib/schemes/visibility";
import { forWhomText, stationTone } from "../project-words";
import { AttachForm } from "./attach-form";
import { StepForm } from "./step-form";
import { StepTimeline } from "./step-timeline";

const projectAt = cache(async (id: string) => (await findProject(uuidParam(id), today())) ?? notFound());

type Props = PageProps<"/schemes/pipeline/[projectId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await projectAt((await params).projectId)).title };
}

/** One way to a scheme, step by step; whoever works on schemes records the next one here. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const [project, officer, search, language] = await Promise.all([
    params.then(({ projectId }) => projectAt(projectId)),
    currentOfficer(),
    searchParams,
    languageOf(),
  ]);
  const papers = officer ? await findStepPapers(officer, project.id) : {};
  const say = wordsIn(language, "pipeline");
  const { station, route } = project;
  const following = stationsAfter(station, route);
  const records = officer !== null && decidesSchemes(officer);
  const said = (["project", "step"] as const).find((it) => it === search.done);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={wordsIn(language, "common")("youAreHere")}
            items={[{ label: say("title"), href: "/schemes/pipeline" }, { label: project.title }]}
          />
        }
        kicker={say("kicker")}
        title={project.title}
        actions={<Badge tone={stationTone(station)}>{say(`stations.${station}`)}</Badge>}
      />
      {(said || search.saved !== undefined) && (
        <div role="status" className="mb-8">
          <Notice tone="good" title={said ? say(`done.${said}`) : say("saved")} />
        </div>
      )}
      <DescriptionList
        facts={[
          { term: say("forWhom"), description: forWhomText(project, language) },
          { term: say("sponsor"), description: project.sponsor },
          { term: say("route"), description: say(`routes.${route}`) },
          {
            term: say("station"),
            description: [
              `${say(`stations.${station}`)}, ${dayText(project.since, language)}`,
              ...(project.daysThere === null ? [] : [say("daysThere", { days: project.daysThere })]),
            ].join(" · "),
          },
        ]}
      />
      <div className="mt-10">
        <Section
          title={say("steps")}
          text={
            following.length > 0
              ? say("nextStations", { stations: following.map((it) => say(`stations.${it}`)).join(", ") })
              : undefined
          }
        >
          <StepTimeline project={project} papers={papers} language={language} />
        </Section>
        {records && following.length > 0 && (
          <Section title={say("record")}>
            <StepForm project={project} following={following} language={language} />
          </Section>
        )}
        {records && (
          <Section id="document" title={say("attach")}>
            <AttachForm project={project} problem={search.problem} language={language} />
          </Section>
        )}
      </div>
    </>
  );
}
