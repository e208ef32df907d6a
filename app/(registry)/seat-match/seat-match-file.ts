import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { shareText } from "@/lib/figures/share";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { findSeatMatch } from "@/lib/training/seat-match";
import { seatMatchSearchOf } from "./seat-match-search";

/** The table of the page as a file: the region's parts and, last, the region itself. */
export async function seatMatchFile(request: NextRequest, format: SheetFormat): Promise<Response> {
  const officer = await currentOfficer();
  if (!officer) notFound();
  const language = await languageOf();
  const say = wordsIn(language, "seatMatch");
  const { region, since } = seatMatchSearchOf(Object.fromEntries(request.nextUrl.searchParams), officer, today());
  const match = await findSeatMatch(officer, region, since);
  if (!match) notFound();
  const heads = ["code", "region", "accepted", "fitting", "misfitting", "rate", "since"] as const;
  const rows = [...match.children, match.region].map(({ code, name, accepted, fitting }) => [
    ...[code, name, accepted, fitting, accepted - fitting, shareText(fitting, accepted, language), { day: since }],
  ]);
  const name = `${say("file")}-${region}-${today()}`;
  return fileResponse(name, format, { head: heads.map((head) => say(head)), rows }, language);
}
