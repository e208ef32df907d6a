import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Badge } from "@/components/badge";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList } from "@/components/description-list";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { currentOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findScheme } from "@/lib/schemes/public-queries";
import { decidesSchemes } from "@/lib/schemes/visibility";
import { RequirementTable } from "./requirement-table";
import { SupersessionSection } from "./supersession-section";
import { UnitTable } from "./unit-table";
import { VersionTimeline } from "./version-timeline";

const schemeAt = cache(async (id: string) => (await findScheme(uuidParam(id), today())) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/schemes/[schemeId]">): Promise<Metadata> {
  return { title: (await schemeAt((await params).schemeId)).title };
}

export default async function SchemePage({ params }: PageProps<"/schemes/[schemeId]">) {
  const [scheme, officer, language] = await Promise.all([
    schemeAt((await params).schemeId),
    currentOfficer(),
    languageOf(),
  ]);
  const [say, common] = [wordsIn(language, "schemes"), wordsIn(language, "common")];
  const { supersededBy } = scheme;
  const propose = (kind: string) => `/schemes/changes/new?kind=${kind}&scheme=${scheme.id}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/schemes" }, { label: scheme.code }]}
          />
        }
        kicker={say("kicker")}
        title={scheme.title}
        actions={
          <>
            {supersededBy && <Badge tone="idle">{say("superseded")}</Badge>}
            {scheme.example && (
              <Badge tone="warn" icon="info">
                {say("example")}
              </Badge>
            )}
            {officer && decidesSchemes(officer) && !supersededBy && (
              <>
                <ButtonLink href={propose("NEW_VERSION")} size="small">
                  {say("proposeVersion")}
                </ButtonLink>
                <ButtonLink href={propose("SUPERSESSION")} size="small">
                  {say("proposeSupersession")}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {supersededBy && (
        <div className="mb-8">
          <Notice
            title={say("supersededNotice", {
              title: supersededBy.scheme.title,
              day: dayText(supersededBy.effectiveOn, language),
            })}
          >
            <p>
              {supersededBy.countsUntil === null
                ? say("equivalent")
                : say("countsUntil", { day: dayText(supersededBy.countsUntil, language) })}
            </p>
          </Notice>
        </div>
      )}
      {scheme.example && (
        <div className="mb-8">
          <Notice tone="warn" title={say("exampleTitle")}>
            <p>{say("exampleText")}</p>
          </Notice>
        </div>
      )}
      <DescriptionList
        facts={[
          { term: say("code"), description: scheme.code },
          { term: say("kind"), description: say(`kindsInFull.${scheme.kind}`) },
          {
            term: say("level"),
            description: scheme.level === null ? say("noLevel") : say("levelValue", { level: scheme.level }),
          },
          { term: say("owner"), description: scheme.owner },
          { term: say("version"), description: say("versionOf", { number: scheme.version }) },
          { term: say("validity"), description: say("months", { months: scheme.validityMonths }) },
          { term: say("legalBasis"), description: scheme.legalBasis },
          {
            term: say("numbering"),
            description: say("numberingValue", { field: scheme.businessField, occupation: scheme.occupation }),
          },
        ]}
      />
      <div className="mt-10">
        <Section title={say("opens")} text={say("opensText")}>
          {scheme.opens.length === 0 ? (
            <EmptyState title={say("opensNone")}>
              <p>{say("opensNoneText")}</p>
            </EmptyState>
          ) : (
            <RequirementTable opens={scheme.opens} language={language} />
          )}
        </Section>
        <SupersessionSection scheme={scheme} language={language} />
        <Section title={say("units")}>
          {scheme.units.length === 0 ? (
            <EmptyState title={say("noUnits")} />
          ) : (
            <UnitTable units={scheme.units} language={language} />
          )}
        </Section>
        <Section title={say("versions")} text={say("versionsText")}>
          <VersionTimeline versions={scheme.versions} language={language} />
        </Section>
        <Section
          title={say("programmes")}
          actions={
            <ButtonLink href="/centres" size="small">
              {say("findCentre")}
            </ButtonLink>
          }
        >
          {scheme.programmes.length === 0 ? (
            <EmptyState title={say("noProgrammes")} />
          ) : (
            <ul className="grid gap-2">
              {scheme.programmes.map(({ id, title, lessonHours }) => (
                <li key={id}>
                  <a href={`/programmes/${id}`}>{title}</a>{" "}
                  <span className="text-soft">· {say("lessonHours", { hours: lessonHours })}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
