import type { CooperativeKind } from "./kinds";
import { positions, requiredPosts } from "./positions";
import type { PostCounts } from "./public-queries";

export type PostSums = { required: number; filled: number; certified: number };

/** The required posts of a cooperative, how many of them are filled, and by how many who may manage. */
export function postSums(kind: CooperativeKind, counts: PostCounts[]): PostSums {
  const sums = { required: 0, filled: 0, certified: 0 };
  for (const position of positions) {
    const required = requiredPosts(kind, position);
    const count = counts.find((it) => it.position === position);
    sums.required += required;
    sums.filled += Math.min(required, count?.filled ?? 0);
    sums.certified += Math.min(required, count?.certified ?? 0);
  }
  return sums;
}
