import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { daysText } from "../days-text";
import { AttendanceSection } from "./attendance-section";
import { dialogueAt } from "./dialogue-at";
import { FollowUpsSection } from "./follow-ups-section";

const saved = ["entered", "changed", "invited", "attendance", "agreed", "done"] as const;

export async function generateMetadata({ params }: PageProps<"/dialogues/[dialogueId]">): Promise<Metadata> {
  const [officer, { dialogueId }] = await Promise.all([requireOfficer(), params]);
  return { title: (await dialogueAt(officer, dialogueId)).dialogue.title };
}

/** One dialogue: about what, who came, and what was agreed. */
export default async function DialoguePage({ params, searchParams }: PageProps<"/dialogues/[dialogueId]">) {
  const [officer, { dialogueId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const { dialogue, keeps } = await dialogueAt(officer, dialogueId);
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const done = saved.find((it) => it === search.saved);
  const { topics, venue, region, organiser, startsOn, endsOn } = dialogue;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/dialogues" }, { label: dialogue.title }]}
          />
        }
        kicker={say(`kinds.${dialogue.kind}`)}
        title={dialogue.title}
        lead={`${daysText(startsOn, endsOn, language)}, ${region.name}`}
        actions={keeps && <ButtonLink href={`/dialogues/${dialogue.id}/edit`}>{say("edit")}</ButtonLink>}
      />
      {done && (
        <div role="status">
          <Notice tone="good" title={say(`saved.${done}`)} />
        </div>
      )}
      <Section id="facts" title={say("facts")}>
        <div className="panel">
          <DescriptionList
            facts={[
              { term: say("place"), description: `${venue}, ${region.name}` },
              { term: say("organiser"), description: organiser },
              {
                term: say("topics"),
                description:
                  topics.length === 0 ? (
                    say("topicsNone")
                  ) : (
                    <ul className="list-disc pl-5">
                      {topics.map((topic) => (
                        <li key={topic}>{topic}</li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </div>
      </Section>
      <AttendanceSection {...{ dialogue, keeps, language }} />
      <FollowUpsSection {...{ dialogue, keeps, language }} />
    </>
  );
}
