import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { findProgramme, listUnitsOf } from "@/lib/training/programmes/public-programmes";
import { keepsProgrammes } from "@/lib/training/visibility";
import { ProgrammeForm } from "../../programme-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "programmes")("form.editTitle") };
}

export default async function EditProgrammePage({ params }: PageProps<"/programmes/[programmeId]/edit">) {
  const [officer, { programmeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  if (!keepsProgrammes(officer)) notFound();
  const programme = (await findProgramme(uuidParam(programmeId))) ?? notFound();
  const [say, common] = [wordsIn(language, "programmes"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("title"), href: "/programmes" },
              { label: programme.title, href: `/programmes/${programme.id}` },
              { label: say("form.editTitle") },
            ]}
          />
        }
        title={say("form.editTitle")}
        lead={say("form.lead")}
      />
      <ProgrammeForm
        programme={programme}
        scheme={programme.scheme}
        units={await listUnitsOf(programme.scheme.id)}
        language={language}
      />
    </>
  );
}
