import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { EmptyState } from "@/components/empty-state";
import { Form, SelectField, SubmitButton, TextAreaField } from "@/components/form";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { type BatchInFull, findBatch } from "@/lib/training/public-queries";
import { listSendable, type Sendable } from "@/lib/training/seat-queries";
import { BatchHead } from "../batch-head";
import { askForSeatAction } from "./actions";

type Props = PageProps<"/batches/[batchId]/seats/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "seats")("title") };
}

/** A board sends its own people; an office comes here from the page of the cooperative whose people it sends. */
export default async function NewSeatPage({ params, searchParams }: Props) {
  const [officer, { batchId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const batch = (await findBatch(uuidParam(batchId))) ?? notFound();
  const cooperativeId = cooperativeMeant(officer, search.cooperative);
  const sendable = cooperativeId && (await listSendable(officer, { cooperativeId, batchId }));
  if (cooperativeId && !sendable) notFound();

  const say = wordsIn(language, "seats");
  const left = Math.max(0, batch.capacity - batch.enrolled);
  const where = { batch: batch.title, day: dayText(batch.startsOn, language) };
  const lead = batch.selection === "BY_CENTRE" ? say("leadByCentre", where) : say("lead", { ...where, left });
  return (
    <>
      <BatchHead batch={batch} title={say("title")} lead={lead} language={language} />
      <div className="grid max-w-160 gap-6">
        {sendable ? (
          <SeatForm batch={batch} people={sendable.people} language={language} />
        ) : (
          <EmptyState title={say("whichCooperative")} next={{ href: "/cooperatives", label: say("toCooperatives") }}>
            <p>{say("whichCooperativeText")}</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function cooperativeMeant(officer: Officer, asked: string | string[] | undefined): string | null {
  if (officer.role === "COOPERATIVE") return officer.cooperativeId;
  return z.uuid().safeParse(asked).data ?? null;
}

function SeatForm({ batch, people, language }: { batch: BatchInFull; people: Sendable[]; language: Language }) {
  const [say, posts, common] = [wordsIn(language, "seats"), wordsIn(language, "coverage"), wordsIn(language, "common")];
  if (people.length === 0) {
    return (
      <EmptyState title={say("nobody")} next={{ href: `/batches/${batch.id}`, label: say("toBatch") }}>
        <p>{say("nobodyText")}</p>
      </EmptyState>
    );
  }
  return (
    <Form action={askForSeatAction} submissionKey={randomUUID()} hidden={{ batchId: batch.id }}>
      <SelectField
        name="termId"
        label={say("person")}
        hint={say("fitsHint")}
        placeholder={common("choose")}
        options={people.map(({ termId, name, position, fits }) => ({
          value: termId,
          label: say(fits ? "fits" : "misfits", { name, position: posts(`cuts.${position}`) }),
        }))}
      />
      <TextAreaField name="mismatchReason" label={say("mismatch")} hint={say("mismatchHint")} maxLength={300} />
      <div className="actions">
        <SubmitButton>{say("submit")}</SubmitButton>
        <a href={`/batches/${batch.id}`}>{say("cancel")}</a>
      </div>
    </Form>
  );
}
