import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, words } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import { postsRequired } from "@/lib/coverage/posts";
import { findCoverage } from "@/lib/coverage/public-queries";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { RegionCode } from "@/lib/regions/region-code";
import { viewAsked } from "./coverage-view";

/** The table of a coverage page, as a file: the region's parts and, last, the region itself. */
export async function coverageFile(request: NextRequest, code: string, format: SheetFormat): Promise<Response> {
  const region = RegionCode.safeParse(code);
  if (!region.success) notFound();
  const [say, language] = await Promise.all([words("coverage"), languageOf()]);
  const { asOf, cut, knownAt } = viewAsked(Object.fromEntries(request.nextUrl.searchParams), today(), say);
  const coverage = await findCoverage({ region: region.data, asOf, cut, knownAt });
  if (!coverage) notFound();

  const heads = [
    "cooperatives",
    "required",
    "filled",
    "certified",
    "peopleInOffice",
    "peopleCertified",
    "fullyCertified",
  ] as const;
  const rows = [...coverage.children, coverage].map(({ code, name, counts }) => [
    code,
    name,
    counts.cooperatives,
    postsRequired(counts, cut),
    counts.postsFilled,
    counts.postsCertified,
    counts.peopleInOffice,
    counts.peopleCertified,
    counts.fullyCertified,
    { day: asOf },
    say(`cuts.${cut}`),
  ]);
  const head = ["code", say("region"), ...heads.map((head) => say(`columns.${head}`)), say("day"), say("posts")];
  return fileResponse(`kompeten-${region.data}-${asOf}`, format, { head, rows }, language);
}
