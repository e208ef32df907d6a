import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { daysAfter } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { endReasonsOf } from "@/lib/cooperatives/end-reasons";
import { basisOf } from "@/lib/cooperatives/positions";
import { keptTermAt, withoutPost } from "../../../kept-cooperative";
import { PersonFormFields } from "../../../person-form-fields";
import { replaceHolderAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "terms")("replace.submit") };
}

export default async function ReplaceHolderPage({
  params,
}: PageProps<"/cooperatives/[cooperativeId]/terms/[termId]/replace">) {
  const [officer, { cooperativeId, termId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const { cooperative, term } = await keptTermAt(officer, cooperativeId, termId);
  const [say, common, posts, words] = [
    wordsIn(language, "terms"),
    wordsIn(language, "common"),
    wordsIn(language, "coverage"),
    wordsIn(language, "cooperative"),
  ];
  const position = posts(`cuts.${term.position}`);
  const from = dayText(term.startDate, language);
  const back = `/cooperatives/${cooperative.id}`;
  const ended = term.endDate !== null && term.endDate < today();
  // Who has no post today, and the holder, who may have been elected again.
  const known = [...withoutPost(cooperative, today()), { personId: term.personId, name: term.name }];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: cooperative.legalName, href: back }, { label: position }]}
          />
        }
        title={say("replace.title", { name: term.name, position })}
        lead={say("replace.lead", { from })}
      />
      <div className="grid max-w-160 gap-6">
        {ended && term.endDate && (
          <Notice tone="warn" title={say("end.ended", { day: dayText(term.endDate, language) })}>
            <p>
              <a href={back}>{say("back")}</a>
            </p>
          </Notice>
        )}
        {!ended && (
          <Form
            action={replaceHolderAction}
            submissionKey={randomUUID()}
            hidden={{ cooperativeId: cooperative.id, termId: term.id, version: String(term.version) }}
          >
            {basisOf(cooperative.kind, term.position) === "EX_OFFICIO" && (
              <Notice
                title={say(cooperative.kind === "URBAN_VILLAGE" ? "exOfficioUrban" : "exOfficio", {
                  village: cooperative.village,
                })}
              />
            )}
            <h2>{say("replace.leaves")}</h2>
            <SelectField
              name="reason"
              label={say("fields.reason")}
              placeholder={common("choose")}
              options={endReasonsOf(cooperative.kind, term.position).map((reason) => ({
                value: reason,
                label: words(`endReasons.${reason}`),
              }))}
            />
            <h2>{say("replace.comes")}</h2>
            <PersonFormFields known={known} language={language} />
            <Field
              name="startDate"
              type="date"
              label={say("fields.startDate")}
              hint={say("fields.successorStartDateHint", { from })}
              defaultValue={daysAfter(today(), 1)}
            />
            <Notice tone="warn" title={say("replace.effect")}>
              <p>{say("replace.effectText", { name: term.name, position })}</p>
            </Notice>
            <div className="actions">
              <SubmitButton>{say("replace.submit")}</SubmitButton>
              <a href={back}>{say("cancel")}</a>
            </div>
          </Form>
        )}
      </div>
    </>
  );
}
