import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, pathTo } from "@/lib/regions/region-code";
import { registersWorkersIn } from "@/lib/worker-cooperatives/visibility";
import { DialogueForm } from "../../dialogue-form-fields";
import { keptDialogueAt } from "../dialogue-at";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "dialogues")("editTitle") };
}

export default async function EditDialoguePage({ params }: PageProps<"/dialogues/[dialogueId]/edit">) {
  const [officer, { dialogueId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const dialogue = await keptDialogueAt(officer, dialogueId);
  const [say, common] = [wordsIn(language, "dialogues"), wordsIn(language, "common")];
  const inProvince = await listRegionsIn(pathTo(dialogue.region.code)[1] ?? country);
  const back = `/dialogues/${dialogue.id}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("title"), href: "/dialogues" },
              { label: dialogue.title, href: back },
              { label: say("edit") },
            ]}
          />
        }
        title={say("editTitle")}
        lead={dialogue.title}
      />
      <DialogueForm
        dialogue={dialogue}
        regencies={inProvince.filter(({ code }) => registersWorkersIn(officer, code))}
        back={back}
        language={language}
      />
    </>
  );
}
