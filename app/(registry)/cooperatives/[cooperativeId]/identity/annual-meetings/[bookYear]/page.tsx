import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Field, Form, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { checksCooperatives } from "@/lib/cooperatives/visibility";
import { Evidence } from "../../evidence";
import { problemIn } from "../../evidence-address";
import { IdentityHead } from "../../head";
import { identityAt, savedIn } from "../../identity-at";
import { saveMeetingAction } from "./actions";
import { Decision } from "./decision";
import { Report } from "./report";
import { Standing } from "./standing";

type Props = PageProps<"/cooperatives/[cooperativeId]/identity/annual-meetings/[bookYear]">;

/** A book year that is over by today; anything else is no page. */
function bookYearAt(text: string): number {
  const year = Number(text);
  return /^\d{4}$/.test(text) && 1950 <= year && year < Number(today().slice(0, 4)) ? year : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ bookYear }, language] = await Promise.all([params, languageOf()]);
  return { title: wordsIn(language, "identity")("meeting.title", { year: String(bookYearAt(bookYear)) }) };
}

/** The annual meeting about one book year: entered by the board, with its minutes, and verified by the dinas. */
export default async function AnnualMeetingPage({ params, searchParams }: Props) {
  const [officer, path, search, language] = await Promise.all([requireOfficer(), params, searchParams, languageOf()]);
  const bookYear = bookYearAt(path.bookYear);
  const identity = await identityAt(officer, path.cooperativeId);
  const meeting = identity.meetings.find((one) => one.bookYear === bookYear) ?? null;
  const mayChange = meeting === null || meeting.state === "DRAFTED" || meeting.state === "RETURNED";
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  const hidden = { cooperativeId: identity.id, bookYear: String(bookYear), version: String(meeting?.version ?? 0) };
  const minutes = identity.documents.some((one) => one.bookYear === bookYear && one.replacedAt === null);
  return (
    <>
      <IdentityHead
        cooperative={identity}
        title={say("meeting.title", { year: String(bookYear) })}
        lead={say("meeting.lead")}
        saved={savedIn(search)}
        language={language}
      />
      <div className="grid gap-8">
        {meeting && <Standing meeting={meeting} language={language} />}
        {mayChange && (
          <Form action={saveMeetingAction} submissionKey={randomUUID()} hidden={hidden}>
            <Field
              name="heldOn"
              type="date"
              label={say("meetings.heldOn")}
              defaultValue={meeting?.heldOn}
              max={today()}
            />
            <Field
              name="participants"
              type="number"
              min={1}
              label={say("meetings.participants")}
              hint={say("meeting.participantsHint")}
              defaultValue={meeting?.participants}
            />
            <div className="actions">
              <SubmitButton tone={meeting?.state === "DRAFTED" ? "plain" : "primary"}>
                {say("meeting.submit")}
              </SubmitButton>
              <a href={`/cooperatives/${identity.id}/identity`}>{common("cancel")}</a>
            </div>
          </Form>
        )}
        {meeting ? (
          <Evidence
            cooperativeId={identity.id}
            proves={{ bookYear }}
            documents={identity.documents}
            text={say("meeting.minutes")}
            problem={problemIn(search)}
            locked={!mayChange}
            language={language}
          />
        ) : (
          <Section title={say("documents.title")}>
            <p className="text-soft">{say("meeting.saveFirst")}</p>
          </Section>
        )}
        {meeting?.state === "DRAFTED" && minutes && <Report hidden={hidden} language={language} />}
        {meeting?.state === "REPORTED" && checksCooperatives(officer) && (
          <Decision hidden={hidden} isOwn={meeting.reportedById === officer.id} language={language} />
        )}
      </div>
    </>
  );
}
