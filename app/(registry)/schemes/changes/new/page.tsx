import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { LinkTabs } from "@/components/link-tabs";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { schemeChangeKinds } from "@/lib/schemes/change-details";
import { findScheme, listSchemes } from "@/lib/schemes/public-queries";
import { decidesSchemes } from "@/lib/schemes/visibility";
import { ProposeForm } from "./propose-form";

const path = "/schemes/changes/new";
const Asked = z.object({
  kind: z.enum(schemeChangeKinds).catch("MAPPING"),
  scheme: z.uuid().nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "schemeChanges")("new") };
}

export default async function NewSchemeChangePage({ searchParams }: PageProps<"/schemes/changes/new">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!decidesSchemes(officer)) notFound();
  const { kind, scheme: asked } = Asked.parse(params);
  const [schemes, scheme] = await Promise.all([listSchemes(today()), asked ? findScheme(asked, today()) : null]);
  const say = wordsIn(language, "schemeChanges");
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={wordsIn(language, "common")("youAreHere")}
            items={[{ label: say("title"), href: "/schemes/changes" }, { label: say("new") }]}
          />
        }
        title={say("newTitle", { kind: say(`kinds.${kind}`) })}
        lead={
          <>
            <p>{say(`kindTexts.${kind}`)}</p>
            <p>{say("newLead")}</p>
          </>
        }
      />
      <div className="grid gap-8">
        <LinkTabs
          label={say("kind")}
          tabs={schemeChangeKinds.map((other) => ({
            href: `${path}?kind=${other}${asked ? `&scheme=${asked}` : ""}`,
            label: say(`kinds.${other}`),
            current: other === kind,
          }))}
        />
        <ProposeForm kind={kind} schemes={schemes} scheme={scheme} language={language} />
      </div>
    </>
  );
}
