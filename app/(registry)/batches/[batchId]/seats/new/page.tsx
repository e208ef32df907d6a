import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import type { SearchParams } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import { requireOfficer } from "@/lib/auth/require-officer";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { type BatchInFull, findBatch } from "@/lib/training/public-queries";
import { listSendable } from "@/lib/training/seat-queries";
import { BatchHead } from "../batch-head";
import { CooperativeChoice } from "./cooperative-choice";
import { KnownPeople } from "./known-people";
import { SeatForm } from "./seat-form";

type Props = PageProps<"/batches/[batchId]/seats/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "seats")("title") };
}

/** A board sends its own people, an office those of a cooperative it looks for, a centre those it has taught before. */
export default async function NewSeatPage({ params, searchParams }: Props) {
  const [officer, { batchId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const batch = (await findBatch(uuidParam(batchId))) ?? notFound();
  const say = wordsIn(language, "seats");
  const left = Math.max(0, batch.capacity - batch.enrolled);
  const where = { batch: batch.title, day: dayText(batch.startsOn, language) };
  const chooses = batch.selection === "BY_CENTRE" && officer.role !== "CENTRE";
  const lead = chooses ? say("leadByCentre", where) : say("lead", { ...where, left });
  return (
    <>
      <BatchHead batch={batch} title={say("title")} lead={lead} language={language} />
      <div className="grid max-w-160 gap-6">
        {officer.role === "CENTRE" ? (
          <KnownPeople officer={officer} batch={batch} params={search} language={language} />
        ) : (
          <BoardPeople officer={officer} batch={batch} params={search} language={language} />
        )}
      </div>
    </>
  );
}

type BoardProps = { officer: Officer; batch: BatchInFull; params: SearchParams; language: Language };

async function BoardPeople({ officer, batch, params, language }: BoardProps) {
  const cooperativeId = cooperativeMeant(officer, params.cooperative);
  if (!cooperativeId) return <CooperativeChoice officer={officer} batch={batch} params={params} language={language} />;
  const sendable = (await listSendable(officer, { cooperativeId, batchId: batch.id })) ?? notFound();
  const [say, posts] = [wordsIn(language, "seats"), wordsIn(language, "coverage")];
  return (
    <>
      {officer.role !== "COOPERATIVE" && (
        <p>
          {say("ofCooperative", { cooperative: sendable.cooperative })}{" "}
          <a href={`/batches/${batch.id}/seats/new`}>{say("otherCooperative")}</a>
        </p>
      )}
      <SeatForm
        batchId={batch.id}
        people={sendable.people.map(({ termId, name, position, fits }) => ({
          value: termId,
          label: say(fits ? "fits" : "misfits", { name, position: posts(`cuts.${position}`) }),
        }))}
        language={language}
      />
    </>
  );
}

function cooperativeMeant(officer: Officer, asked: string | string[] | undefined): string | null {
  if (officer.role === "COOPERATIVE") return officer.cooperativeId;
  return z.uuid().safeParse(asked).data ?? null;
}
