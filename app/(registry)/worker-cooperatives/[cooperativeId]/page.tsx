import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { registryStateOn } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";
import type { WorkerCooperativeDetails } from "@/lib/worker-cooperatives/queries";
import { registryTones } from "../worker-table";
import { BehindSection, FacilitiesSection } from "./behind-section";
import { LicencesSection } from "./licences-section";
import { MembersSection } from "./members-section";
import { StepsPanel } from "./steps-panel";
import { workerCooperativeAt } from "./worker-cooperative-at";

const saved = ["registered", "changed", "members", "licence"] as const;

export async function generateMetadata({
  params,
}: PageProps<"/worker-cooperatives/[cooperativeId]">): Promise<Metadata> {
  const [officer, { cooperativeId }] = await Promise.all([requireOfficer(), params]);
  return { title: (await workerCooperativeAt(officer, cooperativeId)).legalName };
}

/** What is kept of a workers' cooperative; whoever reads it here may change it. */
export default async function WorkerCooperativePage({
  params,
  searchParams,
}: PageProps<"/worker-cooperatives/[cooperativeId]">) {
  const [officer, { cooperativeId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const cooperative = await workerCooperativeAt(officer, cooperativeId);
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const path = `/worker-cooperatives/${cooperative.id}`;
  const state = registryStateOn(today(), cooperative.registryNumber, cooperative.registryCertifiedUntil);
  const done = saved.find((it) => it === search.saved);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/worker-cooperatives" }, { label: cooperative.legalName }]}
          />
        }
        kicker={say(`kinds.${cooperative.kind}`)}
        title={cooperative.legalName}
        lead={<Badge tone={registryTones[state]}>{say(`states.${state}`)}</Badge>}
        actions={
          <>
            <ButtonLink href={`/cooperatives/${cooperative.id}`}>{say("board")}</ButtonLink>
            <ButtonLink tone="primary" href={`${path}/edit`}>
              {say("edit")}
            </ButtonLink>
          </>
        }
      />
      {done && (
        <div role="status">
          <Notice tone="good" title={say(`saved.${done}`)} />
        </div>
      )}
      <StepsPanel cooperative={cooperative} language={language} />
      <BehindSection cooperative={cooperative} language={language} />
      <FacilitiesSection cooperative={cooperative} language={language} />
      <MembersSection cooperative={cooperative} language={language} />
      <LicencesSection cooperative={cooperative} language={language} />
      <DialoguesSection cooperative={cooperative} language={language} />
    </>
  );
}

function DialoguesSection({ cooperative, language }: { cooperative: WorkerCooperativeDetails; language: Language }) {
  const [say, words] = [wordsIn(language, "workers"), wordsIn(language, "dialogues")];
  const came = (attended: boolean | null) => (attended === null ? "unknown" : attended ? "yes" : "no");
  return (
    <Section id="dialogues" title={say("dialoguesTitle")}>
      {cooperative.dialogues.length === 0 && <p>{say("dialoguesNone")}</p>}
      {cooperative.dialogues.length > 0 && (
        <DataTable
          caption={say("dialoguesTitle")}
          captionHidden
          phone="stack"
          columns={[
            { key: "title", header: words("name"), cell: ({ id, title }) => <a href={`/dialogues/${id}`}>{title}</a> },
            { key: "kind", header: words("kind"), cell: ({ kind }) => words(`kinds.${kind}`) },
            { key: "days", header: words("days"), cell: ({ startsOn }) => dayText(startsOn, language) },
            {
              key: "attended",
              header: words("attended"),
              cell: ({ attended }) => words(`attendance.${came(attended)}`),
            },
          ]}
          rows={cooperative.dialogues}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}
