import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Form, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { country, pathTo } from "@/lib/regions/region-code";
import { BackingFields } from "../../backing-fields";
import { workerCooperativeAt } from "../worker-cooperative-at";
import { changeBackingAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "workers")("editTitle") };
}

export default async function EditWorkerCooperativePage({
  params,
}: PageProps<"/worker-cooperatives/[cooperativeId]/edit">) {
  const [officer, { cooperativeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const cooperative = await workerCooperativeAt(officer, cooperativeId);
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const back = `/worker-cooperatives/${cooperative.id}`;
  const province = cooperative.companyRegionCode ? pathTo(cooperative.companyRegionCode)[1] : cooperative.seat[0]?.code;
  const regencies = await listRegionsIn(province ?? country);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[
              { label: say("title"), href: "/worker-cooperatives" },
              { label: cooperative.legalName, href: back },
              { label: say("edit") },
            ]}
          />
        }
        title={say("editTitle")}
        lead={cooperative.legalName}
      />
      <div className="max-w-160">
        <Form
          action={changeBackingAction}
          submissionKey={randomUUID()}
          hidden={{ cooperativeId: cooperative.id, version: String(cooperative.version) }}
        >
          <BackingFields shown={cooperative} regencies={regencies} language={language} />
          <div className="actions">
            <SubmitButton>{common("save")}</SubmitButton>
            <a href={back}>{common("cancel")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}
