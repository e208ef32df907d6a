import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findPersonRecord } from "@/lib/gate/person-record";
import { findDuplicatePair } from "@/lib/people/duplicate-queries";
import { Comparison } from "./comparison";
import { DismissForm, MergeForm } from "./judgement";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "people")("pair.title") };
}

/** Two people side by side, and the two ways of judging them. */
export default async function PairPage({ params }: PageProps<"/people/duplicates/[pairId]">) {
  const [officer, { pairId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const pair = (await findDuplicatePair(officer, uuidParam(pairId), today())) ?? notFound();
  const ids = [pair.first.id, pair.second.id];
  const [first, second] = await Promise.all(ids.map((id) => findPersonRecord(officer, id, today())));
  if (!first || !second) notFound();
  after(() => recordRead(officer, ids, "duplicates"));

  const [say, common] = [wordsIn(language, "people"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("search.title"), href: "/people" },
              { label: say("duplicates.title"), href: "/people/duplicates" },
              { label: say("pair.title") },
            ]}
          />
        }
        title={say("pair.title")}
        lead={say("pair.lead", {
          reasons: pair.reasons.map((reason) => say(`duplicates.reasons.${reason}`)).join(", "),
          score: pair.score,
        })}
      />
      <Comparison pair={pair} records={[first, second]} language={language} />
      <div className="mt-8 grid gap-6 lg:grid-cols-2">
        <MergeForm pair={pair} language={language} />
        <DismissForm pair={pair} language={language} />
      </div>
    </>
  );
}
