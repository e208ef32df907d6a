import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Field, Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findMeetingRule } from "@/lib/cooperatives/public-meeting-rule";
import { checksCooperatives } from "@/lib/cooperatives/visibility";
import { checklistOf } from "../checklist-of";
import { IdentityHead } from "../head";
import { identityAt } from "../identity-at";
import { recordRegistryAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "identity")("registry.title") };
}

/** The number is the ministry's to give: a dinas or the ministry enters it, a board reads it. */
export default async function RegistryPage({ params }: PageProps<"/cooperatives/[cooperativeId]/identity/registry">) {
  const [officer, { cooperativeId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const identity = checksCooperatives(officer) ? await identityAt(officer, cooperativeId) : notFound();
  const rule = await findMeetingRule(identity.village.code, today());
  const checklist = checklistOf(identity, rule, today());
  // The number itself is what is entered here.
  const ready = checklist.items.every(
    ({ item, required, state }) => !required || state === "DONE" || item === "REGISTRY_NUMBER",
  );
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say("registry.title")}
        lead={say("registry.lead")}
        saved={null}
        language={language}
      />
      <Form
        action={recordRegistryAction}
        submissionKey={randomUUID()}
        hidden={{ cooperativeId: identity.id, version: String(identity.version) }}
      >
        {!ready && <Notice tone="warn" title={say("registry.notReady")} />}
        <Field
          name="registryNumber"
          label={say("registry.number")}
          hint={say("registry.numberHint")}
          inputMode="numeric"
          defaultValue={identity.registryNumber ?? ""}
          maxLength={40}
        />
        <Field
          name="certifiedUntil"
          type="date"
          label={say("registry.certifiedUntil")}
          hint={say("registry.certifiedUntilHint")}
          defaultValue={identity.registryCertifiedUntil ?? ""}
        />
        <div className="actions">
          <SubmitButton>{say("registry.submit")}</SubmitButton>
          <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
        </div>
      </Form>
    </>
  );
}
