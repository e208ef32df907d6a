import type { Metadata } from "next";
import { redirect } from "next/navigation";
import * as z from "zod";
import { BatchTable } from "@/app/(public)/centres/[centreId]/batch-table";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import type { OfficerRole } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listOwnBatches, type OwnBatches } from "@/lib/training/queries";

const Which = z.enum(["ALL", "OPEN", "FINISHED"]);
const worksWithBatches: OfficerRole[] = ["CENTRE", "CERTIFICATION_BODY", "ASSESSOR"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centre")("myBatches") };
}

const addressOf = (which: OwnBatches, after: string | null = null) =>
  searchHref("/batches", {}, { which: which === "ALL" ? null : which, after });

/** The batches of a centre, or those an LSP assesses. Everybody else finds batches in the calendar. */
export default async function BatchesPage({ searchParams }: PageProps<"/batches">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!worksWithBatches.includes(officer.role)) redirect("/batches/calendar");
  const after = z.uuid().safeParse(search.after).data ?? null;
  const which = Which.safeParse(search.which).data ?? "ALL";
  const { batches, more } = await listOwnBatches(officer, { which, today: today(), after, limit: 25 });
  const [say, common] = [wordsIn(language, "centre"), wordsIn(language, "common")];
  const last = batches.at(-1);
  return (
    <>
      <PageHeader title={say("myBatches")} lead={say("myBatchesLead")} />
      <div className="mb-5">
        <LinkTabs
          label={say("whichTabs")}
          tabs={Which.options.map((option) => ({
            href: addressOf(option),
            label: say(`which.${option}`),
            current: option === which,
          }))}
        />
      </div>
      {batches.length === 0 ? (
        <EmptyState title={say("noBatches")}>
          <p>{say("noBatchesText")}</p>
        </EmptyState>
      ) : (
        <BatchTable
          caption={say("myBatches")}
          batches={batches}
          language={language}
          ended
          centres={officer.role !== "CENTRE"}
        />
      )}
      <Pager
        label={common("pages")}
        first={after === null ? null : { href: addressOf(which), label: say("newest") }}
        next={more && last ? { href: addressOf(which, last.id), label: say("older") } : null}
      />
    </>
  );
}
