import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { listMergesInto } from "@/lib/people/duplicate-queries";
import { undoMergeAction } from "./undo-merge-action";

type Props = { officer: Officer; personId: string; language: Language };

/** What was merged into this person, each with its way back. */
export async function Merges({ officer, personId, language }: Props) {
  const merges = await listMergesInto(officer, personId);
  if (merges.length === 0) return null;
  const say = wordsIn(language, "people");
  return (
    <Section title={say("merges.title")} text={say("merges.text")}>
      <ul className="panel divide-y divide-line py-0">
        {merges.map(({ id, mergedName, mergedAt, reason }) => (
          <li key={id} className="grid gap-3 py-4">
            <p>
              <span className="font-semibold">{mergedName}</span>
              <span className="block text-sm text-soft">
                {instantText(mergedAt, language)}. {reason}
              </span>
            </p>
            <Form action={undoMergeAction} submissionKey={randomUUID()} hidden={{ mergeId: id }}>
              <SubmitButton tone="plain">{say("merges.undo", { name: mergedName })}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
