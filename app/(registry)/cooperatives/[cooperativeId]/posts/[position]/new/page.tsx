import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { basisOf, heldByOne, positions } from "@/lib/cooperatives/positions";
import { keptCooperativeAt, openOn, withoutPost } from "../../../kept-cooperative";
import { PersonFormFields } from "../../../person-form-fields";
import { startTermAction } from "./actions";

type Props = PageProps<"/cooperatives/[cooperativeId]/posts/[position]/new">;

const Position = z.enum(positions);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ position }, language] = await Promise.all([params, languageOf()]);
  const parsed = Position.safeParse(position);
  if (!parsed.success) notFound();
  return { title: titleFor(parsed.data, language) };
}

export default async function NewTermPage({ params }: Props) {
  const [officer, { cooperativeId, position: asked }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const position = Position.safeParse(asked).data ?? notFound();
  const cooperative = await keptCooperativeAt(officer, cooperativeId);
  const [say, common, posts] = [wordsIn(language, "terms"), wordsIn(language, "common"), wordsIn(language, "coverage")];
  const name = posts(`cuts.${position}`);
  const holder = cooperative.terms.find((term) => term.position === position && openOn(today(), term));
  const back = `/cooperatives/${cooperative.id}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: cooperative.legalName, href: back }, { label: name }]}
          />
        }
        title={titleFor(position, language)}
        lead={say("start.lead")}
      />
      <div className="grid max-w-160 gap-6">
        {basisOf(cooperative.kind, position) === "EX_OFFICIO" && (
          <Notice
            title={say(cooperative.kind === "URBAN_VILLAGE" ? "exOfficioUrban" : "exOfficio", {
              village: cooperative.village,
            })}
          />
        )}
        {holder && heldByOne(position) && (
          <Notice tone="warn" title={say("taken", { name: holder.name })}>
            <p>
              <a href={`${back}/terms/${holder.id}/replace`}>{say("takenLink", { name: holder.name })}</a>
            </p>
          </Notice>
        )}
        <Form
          action={startTermAction}
          submissionKey={randomUUID()}
          hidden={{ cooperativeId: cooperative.id, position }}
        >
          <PersonFormFields known={withoutPost(cooperative, today())} language={language} />
          <Field
            name="startDate"
            type="date"
            label={say("fields.startDate")}
            hint={say("fields.startDateHint")}
            defaultValue={today()}
          />
          <div className="actions">
            <SubmitButton>{say("start.submit", { position: name })}</SubmitButton>
            <a href={back}>{say("cancel")}</a>
          </div>
        </Form>
      </div>
    </>
  );
}

const titleFor = (position: (typeof positions)[number], language: "id" | "en") =>
  wordsIn(language, "terms")("start.title", { position: wordsIn(language, "coverage")(`cuts.${position}`) });
