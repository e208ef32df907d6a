import type { Metadata } from "next";
import { redirect } from "next/navigation";
import * as z from "zod";
import { BatchTable } from "@/app/(public)/centres/[centreId]/batch-table";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import type { OfficerRole } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listOwnBatches } from "@/lib/training/queries";

const worksWithBatches: OfficerRole[] = ["CENTRE", "CERTIFICATION_BODY", "ASSESSOR"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "centre")("myBatches") };
}

/** The batches of a centre, or those an LSP assesses. Everybody else finds batches through the centres. */
export default async function BatchesPage({ searchParams }: PageProps<"/batches">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!worksWithBatches.includes(officer.role)) redirect("/centres");
  const after = z.uuid().safeParse(search.after).data ?? null;
  const { batches, more } = await listOwnBatches(officer, { after, limit: 25 });
  const [say, common] = [wordsIn(language, "centre"), wordsIn(language, "common")];
  const last = batches.at(-1);
  return (
    <>
      <PageHeader title={say("myBatches")} lead={say("myBatchesLead")} />
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
        first={after === null ? null : { href: "/batches", label: say("newest") }}
        next={more && last ? { href: `/batches?after=${last.id}`, label: say("older") } : null}
      />
    </>
  );
}
