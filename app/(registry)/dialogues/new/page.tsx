import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { pathTo } from "@/lib/regions/region-code";
import { registersWorkers } from "@/lib/worker-cooperatives/visibility";
import { placeAsked } from "../../worker-cooperatives/place-asked";
import { PlaceSteps } from "../../worker-cooperatives/place-steps";
import { DialogueForm } from "../dialogue-form-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "dialogues")("new.title") };
}

export default async function NewDialoguePage({ searchParams }: PageProps<"/dialogues/new">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!registersWorkers(officer)) notFound();
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const place = placeAsked(params, officer);
  const [, province, regency] = pathTo(place);
  const regencies = province ? await listRegionsIn(province) : [];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/dialogues" }, { label: say("enter") }]}
          />
        }
        title={say("new.title")}
        lead={say("new.lead")}
      />
      <div className="grid gap-6">
        <PlaceSteps
          label={say("new.place")}
          action="/dialogues/new"
          asked={place}
          downTo="regency"
          {...{ officer, language }}
        />
        {!regency && <Notice title={say("new.choosePlace")} />}
        {regency && (
          <DialogueForm
            dialogue={null}
            regencies={regencies.filter(({ code }) => code === regency)}
            regency={regency}
            back="/dialogues"
            language={language}
          />
        )}
      </div>
    </>
  );
}
