import type { NextRequest } from "next/server";
import * as z from "zod";
import { answering } from "@/app/api/answering";
import { problem } from "@/app/api/problem";
import { today } from "@/lib/calendar/today";
import { CoverageApiParameters } from "@/lib/coverage/asked";
import type { CoverageCut } from "@/lib/coverage/cuts";
import { postsRequired } from "@/lib/coverage/posts";
import { findCoverage, listVillageFigures, type RegionFigures } from "@/lib/coverage/public-queries";
import { levelOf } from "@/lib/regions/region-code";

/** The figures of a region and its parts on a day: the same answer as the coverage page. */
export const GET = (request: NextRequest) => answering(() => answerTo(request));

async function answerTo(request: NextRequest) {
  const asked = CoverageApiParameters.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return problem(400, "Parameter tidak sah", { errors: z.flattenError(asked.error).fieldErrors });

  const { region, asOf = today(), knownAt, organ, position, kind } = asked.data;
  const cut: CoverageCut = kind ?? position ?? organ ?? "ALL";
  const view = { region, asOf, cut, knownAt: knownAt ?? null };
  const [coverage, villages] = await Promise.all([
    findCoverage(view),
    levelOf(region) === "DISTRICT" && !knownAt ? listVillageFigures(view) : [],
  ]);
  if (!coverage) return problem(404, "Wilayah tidak ditemukan");

  return Response.json(
    {
      ...figures(coverage, cut),
      asOf,
      knownAt: knownAt ?? null,
      readAt: coverage.readAt,
      children: [...coverage.children, ...villages].map((child) => figures(child, cut)),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}

function figures({ code, name, counts }: RegionFigures, cut: CoverageCut) {
  return {
    region: { code, name, level: levelOf(code) },
    cooperatives: { total: counts.cooperatives, fullyCertified: counts.fullyCertified },
    posts: { required: postsRequired(counts, cut), filled: counts.postsFilled, certified: counts.postsCertified },
    people: { inOffice: counts.peopleInOffice, certified: counts.peopleCertified },
  };
}
