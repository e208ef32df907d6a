import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { CheckboxField } from "@/components/form";
import { listPlenoMembers } from "@/lib/assessment/pleno";
import type { Officer } from "@/lib/auth/officer";
import type { Language } from "@/lib/language";
import { memberField } from "./member-fields";

type Props = {
  officer: Officer;
  /** Who may not sit in it. */
  except?: string[];
  language: Language;
};

/** Who sat beside the officer who writes it down; a pleno of one needs no look at it. */
export async function PlenoFields({ officer, except = [], language }: Props) {
  const say = wordsIn(language, "results");
  const members = (await listPlenoMembers(officer)).filter(({ id }) => !except.includes(id));
  if (members.length === 0) return null;
  return (
    <Disclosure summary={say("pleno")}>
      <fieldset className="grid gap-2">
        <legend className="field-hint">{say("plenoHint")}</legend>
        {members.map(({ id, name, assesses }) => (
          <CheckboxField key={id} name={memberField(id)} label={name} note={assesses ? say("assessor") : undefined} />
        ))}
      </fieldset>
    </Disclosure>
  );
}
