import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { Instant } from "@/lib/calendar/instant";
import { Position } from "@/lib/db/generated/enums";
import { RegionCode } from "@/lib/regions/region-code";
import { CoverageCut } from "./cuts";

/** What a coverage page is asked by its address; a part that makes no sense is named, not guessed. */
export const CoveragePageParameters = z.object({
  asOf: Day.optional(),
  posts: CoverageCut.default("ALL"),
  knownAt: Instant.optional(),
});

/** The same, as the API names it: one organ or one position, or neither. */
export const CoverageApiParameters = z
  .object({
    region: RegionCode,
    asOf: Day.optional(),
    knownAt: Instant.optional(),
    organ: z.enum(["BOARD", "SUPERVISORY"]).optional(),
    position: z.enum(Position).optional(),
  })
  .refine(({ organ, position }) => !(organ && position), {
    path: ["position"],
    message: "organ atau position, bukan keduanya",
  });
