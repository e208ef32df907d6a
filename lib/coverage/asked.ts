import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { Instant } from "@/lib/calendar/instant";
import { Position } from "@/lib/db/generated/enums";
import { RegionCode } from "@/lib/regions/region-code";
import { KindCut, VillageCut } from "./cuts";

/** What a coverage page is asked by its address; a part that makes no sense is named, not guessed. */
export const CoveragePageParameters = z.object({
  asOf: Day.optional(),
  posts: VillageCut.default("ALL"),
  kind: KindCut.optional(),
  knownAt: Instant.optional(),
});

/** The same, as the API names it: one organ, one position or one kind of cooperative, or none of these. */
export const CoverageApiParameters = z
  .object({
    region: RegionCode,
    asOf: Day.optional(),
    knownAt: Instant.optional(),
    organ: z.enum(["BOARD", "SUPERVISORY"]).optional(),
    position: z.enum(Position).optional(),
    kind: KindCut.optional(),
  })
  .refine(({ organ, position }) => !(organ && position), {
    path: ["position"],
    message: "organ atau position, bukan keduanya",
  })
  .refine(({ organ, position, kind }) => !(kind && (organ || position)), {
    path: ["kind"],
    message: "kind berlaku untuk semua jabatan: tanpa organ dan position",
  });
