import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Form } from "@/components/form";
import { LinkTabs } from "@/components/link-tabs";
import { Notice } from "@/components/notice";
import { type SearchParams, searchHref } from "@/components/search-href";
import { recordRead } from "@/lib/audit/record-read";
import { requireOfficer } from "@/lib/auth/require-officer";
import type { Day } from "@/lib/calendar/day";
import { dayInWeekText, dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { findAttendance } from "@/lib/training/attendance-queries";
import type { KeptDay } from "@/lib/training/attendance-rules";
import { daysText } from "@/lib/training/batch-days";
import { phaseOn } from "@/lib/training/batch-phase";
import { type BatchInFull, findBatch } from "@/lib/training/public-queries";
import { listParticipants, type Participant } from "@/lib/training/queries";
import { daysOfBatch, daysOnSheets } from "@/lib/training/teaching-days";
import { BatchHead } from "../seats/batch-head";
import { recordAttendanceAction } from "./actions";
import { AllDaysFields } from "./all-days-fields";
import { OneDayFields } from "./one-day-fields";

/** So many days stand beside the names on a desk. */
const daysASheet = 7;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "attendance")("title") };
}

/** Only the centre that runs the batch: to everybody else there is no such page. */
export default async function AttendancePage({ params, searchParams }: PageProps<"/batches/[batchId]/attendance">) {
  const [officer, { batchId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const [batch, kept] = await Promise.all([findBatch(uuidParam(batchId)), findAttendance(officer, batchId)]);
  if (!batch || !kept) notFound();

  const participants = await listParticipants(officer, batch.id, today());
  await recordRead(
    officer,
    participants.map(({ personId }) => personId),
    "batch",
  );
  const say = wordsIn(language, "attendance");
  const obstacle = obstacleTo(batch);
  return (
    <>
      <BatchHead batch={batch} title={say("title")} lead={say("lead")} language={language} />
      {obstacle ? (
        <Notice tone="warn" title={say(`obstacle.${obstacle}`)}>
          {obstacle === "coming" && <p>{say("comingText", { day: dayText(batch.startsOn, language) })}</p>}
        </Notice>
      ) : (
        <AttendanceForm {...{ batch, kept, participants, search, language }} />
      )}
    </>
  );
}

function obstacleTo(batch: BatchInFull) {
  const phase = phaseOn(today(), batch);
  if (phase === "CANCELLED") return "cancelled";
  if (phase === "COMING") return "coming";
  return batch.enrolled === 0 ? "noParticipants" : null;
}

type Props = {
  batch: BatchInFull;
  kept: Map<Day, KeptDay>;
  participants: Participant[];
  search: SearchParams;
  language: Language;
};

function AttendanceForm({ batch, kept, participants, search, language }: Props) {
  const say = wordsIn(language, "attendance");
  const path = `/batches/${batch.id}/attendance`;
  const days = daysOfBatch(batch).filter((day) => day <= today());
  const all = search.view === "all";
  const sheets = daysOnSheets(days, daysASheet);
  const shown = all ? sheetMeant(sheets, search.sheet) : dayMeant(days, kept, search.day);
  // A day has its address, so that the form, once saved, comes back to its own day and not to the next one.
  if (!all && shown[0] !== search.day) redirect(searchHref(path, {}, { day: shown[0] }));
  const tabs = all
    ? sheets.map((sheet, at) => ({
        href: searchHref(path, {}, { view: "all", sheet: String(at + 1) }),
        label: spanText(sheet, language),
        current: sheet[0] === shown[0],
      }))
    : days.map((day) => ({
        href: searchHref(path, {}, { day }),
        label: dayInWeekText(day, language),
        count: countText(kept.get(day)),
        current: day === shown[0],
      }));
  return (
    <div className="grid gap-6">
      <LinkTabs
        label={say("views")}
        tabs={(["day", "all"] as const).map((view) => ({
          href: searchHref(path, {}, { view: view === "day" ? null : view }),
          label: say(`view.${view}`),
          current: all === (view === "all"),
        }))}
      />
      {tabs.length > 1 && <LinkTabs label={say(all ? "sheets" : "days")} tabs={tabs} />}
      {/* Of another day nothing that was typed here is shown again. */}
      <Form
        key={`${all} ${shown[0]}`}
        action={recordAttendanceAction}
        submissionKey={randomUUID()}
        hidden={{ batchId: batch.id }}
        className="grid gap-6"
      >
        {all ? (
          <AllDaysFields {...{ days: shown, kept, participants, language }} />
        ) : (
          <OneDayFields {...{ day: shown[0] ?? batch.startsOn, kept, participants, language }} />
        )}
      </Form>
    </div>
  );
}

/** The day asked for; else today, the first that is not kept, or the last. */
function dayMeant(days: Day[], kept: Map<Day, KeptDay>, asked: string | string[] | undefined): Day[] {
  const named = days.find((day) => day === asked);
  const open = days.find((day) => (kept.get(day)?.marks.size ?? 0) === 0);
  const day = named ?? days.find((one) => one === today()) ?? open ?? days.at(-1);
  return day ? [day] : [];
}

function sheetMeant(sheets: Day[][], asked: string | string[] | undefined): Day[] {
  const named = sheets[Number(asked) - 1];
  return named ?? sheets.at(-1) ?? [];
}

const spanText = (sheet: Day[], language: Language) => {
  const [startsOn, endsOn] = [sheet[0], sheet.at(-1)];
  return startsOn && endsOn ? daysText({ startsOn, endsOn }, language) : "";
};

const countText = (day: KeptDay | undefined) => {
  const marks = [...(day?.marks.values() ?? [])];
  const present = marks.filter(({ state }) => state === "PRESENT").length;
  return marks.length > 0 ? `${present}/${marks.length}` : undefined;
};
