import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { CheckboxField, Form, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listWorkerCooperatives } from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { WorkerFilters } from "../../../worker-cooperatives/worker-filters";
import { workerSearchOf } from "../../../worker-cooperatives/worker-search";
import { keptDialogueAt } from "../dialogue-at";
import { inviteAction } from "./actions";

const mostShown = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "dialogues")("invitations.title") };
}

/** The workers' cooperatives of the officer's scope that a search finds and that are not invited yet, to be ticked. */
export default async function InvitationsPage({
  params,
  searchParams,
}: PageProps<"/dialogues/[dialogueId]/invitations">) {
  const [officer, { dialogueId }, asked, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const dialogue = await keptDialogueAt(officer, dialogueId);
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const back = `/dialogues/${dialogue.id}`;
  // Whoever is near is invited first.
  const search = workerSearchOf(asked.region ? asked : { ...asked, region: dialogue.region.code }, officer);
  const invited = new Set(dialogue.participants.map(({ cooperativeId }) => cooperativeId));
  const found = await listWorkerCooperatives(officer, search.filter, {
    ...{ sort: search.sort, cursor: null, on: today() },
    limit: mostShown + invited.size,
  });
  const open = found.rows.filter(({ id }) => !invited.has(id));
  const shown = open.slice(0, mostShown);
  const total = found.total - (found.rows.length - open.length);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("title"), href: "/dialogues" },
              { label: dialogue.title, href: back },
              { label: say("invite") },
            ]}
          />
        }
        title={say("invitations.title")}
        lead={say("invitations.lead")}
      />
      <WorkerFilters path={`${back}/invitations`} search={search} params={asked} language={language} />
      <Section
        title={say("invitations.found")}
        text={shown.length > 0 && say("invitations.shown", { shown: shown.length, total })}
      >
        {shown.length === 0 && (
          <EmptyState title={say("invitations.none")} next={{ href: back, label: say("invitations.back") }} />
        )}
        {shown.length > 0 && (
          <Form action={inviteAction} submissionKey={randomUUID()} hidden={{ dialogueId: dialogue.id }}>
            {shown.map(({ id, legalName, regency }) => (
              <CheckboxField key={id} name={`invite-${id}`} label={legalName} note={regency} />
            ))}
            <div className="actions">
              <SubmitButton>{say("invitations.submit")}</SubmitButton>
              <a href={back}>{common("cancel")}</a>
            </div>
          </Form>
        )}
      </Section>
    </>
  );
}
