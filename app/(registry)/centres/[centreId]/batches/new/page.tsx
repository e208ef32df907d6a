import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findPlanChoices } from "@/lib/training/plan-queries";
import { PlanForm } from "../../../plan-form";
import { CentreHead } from "../../centre-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "plan")("title") };
}

/** A centre plans its own batches; the ministry of manpower those of any. */
export default async function NewBatchPage({ params }: PageProps<"/centres/[centreId]/batches/new">) {
  const [officer, { centreId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const choices = (await findPlanChoices(officer, uuidParam(centreId), today())) ?? notFound();
  const say = wordsIn(language, "plan");
  return (
    <>
      <CentreHead
        centre={choices.centre}
        title={say("title")}
        lead={say("lead", { centre: choices.centre.name, capacity: choices.centre.capacity })}
        language={language}
      />
      <PlanForm
        choices={choices}
        kept={null}
        today={today()}
        back={`/centres/${choices.centre.id}`}
        language={language}
      />
    </>
  );
}
