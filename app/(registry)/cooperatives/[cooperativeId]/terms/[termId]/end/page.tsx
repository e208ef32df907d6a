import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Field, Form, SelectField, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { endReasonsOf } from "@/lib/cooperatives/end-reasons";
import { keptTermAt } from "../../../kept-cooperative";
import { endTermAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "terms")("end.submit") };
}

/** What will happen is said before the button that makes it happen. */
export default async function EndTermPage({ params }: PageProps<"/cooperatives/[cooperativeId]/terms/[termId]/end">) {
  const [officer, { cooperativeId, termId }, language] = await Promise.all([requireOfficer(), params, languageOf()]);
  const { cooperative, term } = await keptTermAt(officer, cooperativeId, termId);
  const [say, common, posts, words] = [
    wordsIn(language, "terms"),
    wordsIn(language, "common"),
    wordsIn(language, "coverage"),
    wordsIn(language, "cooperative"),
  ];
  const position = posts(`cuts.${term.position}`);
  const back = `/cooperatives/${cooperative.id}`;
  const ended = term.endDate !== null && term.endDate < today();
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: cooperative.legalName, href: back }, { label: position }]}
          />
        }
        title={say("end.title", { name: term.name })}
        lead={say("end.lead", { position, from: dayText(term.startDate, language) })}
      />
      <div className="grid max-w-160 gap-6">
        {term.endDate && (
          <Notice
            tone={ended ? "warn" : "note"}
            title={say(ended ? "end.ended" : "end.planned", { day: dayText(term.endDate, language) })}
          />
        )}
        {ended && <a href={back}>{say("back")}</a>}
        {!ended && (
          <Form
            action={endTermAction}
            submissionKey={randomUUID()}
            hidden={{ cooperativeId: cooperative.id, termId: term.id, version: String(term.version) }}
          >
            <Field
              name="endDate"
              type="date"
              label={say("fields.endDate")}
              hint={say("fields.endDateHint")}
              defaultValue={today()}
            />
            <SelectField
              name="reason"
              label={say("fields.reason")}
              placeholder={common("choose")}
              options={endReasonsOf(cooperative.kind, term.position).map((reason) => ({
                value: reason,
                label: words(`endReasons.${reason}`),
              }))}
            />
            <Notice tone="warn" title={say("end.effect")}>
              <p>{say("end.effectText", { position })}</p>
              <p>
                <a href={`${back}/terms/${term.id}/replace`}>{say("end.replaceInstead")}</a>
              </p>
            </Notice>
            <div className="actions">
              <SubmitButton tone="danger">{say("end.submit")}</SubmitButton>
              <a href={back}>{say("cancel")}</a>
            </div>
          </Form>
        )}
      </div>
    </>
  );
}
