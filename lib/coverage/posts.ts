import { type CoverageCut, requiredPostsOf } from "./cuts";
import type { Counts } from "./figures";

/** Posts that the cooperatives counted must fill in a cut; further board members are allowed, not required. */
export const postsRequired = ({ cooperatives }: Counts, cut: CoverageCut) => cooperatives * requiredPostsOf(cut);

/**
 * What certified posts are held against: the required posts, or the filled ones where none is required, as with further
 * board members.
 */
export const postsAskedFor = (counts: Counts, cut: CoverageCut) =>
  requiredPostsOf(cut) > 0 ? postsRequired(counts, cut) : counts.postsFilled;
