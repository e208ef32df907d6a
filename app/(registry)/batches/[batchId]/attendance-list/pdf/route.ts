import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { drawAttendanceSheet, sheetsOf } from "@/app/papers/attendance-list";
import { asFileName, pdfResponse } from "@/app/papers/sheet";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findAttendanceList } from "@/lib/training/training-papers";

/** The attendance list of a batch to be signed by hand, for the centre that runs it. */
export async function GET(_request: Request, { params }: RouteContext<"/batches/[batchId]/attendance-list/pdf">) {
  const [officer, { batchId }, language] = await Promise.all([currentOfficer(), params, languageOf()]);
  const list = officer && (await findAttendanceList(officer, uuidParam(batchId), today()));
  if (!list) notFound();
  const name = `${wordsIn(language, "papers")("attendance.file")} ${list.batch.title}`;
  const file = {
    fileName: `${asFileName(name)}.pdf`,
    title: name,
    author: list.batch.centre,
    layout: "landscape" as const,
  };
  return pdfResponse(file, sheetsOf(list, language), drawAttendanceSheet);
}
