import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Disclosure } from "@/components/disclosure";
import { Field, Form, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { WorkerCooperativeDetails } from "@/lib/worker-cooperatives/queries";
import { recordMembersAction } from "./actions";

/** Members by year, and the form that records a year. */
export function MembersSection({
  cooperative,
  language,
}: {
  cooperative: WorkerCooperativeDetails;
  language: Language;
}) {
  const [say, common] = [wordsIn(language, "workers"), wordsIn(language, "common")];
  const { id, members } = cooperative;
  const figure = (key: "men" | "women" | "total", read: (row: (typeof members)[number]) => number) => ({
    key,
    header: say(key),
    align: "end" as const,
    cell: (row: (typeof members)[number]) => countText(read(row), language),
  });
  return (
    <Section id="members" title={say("membersTitle")} text={say("membersText")}>
      <div className="grid gap-4">
        {members.length === 0 && <p>{say("membersNone")}</p>}
        {members.length > 0 && (
          <DataTable
            caption={say("membersTitle")}
            captionHidden
            columns={[
              { key: "year", header: say("year"), cell: ({ year }) => year },
              figure("men", ({ men }) => men),
              figure("women", ({ women }) => women),
              figure("total", ({ men, women }) => men + women),
            ]}
            rows={members}
            rowKey={({ year }) => String(year)}
          />
        )}
        <Disclosure summary={say("recordMembers")}>
          <Form
            action={recordMembersAction}
            submissionKey={randomUUID()}
            hidden={{
              cooperativeId: id,
              versions: JSON.stringify(Object.fromEntries(members.map(({ year, version }) => [year, version]))),
            }}
          >
            <p className="field-hint">{say("recordMembersHint")}</p>
            <Field
              name="year"
              label={say("year")}
              inputMode="numeric"
              defaultValue={today().slice(0, 4)}
              maxLength={4}
            />
            <Field name="men" label={say("men")} inputMode="numeric" maxLength={7} />
            <Field name="women" label={say("women")} inputMode="numeric" maxLength={7} />
            <SubmitButton>{common("save")}</SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
