import * as z from "zod";
import { organOf, type Position, positions, requiredPosts } from "@/lib/cooperatives/positions";

/** What part of the posts a figure is about: all of them, one organ, or one position. */
export const CoverageCut = z.enum(["ALL", "BOARD", "SUPERVISORY", ...positions]);
export type CoverageCut = z.infer<typeof CoverageCut>;

/** Those whose posts a cut counts. */
export const positionsOf = (cut: CoverageCut): Position[] =>
  positions.filter((position) => cut === "ALL" || cut === position || cut === organOf(position));

/** How many posts of a cut one cooperative must fill: 8 in all, 5 in the board, 3 among the supervisors. */
export const requiredPostsOf = (cut: CoverageCut): number =>
  positionsOf(cut).reduce((sum, position) => sum + requiredPosts(position), 0);
