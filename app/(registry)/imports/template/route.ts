import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import * as z from "zod";
import { sheetResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { kindAsked } from "../kinds";
import { templateOf } from "./templates";

/** A file to begin from: the columns, and two rows of invented people; of a batch, its participants without a result. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  const kind = officer && kindAsked(officer, searchParams.get("kind"));
  if (!officer || !kind) notFound();
  const batchId = z.uuid().safeParse(searchParams.get("batch")).data ?? null;
  const say = wordsIn(language, "imports");
  const { columns, rows } = await templateOf(officer, kind.name, { batchId, language });
  return sheetResponse(say(`kinds.${kind.name}.templateFile`), {
    format: "xlsx",
    head: columns.map((column) => say(`columns.${column}`)),
    rows,
  });
}
