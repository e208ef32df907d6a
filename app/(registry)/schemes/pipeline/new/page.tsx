import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepFields } from "@/app/(public)/schemes/pipeline/step-fields";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { CheckboxField, Field, Form, RadioField, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { positions } from "@/lib/cooperatives/positions";
import { standardRoutes } from "@/lib/schemes/standards/stations";
import { decidesSchemes } from "@/lib/schemes/visibility";
import { proposeProjectAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "pipeline")("new") };
}

export default async function NewProjectPage() {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  if (!decidesSchemes(officer)) notFound();
  const say = wordsIn(language, "pipeline");
  const [posts, common] = [wordsIn(language, "coverage"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("title"), href: "/schemes/pipeline" }, { label: say("new") }]}
          />
        }
        title={say("new")}
        lead={say("newLead")}
      />
      <div className="max-w-160">
        <Form action={proposeProjectAction} submissionKey={randomUUID()}>
          <Field name="title" label={say("form.title")} hint={say("form.titleHint")} maxLength={300} />
          <Field name="sponsor" label={say("form.sponsor")} hint={say("form.sponsorHint")} maxLength={300} />
          <RadioField
            name="route"
            label={say("form.route")}
            options={standardRoutes.map((route) => ({ value: route, label: say(`routes.${route}`) }))}
            defaultValue="NATIONAL"
          />
          <fieldset className="field">
            <legend>{say("form.positions")}</legend>
            {positions.map((position) => (
              <CheckboxField key={position} name={position} label={posts(`cuts.${position}`)} />
            ))}
          </fieldset>
          <Field
            name="forWhom"
            label={say("form.forWhom")}
            note={common("optional")}
            hint={say("form.forWhomHint")}
            maxLength={300}
          />
          <StepFields language={language} />
          <div className="actions">
            <SubmitButton>{say("form.propose")}</SubmitButton>
          </div>
        </Form>
      </div>
    </>
  );
}
