import * as z from "zod";
import { type CooperativeKind, cooperativeKinds, villageKinds } from "@/lib/cooperatives/kinds";
import { organOf, type Position, positions, requiredPosts } from "@/lib/cooperatives/positions";

/** Of the village cooperatives: all of their posts, one organ, or one position. */
export const VillageCut = z.enum(["ALL", "BOARD", "SUPERVISORY", ...positions]);
/** All posts of the cooperatives of one kind. */
export const KindCut = z.enum(cooperativeKinds);
/** What part of the posts a figure is about. */
export const CoverageCut = z.enum([...VillageCut.options, ...KindCut.options]);
export type CoverageCut = z.infer<typeof CoverageCut>;

const isKind = (cut: CoverageCut): cut is CooperativeKind => (KindCut.options as CoverageCut[]).includes(cut);

/** Those whose cooperatives a cut counts. */
export const kindsOf = (cut: CoverageCut): readonly CooperativeKind[] => (isKind(cut) ? [cut] : villageKinds);

/** Those whose posts a cut counts. */
export const positionsOf = (cut: CoverageCut): Position[] =>
  positions.filter((position) => cut === "ALL" || isKind(cut) || cut === position || cut === organOf(position));

/**
 * How many posts of a cut one cooperative must fill: in a village 8 in all, 5 in the board, 3 among the supervisors. The
 * kinds that share a cut ask for the same.
 */
export function requiredPostsOf(cut: CoverageCut): number {
  const [kind = "RURAL_VILLAGE"] = kindsOf(cut);
  return positionsOf(cut).reduce((sum, position) => sum + requiredPosts(kind, position), 0);
}
