import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { DescriptionList } from "@/components/description-list";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { findProgramme } from "@/lib/training/programmes/public-programmes";
import { keepsProgrammes } from "@/lib/training/visibility";

const programmeAt = cache(async (id: string) => (await findProgramme(uuidParam(id))) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/programmes/[programmeId]">): Promise<Metadata> {
  return { title: (await programmeAt((await params).programmeId)).title };
}

export default async function ProgrammePage({ params, searchParams }: PageProps<"/programmes/[programmeId]">) {
  const [{ programmeId }, { saved }, officer, language] = await Promise.all([
    params,
    searchParams,
    currentOfficer(),
    languageOf(),
  ]);
  const programme = await programmeAt(programmeId);
  const [say, posts, centres, schemes, common] = [
    wordsIn(language, "programmes"),
    wordsIn(language, "coverage"),
    wordsIn(language, "centres"),
    wordsIn(language, "batch"),
    wordsIn(language, "common"),
  ];
  const keeps = officer !== null && keepsProgrammes(officer);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/programmes" }, { label: programme.title }]}
          />
        }
        kicker={say("kicker")}
        title={programme.title}
        lead={programme.summary}
        actions={
          <>
            {keeps && <ButtonLink href={`/programmes/${programme.id}/edit`}>{say("edit")}</ButtonLink>}
            <ButtonLink href={searchHref("/batches/calendar", {}, { scheme: programme.scheme.id })}>
              {say("toCalendar")}
            </ButtonLink>
          </>
        }
      />
      {saved !== undefined && keeps && (
        <div className="mb-6" role="status">
          <Notice tone="good" title={say("saved")} />
        </div>
      )}
      <Section title={say("about")}>
        <DescriptionList
          facts={[
            {
              term: say("scheme"),
              description: (
                <span className="flex flex-wrap items-center gap-2">
                  <a href={`/schemes/${programme.scheme.id}`}>{programme.scheme.title}</a>
                  {programme.scheme.example && (
                    <Badge tone="warn" icon="info">
                      {schemes("example")}
                    </Badge>
                  )}
                </span>
              ),
            },
            {
              term: say("positions"),
              description:
                programme.positions.length > 0
                  ? programme.positions.map((position) => posts(`cuts.${position}`)).join(", ")
                  : say("noPositions"),
            },
            { term: say("lessonHours"), description: say("hours", { hours: programme.lessonHours }) },
            { term: say("field"), description: centres(`fields.${programme.field}`) },
            ...(programme.retiredOn === null
              ? []
              : [
                  {
                    term: wordsIn(language, "centre")("state"),
                    description: say("retired", { day: dayText(programme.retiredOn, language) }),
                  },
                ]),
          ]}
        />
      </Section>
      <Section title={say("units")}>
        {programme.units.length === 0 ? (
          <EmptyState title={say("noUnits")} />
        ) : (
          <DataTable
            caption={say("units")}
            captionHidden
            phone="stack"
            rows={programme.units}
            rowKey={({ code }) => code}
            columns={[
              {
                key: "code",
                header: say("unitCode"),
                cell: ({ code }) => <span className="whitespace-nowrap tabular-nums">{code}</span>,
              },
              { key: "title", header: say("unitTitle"), cell: ({ title }) => title },
            ]}
          />
        )}
      </Section>
    </>
  );
}
