import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { workerKinds } from "@/lib/cooperatives/kinds";
import { listRegionsIn } from "@/lib/regions/public-queries";
import { levelOf, pathTo } from "@/lib/regions/region-code";
import { registersWorkers } from "@/lib/worker-cooperatives/visibility";
import { BackingFields } from "../backing-fields";
import { placeAsked } from "../place-asked";
import { PlaceSteps } from "../place-steps";
import { registerAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "workers")("new.title") };
}

/** First the place, list by list, and then the form: it works without scripts and offers no 83,000 villages. */
export default async function NewWorkerCooperativePage({ searchParams }: PageProps<"/worker-cooperatives/new">) {
  const [officer, params, language] = await Promise.all([requireOfficer(), searchParams, languageOf()]);
  if (!registersWorkers(officer)) notFound();
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const place = placeAsked(params, officer);
  const chosen = levelOf(place) === "DISTRICT";
  const [, province, regency] = pathTo(place);
  const [villages, regencies] =
    chosen && province ? await Promise.all([listRegionsIn(place), listRegionsIn(province)]) : [[], []];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/worker-cooperatives" }, { label: say("register") }]}
          />
        }
        title={say("new.title")}
        lead={say("new.lead")}
      />
      <div className="grid gap-6">
        <PlaceSteps
          label={say("new.place")}
          action="/worker-cooperatives/new"
          asked={place}
          downTo="district"
          {...{ officer, language }}
        />
        {!chosen && <Notice title={say("new.choosePlace")} />}
        {chosen && (
          <div className="max-w-160">
            <Form action={registerAction} submissionKey={randomUUID()}>
              <SelectField
                name="kind"
                label={say("fields.kind")}
                placeholder={common("choose")}
                options={workerKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
              />
              <Field
                name="legalName"
                label={say("fields.legalName")}
                hint={say("fields.legalNameHint")}
                maxLength={200}
                autoComplete="off"
              />
              <Field name="foundedOn" type="date" label={say("fields.foundedOn")} max={today()} />
              <SelectField
                name="seatVillageCode"
                label={say("fields.village")}
                placeholder={common("choose")}
                options={villages.map(({ code, name }) => ({ value: code, label: name }))}
              />
              <Field name="address" label={say("fields.address")} note={common("optional")} maxLength={300} />
              <BackingFields
                shown={{
                  ...{ companyName: null, companySector: null, companySize: null, unionName: null, federation: null },
                  ...{ companyRegionCode: regency ?? null, facilities: [], businessUnits: [] },
                }}
                regencies={regencies}
                language={language}
              />
              <div className="actions">
                <SubmitButton>{say("register")}</SubmitButton>
                <a href="/worker-cooperatives">{common("cancel")}</a>
              </div>
            </Form>
          </div>
        )}
      </div>
    </>
  );
}
