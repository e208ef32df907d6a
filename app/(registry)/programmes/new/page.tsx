import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listSchemes } from "@/lib/schemes/public-queries";
import { listUnitsOf } from "@/lib/training/programmes/public-programmes";
import { keepsProgrammes } from "@/lib/training/visibility";
import { ProgrammeForm } from "../programme-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "programmes")("form.newTitle") };
}

/** First the scheme, since the units to choose from are its own. */
export default async function NewProgrammePage({ searchParams }: PageProps<"/programmes/new">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!keepsProgrammes(officer)) notFound();
  const [say, common] = [wordsIn(language, "programmes"), wordsIn(language, "common")];
  const schemes = await listSchemes(today());
  const scheme = schemes.find(({ id }) => id === [params.scheme].flat()[0]);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/programmes" }, { label: say("form.newTitle") }]}
          />
        }
        title={say("form.newTitle")}
      />
      <div className="grid gap-6">
        <FilterBar label={say("form.chooseScheme")} action="/programmes/new" submit={common("show")}>
          <FilterSelect
            name="scheme"
            label={say("scheme")}
            value={scheme?.id ?? ""}
            all={common("choose")}
            options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </FilterBar>
        {scheme ? (
          <ProgrammeForm programme={null} scheme={scheme} units={await listUnitsOf(scheme.id)} language={language} />
        ) : (
          <EmptyState title={say("form.chooseScheme")}>
            <p>{say("form.chooseSchemeText")}</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}
