import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SubmitButton } from "@/components/form";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { mostAnHour } from "@/lib/people/seek-elsewhere";
import { seekByNameAction, seekByNumberAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "people")("seek.title") };
}

/** Is somebody registered anywhere? What is typed travels in the form alone, never in an address. */
export default async function SeekPage() {
  const [, language] = await Promise.all([requireOfficer(), languageOf()]);
  const [say, common] = [wordsIn(language, "people"), wordsIn(language, "common")];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: say("search.title"), href: "/people" }, { label: say("seek.title") }]}
          />
        }
        title={say("seek.title")}
        lead={say("seek.lead", { most: mostAnHour })}
      />
      <div className="grid max-w-160 gap-6">
        <Section title={say("seek.byNumber")}>
          <Form action={seekByNumberAction} submissionKey={randomUUID()}>
            <Field
              name="nationalId"
              label={say("nationalId")}
              hint={say("seek.numberHint")}
              inputMode="numeric"
              autoComplete="off"
              maxLength={24}
              spellCheck={false}
            />
            <SubmitButton>{say("seek.submitNumber")}</SubmitButton>
          </Form>
        </Section>
        <Section title={say("seek.byName")} text={say("seek.byNameText")}>
          <Form action={seekByNameAction} submissionKey={randomUUID()}>
            <Field name="name" label={say("seek.name")} autoComplete="off" maxLength={120} />
            <Field name="birthDate" type="date" label={say("seek.birthDate")} />
            <SubmitButton>{say("seek.submitName")}</SubmitButton>
          </Form>
        </Section>
      </div>
    </>
  );
}
