import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Form, SelectField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import type { FoundImport } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { columnName } from "../in-words";
import { kinds } from "../kinds";
import { mapAction } from "./actions";
import { CancelForm } from "./cancel-form";

type Props = { found: FoundImport; language: Language; folded?: boolean };

/** What the columns of the file are; folded where they were recognised and may still be said otherwise. */
export function MappingSection({ found, language, folded = false }: Props) {
  const say = wordsIn(language, "imports");
  const form = <MappingForm found={found} language={language} />;
  if (folded)
    return (
      <Section id="columns" title={say("mapping.title")}>
        <Disclosure summary={say("mapping.change")}>{form}</Disclosure>
      </Section>
    );
  return (
    <Section id="columns" title={say("mapping.title")} text={say("mapping.text")}>
      <div className="grid gap-6">
        {form}
        <CancelForm importId={found.id} version={found.version} label={say("review.cancel")} />
      </div>
    </Section>
  );
}

function MappingForm({ found, language }: { found: FoundImport; language: Language }) {
  const say = wordsIn(language, "imports");
  const kind = kinds.find(({ name }) => name === found.kind);
  if (!kind) return null;
  const needs = kind.needs({ cooperativeId: found.cooperative?.id ?? null, batchId: found.batch?.id ?? null });
  const noteOf = (column: string) => {
    const group = needs.find((names) => names.includes(column));
    return group && say(group.length > 1 ? "mapping.oneOf" : "mapping.required");
  };
  const options = [
    { value: "", label: say("mapping.none") },
    ...found.head.map((title, at) => ({
      value: String(at),
      label: title.trim() || say("mapping.unnamed", { place: String(at + 1) }),
    })),
  ];
  return (
    <Form
      action={mapAction}
      submissionKey={randomUUID()}
      hidden={{ importId: found.id, version: String(found.version) }}
    >
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {Object.keys(kind.columns).map((column) => (
          <SelectField
            key={column}
            name={column}
            label={columnName(column, language)}
            note={noteOf(column)}
            options={options}
            defaultValue={String(found.mapping[column] ?? "")}
          />
        ))}
      </div>
      <div className="actions">
        <SubmitButton>{say("mapping.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
