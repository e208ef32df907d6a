import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { searchHref } from "@/components/search-href";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listClaims } from "@/lib/certificates/claims/claim-queries";
import { seesClaims } from "@/lib/certificates/visibility";
import { ClaimTable } from "./claim-table";

const path = "/claims";
const rowsAPage = 25;
const State = z.enum(["DRAFT", "SENT", "VERIFIED", "REFUSED", "WITHDRAWN"]);

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "claims")("title") };
}

/** Certificates from elsewhere in an officer's scope; to an LSP first those that wait for its word. */
export default async function ClaimsPage({ searchParams }: PageProps<"/claims">) {
  const [officer, search, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!seesClaims(officer)) notFound();
  const answers = officer.role === "CERTIFICATION_BODY";
  const asked = State.safeParse(search.state).data;
  const state = search.state === "ALL" ? null : (asked ?? (answers ? "SENT" : null));
  const after = z.uuid().safeParse(search.after).data ?? null;
  const { rows, more } = await listClaims(officer, { state, after, limit: rowsAPage });
  const [say, common] = [wordsIn(language, "claims"), wordsIn(language, "common")];
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={say("title")} lead={say(answers ? "leadBody" : "lead")} />
      <div className="grid gap-5">
        <LinkTabs
          label={say("viewTabs")}
          tabs={[
            { href: searchHref(path, {}, { state: "ALL" }), label: say("all"), current: state === null },
            ...State.options
              .filter((one) => one !== "DRAFT" || !answers)
              .map((one) => ({
                href: searchHref(path, {}, { state: one }),
                label: say(`states.${one}`),
                current: one === state,
              })),
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        ) : (
          <ClaimTable rows={rows} language={language} />
        )}
        <Pager
          label={common("pages")}
          first={after === null ? null : { href: searchHref(path, search, { after: null }), label: say("newest") }}
          next={more && last ? { href: searchHref(path, search, { after: last.id }), label: say("older") } : null}
        />
      </div>
    </>
  );
}
